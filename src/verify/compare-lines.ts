import { diffArrays, diffWordsWithSpace } from 'diff';
import type { WordLine } from './word-review.ts';

/** A line that differs between two documents. `before` is null for one that was added, `after` for one that is gone. */
export interface LineChange {
  readonly section: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Words of one text beside another: what stays, what goes, what comes. */
export interface WordsPart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Longest documents that are compared line by line, in lines that differ; beyond it only that they differ is told. */
const mostDifferences = 2000;

/** What has to be done to the lines of one document to have those of another, section by section. */
export function compareLines(before: readonly WordLine[], after: readonly WordLine[]): LineChange[] {
  const parts = diffArrays(
    before.map(({ text }) => text),
    after.map(({ text }) => text),
    { maxEditLength: mostDifferences },
  ) as ReturnType<typeof diffArrays<string>> | undefined;
  const changes: LineChange[] = [];
  if (parts === undefined)
    return [{ section: '', before: `${before.length} lines`, after: `${after.length} lines` }];
  let [from, to] = [0, 0];
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index];
    if (part === undefined) continue;
    const { length } = part.value;
    if (!part.added && !part.removed) {
      from += length;
      to += length;
      continue;
    }
    const next = parts[index + 1];
    const removed = part.removed ? part.value : next?.removed === true ? next.value : [];
    const added = part.added ? part.value : next?.added === true ? next.value : [];
    if (removed.length > 0 && added.length > 0) index++;
    for (let row = 0; row < Math.max(removed.length, added.length); row++) {
      const line = removed[row] === undefined ? after[to + row] : before[from + row];
      changes.push({ section: line?.section ?? '', before: removed[row] ?? null, after: added[row] ?? null });
    }
    from += removed.length;
    to += added.length;
  }
  return changes;
}

/** Compares two texts word by word. Very long ones are given whole. */
export function compareWords(before: string, after: string): WordsPart[] {
  const parts = diffWordsWithSpace(before, after, { maxEditLength: 1000 });
  if (parts === undefined)
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ];
  return parts.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}
