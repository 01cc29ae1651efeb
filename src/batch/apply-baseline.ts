import type { Baseline, BaselineItem } from '../config/baseline.ts';
import { indexBaseline, matchBaseline } from '../config/match-baseline.ts';
import type { BaselineNews } from '../config/merge-baseline.ts';
import type { Severity } from '../diagnostics/diagnostic.ts';
import { type FileReport, type KnownFinding, withExcerpts } from '../diagnostics/report.ts';
import { FindingList } from '../source/finding-list.ts';
import { LineIndex } from '../source/line-index.ts';
import { entryOf } from '../source/source-document.ts';
import { toDiagnostics } from '../source/source-finding.ts';
import type { FinishStep } from './assemble-report.ts';
import { folderRules } from './folder-rules.ts';
import { ranOn } from './ran-rules.ts';

/** How a baseline is used in a run. */
export interface BaselineUse {
  /** The baseline's name in reports. */
  readonly name: string;
  /** What a file of the report is called in the baseline; null for one that it does not hold for. */
  readonly nameOf: (file: string) => string | null;
  /** Today as `YYYY-MM-DD`. */
  readonly today: string;
  /** Whether all drafts that the baseline knows were compared with each other. */
  readonly compared: boolean;
  /** Files of the baseline that are no longer there. */
  readonly lostFiles?: ReadonlySet<string>;
  /** How serious an entry is whose finding is gone. */
  readonly goneSeverity: Severity | 'off';
}

/** A baseline at work. */
export interface AppliedBaseline {
  /** Leaves the known findings of a file out. */
  readonly step: FinishStep;
  /** The report on the entries whose findings are gone; none while all are there. To be asked after the step. */
  readonly goneReport: () => readonly FileReport[];
  /** What the baseline has to take up. To be asked after the step. */
  readonly news: () => BaselineNews;
}

/** Applies a baseline to the files of a report, one after the other. */
export function applyBaseline(baseline: Baseline, use: BaselineUse): AppliedBaseline {
  const index = indexBaseline(baseline.items, new Set(folderRules.map(({ id }) => id)));
  const counts = new Map<BaselineItem, number>();
  const fresh = new Map<string, readonly KnownFinding[]>();
  for (const file of use.lostFiles ?? []) {
    for (const item of [...(index.files.get(file)?.values() ?? [])].flat()) counts.set(item, 0);
  }
  const lines = new LineIndex(baseline.text);
  const pastNote = ({ entry, node }: BaselineItem) => ({
    message: `Known until ${entry.until} only${entry.reason === undefined ? '' : `: ${entry.reason}`}`,
    file: use.name,
    range: lines.range(node.start, node.start),
  });
  return {
    step: (file) => {
      const name = use.nameOf(file.file);
      if (name === null) return file;
      const match = matchBaseline(file, index, name, { today: use.today, pastNote });
      for (const item of [...(index.files.get(name)?.values() ?? [])].flat()) {
        if (ranOn(file, item.entry.rule, use.compared)) counts.set(item, match.met.get(item) ?? 0);
      }
      if (match.fresh.length > 0) fresh.set(name, match.fresh);
      const { known: _, ...rest } = file;
      return {
        ...rest,
        diagnostics: match.shown,
        ...(match.known.length === 0 ? {} : { known: match.known }),
      };
    },
    goneReport: () => goneReport(baseline, counts, use),
    news: () => ({ counts, fresh }),
  };
}

function goneReport(
  { text, items }: Baseline,
  counts: ReadonlyMap<BaselineItem, number>,
  { name, lostFiles, goneSeverity }: BaselineUse,
): FileReport[] {
  if (goneSeverity === 'off') return [];
  const list = new FindingList();
  for (const item of items) {
    const { entry, node } = item;
    const count = entry.count ?? 1;
    const gone = count - (counts.get(item) ?? count);
    if (gone <= 0) continue;
    const isLost = lostFiles?.has(entry.file) === true;
    const what = isLost
      ? 'which is not there any more'
      : gone === count
        ? `in which ${entry.rule} does not find this any more`
        : `in which ${entry.rule} finds this ${count - gone} times instead of ${count}`;
    list.add('baseline-gone', entryOf(node, isLost ? 'file' : 'rule')?.value ?? node, () => ({
      message: `Unexpected entry for ${entry.file}, ${what}; expected findings that are still there.`,
      fix: 'Type "cxpd validate --update-baseline" with the same baseline to take it out.',
    }));
  }
  const diagnostics = toDiagnostics(text, list.all()).map((found) => ({ ...found, severity: goneSeverity }));
  if (diagnostics.length === 0) return [];
  return [
    withExcerpts({
      file: name,
      stage: 'reading',
      diagnostics,
      rulesNotRun: [],
      skipped: [],
      text,
      support: true,
    }),
  ];
}
