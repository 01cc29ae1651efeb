import type { Range } from './diagnostic.ts';

/**
 * The lines around a finding, so that a report can show them without the file: on another computer, or when a folder
 * is too large to keep every text.
 */
export interface Excerpt {
  /** Number of the first of the lines, 1-based. */
  readonly firstLine: number;
  /** UTF-16 units that are left out at the start of each line. */
  readonly offset: number;
  /** The line of the finding with its neighbours, each cut to a length that fills any frame. */
  readonly lines: readonly string[];
}

/** How much of a line is kept before a finding's column, and in all. */
const kept = { before: 100, width: 300 };

/** Takes the excerpt for a finding of one text. A place that the text does not have gets none. */
export type Excerpter = (range: Range) => Excerpt | undefined;

/** Makes what takes the excerpts for findings of a text. */
export function createExcerpter(text: string): Excerpter {
  let all: readonly string[] | undefined;
  let blank = false;
  return ({ line, column }) => {
    if (all === undefined) {
      const shown = text.startsWith('\ufeff') ? text.slice(1) : text;
      all = shown.split(shown.includes('\r') ? /\r\n|\r|\n/ : '\n');
      blank = all.every((one) => one === '');
    }
    if (blank || line < 1 || line > all.length) return undefined;
    const firstLine = Math.max(1, line - 1);
    const offset = Math.max(0, column - 1 - kept.before);
    const lines = all.slice(firstLine - 1, line + 1);
    return { firstLine, offset, lines: lines.map((one) => one.slice(offset, offset + kept.width)) };
  };
}
