import type { FindingList } from './finding-list.ts';
import { LineIndex } from './line-index.ts';
import { mistakes } from './mistakes/all.ts';
import type { Mistake, Trouble } from './mistakes/mistake.ts';
import { type Failure, readEvents } from './read-events.ts';

/** How many mistakes are looked for in one file: the next run finds the rest. */
const rounds = 10;

/** How many characters are read in all to find them, so that a huge file is not read again and again. */
const budget = 1_500_000;

/**
 * Reports what keeps a text from being read, in plain words. Each mistake is mended in memory and reading goes on,
 * so that several in one file are found, and none that only follows from another.
 */
export function explainSyntax(text: string, failure: Failure, findings: FindingList): void {
  const original = splitLines(text);
  let lines: readonly string[] = original.lines;
  let trouble: Trouble = { lines, ...original.at(failure.offset) };
  let left = Math.max(budget, text.length);
  for (let round = 0; round < rounds; round++) {
    let likeliest: Mistake | null = null;
    let next: Trouble | 'read' | null = null;
    for (const find of mistakes) {
      const mistake = find(trouble);
      if (mistake === null) continue;
      likeliest ??= mistake;
      if (left < text.length) break;
      left -= text.length;
      next = progress(mistake, trouble);
      if (next === null) continue;
      likeliest = mistake;
      break;
    }
    report(likeliest ?? unnamed(trouble), original, lines, findings);
    if (next === null || next === 'read') return;
    lines = next.lines;
    trouble = next;
  }
}

/** Where reading gives up once a mistake is mended: further down, nowhere, or (null) not further than before. */
function progress(mistake: Mistake, before: Trouble): Trouble | 'read' | null {
  const lines = before.lines.map((line, number) => mistake.mended.get(number) ?? line);
  const result = readEvents(lines.join('\n'));
  if ('events' in result) return 'read';
  if (result.tooDeep) return null;
  const place = splitLines(lines.join('\n')).at(result.offset);
  return place.line > before.line ? { lines, ...place } : null;
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
  const shift = (original.lines[mistake.line] ?? '').length - (lines[mistake.line] ?? '').length;
  const line = original.starts[mistake.line] ?? 0;
  const start = line + Math.max(0, mistake.start + shift);
  const end = Math.max(start, line + mistake.end + shift);
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
