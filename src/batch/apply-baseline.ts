import type { Baseline, BaselineItem } from '../config/baseline.ts';
import { indexBaseline, matchBaseline } from '../config/match-baseline.ts';
import type { BaselineNews } from '../config/merge-baseline.ts';
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts';
import type { KnownFinding } from '../diagnostics/report.ts';
import { findingsPerRule, withMore } from '../source/finding-list.ts';
import { LineIndex } from '../source/line-index.ts';
import { entryOf } from '../source/source-document.ts';
import { type SourceFinding, toDiagnostics } from '../source/source-finding.ts';
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
  /** All entries whose findings are gone. To be asked after the step. */
  readonly gone: () => readonly Diagnostic[];
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
    gone: () => goneEntries(baseline, counts, use),
    news: () => ({ counts, fresh }),
  };
}

function goneEntries(
  { text, items }: Baseline,
  counts: ReadonlyMap<BaselineItem, number>,
  { lostFiles, goneSeverity }: BaselineUse,
): Diagnostic[] {
  if (goneSeverity === 'off') return [];
  const found: SourceFinding[] = [];
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
    found.push({
      rule: goneRule,
      span: entryOf(node, isLost ? 'file' : 'rule')?.value ?? node,
      message: `Unexpected entry for ${entry.file}, ${what}; expected findings that are still there.`,
      fix: 'Type "cxpd validate --update-baseline" with the same baseline to take it out.',
    });
  }
  return toDiagnostics(text, found).map((one) => ({ ...one, severity: goneSeverity }));
}

/** The rule about entries whose findings are gone. */
export const goneRule = 'baseline-gone';

/** A report lists so many gone entries as findings of any other rule; that of a part lists all, for those who join them. */
export function listGone(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const more = diagnostics.filter(({ rule }) => rule === goneRule).length - findingsPerRule;
  let listed = 0;
  return diagnostics.flatMap((one) => {
    if (one.rule !== goneRule || more <= 0) return [one];
    listed++;
    if (listed > findingsPerRule) return [];
    return listed < findingsPerRule ? [one] : [{ ...one, message: withMore(one.message, more) }];
  });
}
