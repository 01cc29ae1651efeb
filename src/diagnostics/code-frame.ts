import type { Range } from './diagnostic.ts';
import type { Excerpt } from './excerpt.ts';
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

/** The widest text that an excerpt has enough of. */
const mostWidth = 100;

/**
 * Draws the frame of a finding: its line with the neighbours, and signs below what it is about. Lines that are longer
 * than `width` are cut around the place.
 */
export function drawFrame(excerpt: Excerpt, range: Range, width: number): FrameLine[] {
  const { firstLine, offset, lines } = excerpt;
  const marked = lines[range.line - firstLine];
  if (marked === undefined) return [];
  const numberWidth = String(firstLine + lines.length - 1).length;
  const room = Math.max(leastWidth, Math.min(width, mostWidth) - numberWidth);
  const end = range.endLine === range.line ? range.endColumn : offset + marked.trimEnd().length + 1;
  const from = cutStart(offset + marked.length, range.column, room);

  const drawn: FrameLine[] = [];
  for (const [index, line] of lines.entries()) {
    const number = firstLine + index;
    const text = visible(cut(line, from, offset, room));
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

/** A piece of a line, with … where something is left out. The line itself lacks its first `offset` units. */
function cut(line: string, from: number, offset: number, room: number): string {
  const piece = line.slice(from - offset, from - offset + room);
  if (piece === '') return '';
  const start = from > 0 ? `…${piece.slice(1)}` : piece;
  return line.length > from - offset + room ? `${start.slice(0, -1)}…` : start;
}
