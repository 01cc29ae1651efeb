import type { Range } from '../diagnostics/diagnostic.ts';

/** Turns offsets of one text into lines and columns. A byte order mark at the start takes up no column. */
export class LineIndex {
  /** The offset where each line begins. */
  readonly starts: readonly number[];
  readonly #length: number;

  constructor(text: string) {
    this.starts = text.includes('\r') ? startsAfter(/\r\n|\r|\n/g, text) : startsAfterLineFeeds(text);
    this.#length = text.length;
  }

  /** The 1-based line and column of an offset. */
  position(offset: number): { line: number; column: number } {
    const at = Math.max(this.starts[0] ?? 0, Math.min(offset, this.#length));
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: at - (this.starts[low] ?? 0) + 1 };
  }

  /** The range between two offsets. */
  range(start: number, end: number): Range {
    const from = this.position(start);
    const to = this.position(Math.max(start, end));
    return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
  }
}

function startsAfter(breaks: RegExp, text: string): number[] {
  const starts = [firstStart(text)];
  for (const found of text.matchAll(breaks)) starts.push(found.index + found[0].length);
  return starts;
}

function startsAfterLineFeeds(text: string): number[] {
  const starts = [firstStart(text)];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function firstStart(text: string): number {
  return text.startsWith('\uFEFF') ? 1 : 0;
}
