import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { FileReport } from '../diagnostics/report.ts';
import { garbledName, isGarbled, renameHint } from '../file-trouble.ts';

const rule = 'unreadable-file';

/** A report about a file or folder that could not be opened; `why` completes "cannot be read: ". */
export function unreadableFile(file: string, why: string): FileReport {
  const range = { line: 1, column: 1, endLine: 1, endColumn: 1 };
  const finding: Diagnostic = {
    rule,
    severity: 'error',
    message: `Unexpected file that cannot be read, expected one that can be checked: ${why}.`,
    path: [],
    range,
    fix: why === garbledName ? renameHint(file) : 'Mend the permission or the link, or take the file away.',
    related: [],
  };
  return { file, stage: 'reading', diagnostics: [finding], rulesNotRun: [], skipped: [], support: true };
}

/** A report about a folder that a walk could not go into. */
export function closedFolder(folder: string): FileReport {
  return unreadableFile(folder, isGarbled(folder) ? garbledName : 'it cannot be opened');
}

/** Whether a report is about a file or folder that could not be opened. */
export function isUnreadable({ diagnostics }: FileReport): boolean {
  return diagnostics[0]?.rule === rule;
}
