import { startOfLine } from '../source/scan.ts';
import { entryOf, type SourceNode } from '../source/source-document.ts';
import { type Look, writeItems } from '../source/edit/write-yaml.ts';
import { type Baseline, type BaselineEntry, type BaselineItem, readBaseline } from './baseline.ts';
import type { MergedBaseline } from './merge-baseline.ts';

const head = `# Findings that are known and not reported. "cxpd validate --update-baseline" adds what is new and takes out what is
# gone. To an item may be added "reason: …" and "until: 2027-01-31", the last day on which it may stand: both stay.
baseline: 1
`;

const look: Look = { step: 2, dash: 2, brackets: true };

/**
 * Writes a merged baseline. What stays keeps its lines, its place and its comments; what is new stands after the last
 * entry of its file, or where the file has its place in the order of names. Null when nothing changes.
 */
export function writeBaseline(before: Baseline, merged: MergedBaseline): string | null {
  const changes = [...merged.old].some(([{ entry }, now]) => now === null || countOf(now) !== countOf(entry));
  if (!changes && merged.added.length === 0 && before.root !== null) return null;
  const edited = editLines(before, merged);
  const wanted = edited === null ? null : readBaseline(new TextEncoder().encode(edited));
  const entries = order(merged).map(({ entry }) => entry);
  const says = wanted !== null && textOf(wanted.items.map(({ entry }) => entry)) === textOf(entries);
  return edited !== null && says && wanted.findings.length === 0 ? edited : writeAnew(entries);
}

function countOf({ count = 1 }: BaselineEntry): number {
  return count;
}

function textOf(entries: readonly BaselineEntry[]): string {
  return JSON.stringify(
    entries.map((one) => [one.file, one.rule, one.at, one.message, countOf(one), one.reason, one.until]),
  );
}

/** A baseline whose lines are all written by the program, for those that are laid out in their own way. */
function writeAnew(entries: readonly BaselineEntry[]): string {
  if (entries.length === 0) return `${head}findings: []\n`;
  return `${head}findings:\n${itemLines(entries, 2).join('\n')}\n`;
}

function itemLines(entries: readonly BaselineEntry[], column: number): string[] {
  return writeItems(
    entries.map((entry) => {
      const { file, rule, at, message, count, reason, until } = entry;
      return {
        file,
        rule,
        ...(at === undefined ? {} : { at }),
        message,
        ...(count === undefined ? {} : { count: String(count) }),
        ...(reason === undefined ? {} : { reason }),
        ...(until === undefined ? {} : { until }),
      };
    }),
    column,
    look,
  );
}

interface Placed {
  readonly entry: BaselineEntry;
  /** The entry that it was, if it was there before. */
  readonly item: BaselineItem | null;
}

/** What is left and what is new, in the order in which it is to stand. */
function order({ old, added }: MergedBaseline): Placed[] {
  const left = [...old].flatMap(([item, entry]) => (entry === null ? [] : [{ entry, item }]));
  const files = left.map(({ entry }) => entry.file);
  const isSorted = files.every((file, index) => index === 0 || (files[index - 1] ?? '') <= file);
  const lastOf = new Map(files.map((file, index) => [file, index]));
  const following = new Map<number, Placed[]>();
  for (const entry of added) {
    const place = lastOf.get(entry.file) ?? (isSorted ? lastBefore(files, entry.file) : files.length - 1);
    const group = following.get(place) ?? [];
    following.set(place, group);
    group.push({ entry, item: null });
  }
  return [
    ...(following.get(-1) ?? []),
    ...left.flatMap((one, index): Placed[] => [one, ...(following.get(index) ?? [])]),
  ];
}

/** The place of the last of some sorted names that stands before another; -1 when none does. */
function lastBefore(sorted: readonly string[], name: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < name) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The text with the lines of entries changed; null where they have none of their own. */
function editLines({ text, root, items }: Baseline, merged: MergedBaseline): string | null {
  const list = root === null ? undefined : entryOf(root, 'findings');
  if (root === null || list === undefined) return null;
  const lineBreak = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const endOf = (offset: number): number => {
    const end = text.indexOf('\n', offset);
    return end < 0 ? text.length : end + 1;
  };
  const listStart = endOf(list.key.end);
  const lines = new Map<BaselineItem, string>();
  let at = listStart;
  for (const item of items) {
    const end = endOf(Math.max(item.node.start, item.node.end - 1));
    const now = merged.old.get(item) ?? null;
    lines.set(item, withCount(text.slice(at, end), at, item, now, lineBreak));
    at = end;
  }
  const first = items[0]?.node.start;
  const dash = first === undefined ? -1 : text.lastIndexOf('-', first);
  const column = first === undefined ? 2 : Math.max(0, dash - startOfLine(text, first));
  const body = order(merged).map(({ entry, item }) => {
    const written = item === null ? itemLines([entry], column).join(lineBreak) : (lines.get(item) ?? '');
    return /[\r\n]$/.test(written) ? written : written + lineBreak;
  });
  const start = text.slice(0, listStart);
  return (/[\r\n]$/.test(start) ? start : start + lineBreak) + body.join('') + text.slice(at);
}

/** The lines of an entry with its new count. */
function withCount(
  lines: string,
  offset: number,
  { entry, node }: BaselineItem,
  now: BaselineEntry | null,
  lineBreak: string,
): string {
  if (now === null || countOf(now) === countOf(entry)) return lines;
  const written = entryOf(node, 'count')?.value;
  const message = entryOf(node, 'message');
  if (written !== undefined) return replace(lines, offset, written, String(countOf(now)));
  if (message === undefined) return lines;
  const column = message.key.start - offset - (lines.lastIndexOf('\n', message.key.start - offset) + 1);
  const end = lines.indexOf('\n', message.value.end - offset);
  const before = end < 0 ? lines + lineBreak : lines.slice(0, end + 1);
  const after = end < 0 ? '' : lines.slice(end + 1);
  return `${before}${' '.repeat(column)}count: ${now.count}${lineBreak}${after}`;
}

function replace(lines: string, offset: number, { start, end }: SourceNode, text: string): string {
  return lines.slice(0, start - offset) + text + lines.slice(end - offset);
}
