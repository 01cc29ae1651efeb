import type { KnownFinding } from '../diagnostics/report.ts';
import type { Baseline, BaselineEntry, BaselineItem } from './baseline.ts';

/** What one run says about the entries of a baseline. */
export interface BaselineNews {
  /** For each entry that may be told about: how many findings it knows now. Others stay as they are. */
  readonly counts: ReadonlyMap<BaselineItem, number>;
  /** Findings that no entry knows, by file as seen from the baseline. */
  readonly fresh: ReadonlyMap<string, readonly KnownFinding[]>;
}

/** A baseline that takes up the news. */
export interface MergedBaseline {
  /** What becomes of the old entries, in their order; null for those that are gone. */
  readonly old: ReadonlyMap<BaselineItem, BaselineEntry | null>;
  /** Entries to be added, by file in the order of names. */
  readonly added: readonly BaselineEntry[];
}

/** Merges news into a baseline: what people wrote stays, what is gone goes, what is new is added. */
export function mergeBaseline({ items }: Pick<Baseline, 'items'>, news: BaselineNews): MergedBaseline {
  const old = new Map<BaselineItem, BaselineEntry | null>();
  for (const item of items) {
    const { entry } = item;
    const count = news.counts.get(item) ?? entry.count ?? 1;
    old.set(item, count === 0 ? null : withCount(entry, count));
  }
  const files = [...news.fresh.keys()].sort();
  const added = files.flatMap((file) =>
    (news.fresh.get(file) ?? []).map(({ rule, at, message, count }) => {
      return withCount({ file, rule, ...(at === '' ? {} : { at }), message }, count);
    }),
  );
  return { old, added };
}

/** One is not written. */
function withCount({ count: _, ...entry }: BaselineEntry, count: number): BaselineEntry {
  return count === 1 ? entry : { ...entry, count };
}
