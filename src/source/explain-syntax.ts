import { isLong } from './check-extent.ts';
import type { FindingList } from './finding-list.ts';
import { LineIndex } from './line-index.ts';
import { mistakes } from './mistakes/all.ts';
import type { Mistake, Trouble } from './mistakes/mistake.ts';
import { type Failure, readEvents } from './read-events.ts';

/** How many mistakes are looked for in one file: the next run finds the rest. */
const rounds = 10;

/** How many characters are read in all to find them; a long file is read only once more. */
const budget = 1_500_000;

/**
 * Reports what keeps a text from being read, in plain words. Each mistake is mended in memory and reading goes on,
 * so that several in one file are found, and none that only follows from another.
 */
export function explainSyntax(text: string, failure: Failure, findings: FindingList): void {
  const original = splitLines(text);
  let lines: readonly string[] = original.lines;
  let trouble: Trouble = { lines, ...original.at(failure.offset) };
  let left = isLong(text) ? text.length : budget;
  for (let round = 0; round < rounds; round++) {
    let likeliest: Mistake | null = null;
    let next: Trouble | null = null;
    for (const find of mistakes) {
      for (const mistake of [find(trouble) ?? []].flat()) {
        likeliest ??= mistake;
        if (left < text.length) break;
        left -= text.length;
        const further = mend(mistake, trouble);
        if (further.line <= (next ?? trouble).line) continue;
        likeliest = mistake;
        next = further;
      }
      if (next !== null) break;
    }
    report(likeliest ?? unnamed(trouble), original, lines, findings);
    if (next === null || next.line >= next.lines.length) return;
    lines = next.lines;
    trouble = next;
  }
}

/** Where reading gives up once a mistake is mended; after the last line when it does not. */
function mend(mistake: Mistake, { lines }: Trouble): Trouble {
  const mended = lines.map((line, number) => mistake.mended.get(number) ?? line);
  const text = mended.join('\n');
  const result = readEvents(text);
  if ('events' in result) return { lines: mended, line: mended.length, column: 0 };
  return result.tooDeep
    ? { lines: mended, line: -1, column: 0 }
    : { lines: mended, ...splitLines(text).at(result.offset) };
}

/** What is said when no mistake can be named. */
function unnamed({ lines, line }: Trouble): Mistake {
  let at = Math.min(line, lines.length - 1);
  while (at > 0 && (lines[at] ?? '').trim() === '') at--;
  const text = lines[at] ?? '';
  return {
    message:
      'Unexpected writing on this line or the one above it, expected a key with a colon, a list item with a dash, or a text in quotes.',
    fix: 'Put quotes around a text that holds signs such as : # [ ] { }, end each key with a colon and a space, and begin lines that belong together in the same column.',
    line: at,
    start: Math.max(0, text.search(/\S/)),
    end: text.trimEnd().length,
    mended: new Map(),
  };
}

function report(
  mistake: Mistake,
  original: ReturnType<typeof splitLines>,
  lines: readonly string[],
  findings: FindingList,
): void {
  // What was mended before stands left of what is found now: columns are counted from the line's end.
  const { length } = original.lines[mistake.line] ?? '';
  const shift = length - (lines[mistake.line] ?? '').length;
  const line = original.starts[mistake.line] ?? 0;
  const within = (column: number): number => line + Math.max(0, Math.min(column + shift, length));
  const start = within(mistake.start);
  const end = Math.max(start, within(mistake.end));
  findings.add(mistake.rule ?? 'yaml-syntax', { start, end }, () => ({
    message: mistake.message,
    fix: mistake.fix,
  }));
}

function splitLines(text: string): {
  readonly lines: readonly string[];
  readonly starts: readonly number[];
  at(offset: number): { line: number; column: number };
} {
  const index = new LineIndex(text);
  return {
    lines: index.starts.map((start, line) =>
      text.slice(start, index.starts[line + 1]).replace(/\r?\n$|\r$/, ''),
    ),
    starts: index.starts,
    at(offset) {
      const { line, column } = index.position(offset);
      return { line: line - 1, column: column - 1 };
    },
  };
}
