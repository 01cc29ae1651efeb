import type { Range } from './diagnostic.ts';
import { visible } from './visible.ts';

/** One line of a code frame, in parts, so that a reporter may colour them. */
export interface FrameLine {
  /** The line number, or blanks below a marked line; always the same width within a frame. */
  readonly gutter: string;
  readonly text: string;
  /** `marked`: the finding begins here. `mark`: the signs below it. `context`: a neighbour. */
  readonly kind: 'marked' | 'mark' | 'context';
}

/** Narrowest text that still says where a finding is. */
const leastWidth = 40;

/**
 * Draws frames for the findings of one text: the line of each with its neighbours, and signs below what it is about.
 * Lines that are longer than `width` are cut around the place.
 */
export function createCodeFramer(text: string, width: number): (range: Range) => FrameLine[] {
  let lines: readonly string[] | undefined;
  return (range) => {
    lines ??= text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
    return frame(lines, range, width);
  };
}

function frame(lines: readonly string[], range: Range, width: number): FrameLine[] {
  const marked = lines[range.line - 1];
  if (marked === undefined || lines.every((line) => line === '')) return [];
  const first = Math.max(1, range.line - 1);
  const last = Math.min(lines.length, range.line + 1);
  const numberWidth = String(last).length;
  const room = Math.max(leastWidth, width - numberWidth);
  const end = range.endLine === range.line ? range.endColumn : marked.trimEnd().length + 1;
  const from = cutStart(marked.length, range.column, room);

  const drawn: FrameLine[] = [];
  for (let number = first; number <= last; number++) {
    const text = visible(cut(lines[number - 1] ?? '', from, room));
    const gutter = String(number).padStart(numberWidth);
    if (number !== range.line) {
      if (text.trim() !== '' || number < range.line) drawn.push({ gutter, text, kind: 'context' });
      continue;
    }
    drawn.push({ gutter, text, kind: 'marked' });
    const before = Math.min(range.column - 1 - from, room - 1);
    const length = Math.max(1, Math.min(end - range.column, room - before));
    const mark = ' '.repeat(before) + '^'.repeat(length);
    drawn.push({ gutter: ' '.repeat(numberWidth), text: mark, kind: 'mark' });
  }
  return drawn;
}

/** How many units to leave out at the start of the lines, so that the column stands within the room. */
function cutStart(length: number, column: number, room: number): number {
  if (length <= room || column <= room - 10) return 0;
  return Math.max(0, Math.min(column - 1 - Math.floor(room / 2), length - room));
}

/** A piece of a line, with … where something is left out. */
function cut(line: string, from: number, room: number): string {
  const piece = line.slice(from, from + room);
  if (piece === '') return '';
  const start = from > 0 ? `…${piece.slice(1)}` : piece;
  return line.length > from + room ? `${start.slice(0, -1)}…` : start;
}
