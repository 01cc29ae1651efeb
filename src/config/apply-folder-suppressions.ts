import { inFileOrder } from '../diagnostics/diagnostic.ts';
import type { FileReport } from '../diagnostics/report.ts';

/**
 * Leaves out findings of rules about the whole folder that the file suppresses, and tells the suppressions that left
 * out nothing. `ran` are the folder rules that ran; what concerns others is let be. For when all files are checked.
 */
export function applyFolderSuppressions(file: FileReport, ran: ReadonlySet<string>): FileReport {
  const { folderSuppressions: suppressions = [], ...rest } = file;
  const active = suppressions.filter(({ rule }) => ran.has(rule));
  if (active.length === 0) return rest;
  const used = new Set<unknown>();
  const left = file.diagnostics.filter(({ rule, range }) => {
    const by = active.find((one) => one.rule === rule && one.lines.includes(range.line));
    used.add(by);
    return by === undefined;
  });
  const unused = active.flatMap((one) => (used.has(one) || one.unused === null ? [] : [one.unused]));
  const suppressed = (file.suppressed ?? 0) + file.diagnostics.length - left.length;
  return {
    ...rest,
    diagnostics: inFileOrder([...left, ...unused]),
    ...(suppressed === 0 ? {} : { suppressed }),
  };
}
