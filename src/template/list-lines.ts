/** How the lines of a list begin. */
export type ListKind = 'bullet' | 'number' | 'letter';

/** A line that is an item of a list. */
export interface ListLine {
  readonly kind: ListKind;
  /** Its place in the list, from 1; 0 behind a bullet. */
  readonly place: number;
  /** The line without its bullet, number or letter. */
  readonly text: string;
}

const bullet = /^\s*[-*•·▪]\s+/;
const number = /^\s*(\d{1,2})[.)]\s+/;
const letter = /^\s*(?:\(([a-z])\)|([a-z])([.)]))\s+(?=\S)/;

/**
 * The lines of a text that are items of lists, by their index. Numbers have to go from 1 and letters from a, at least two
 * one after the other, as any other number or letter at the start of a line belongs to the text. Letters are small, since
 * capital ones begin names, and are all followed by the same sign; below the item of another list they are part of it.
 */
export function listLines(lines: readonly string[]): ReadonlyMap<number, ListLine> {
  const found = new Map<number, ListLine>();
  const take = (kind: ListKind, places: ReadonlyMap<number, number>, sign: RegExp): void => {
    for (const [index, place] of places)
      found.set(index, { kind, place, text: (lines[index] ?? '').replace(sign, '').trim() });
  };
  take('number', places(lines, numberOf), number);
  for (const [index, line] of lines.entries()) {
    if (!found.has(index) && bullet.test(line)) take('bullet', new Map([[index, 0]]), bullet);
  }
  const others = itemsOf(lines, found);
  const free = lines.map((line, index) => (others.has(index) ? '-' : line));
  for (const sign of ['(', ')', '.']) take('letter', places(free, letterOf(sign)), letter);
  return found;
}

function numberOf(line: string): number | undefined {
  const digits = number.exec(line)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** The place of a letter in the alphabet; `sign` is `(` for `(a)`, else what follows the letter. */
function letterOf(sign: string): (line: string) => number | undefined {
  return (line) => {
    const [, within, before, after] = letter.exec(line) ?? [];
    const found = sign === '(' ? within : after === sign ? before : undefined;
    return found === undefined ? undefined : found.charCodeAt(0) - 'a'.charCodeAt(0) + 1;
  };
}

/** Whether a line goes on with the item above it. */
function goesOn(line: string, afterEmpty: boolean): boolean {
  return !afterEmpty && /^\s/.test(line);
}

/** The lines that are items, and those that go on with them. */
function itemsOf(lines: readonly string[], items: ReadonlyMap<number, ListLine>): Set<number> {
  const all = new Set<number>();
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1] ?? '';
    if (items.has(index) || (all.has(index - 1) && line.trim() !== '' && goesOn(line, above.trim() === '')))
      all.add(index);
  }
  return all;
}

/** The lines of lists that count, with their places in them. */
function places(
  lines: readonly string[],
  placeOf: (line: string) => number | undefined,
): Map<number, number> {
  const found = new Map<number, number>();
  let run: number[] = [];
  let afterEmpty = true;
  const end = (): void => {
    if (run.length > 1) for (const [place, line] of run.entries()) found.set(line, place + 1);
    run = [];
  };
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') {
      afterEmpty = true;
      continue;
    }
    const place = placeOf(line);
    const wraps = place === undefined && goesOn(line, afterEmpty) && !bullet.test(line);
    afterEmpty = false;
    if (wraps) continue;
    if (place !== run.length + 1) end();
    if (place === run.length + 1) run.push(index);
  }
  end();
  return found;
}
