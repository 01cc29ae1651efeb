import { skipSpaces } from '../scan.ts';

/** What stands on one line of YAML, as columns (0-based): `  - title: Lead` has a dash at 2, its content at 4, its value at 11. */
export interface LineShape {
  /** Columns of the dashes that begin list items. */
  readonly dashes: readonly number[];
  /** Where the content begins, after spaces and dashes. */
  readonly content: number;
  readonly key: string | null;
  /** Column of the colon, or -1. */
  readonly colon: number;
  /** Where the value or text begins, and the text from there, without spaces at its end. */
  readonly column: number;
  readonly value: string;
  /** Continued lines of the value stand right of this column; -1 for a line that only continues a text. */
  readonly owner: number;
}

/** Reads the shape of one line, taken by itself. */
export function shapeOf(line: string): LineShape {
  const dashes: number[] = [];
  let content = skipSpaces(line, 0);
  while (line[content] === '-' && endsWord(line, content + 1)) {
    dashes.push(content);
    content = skipSpaces(line, content + 1);
  }
  const colon = colonOf(line, content);
  const column = colon < 0 ? content : skipSpaces(line, colon + 1);
  return {
    dashes,
    content,
    key: colon < 0 ? null : line.slice(content, colon).trim(),
    colon,
    column,
    value: line.slice(column).trimEnd(),
    owner: colon < 0 ? (dashes.at(-1) ?? -1) : content,
  };
}

/** The column of the quote that closes the text in quotes which opens at `open`, or -1. */
export function closingQuote(line: string, open: number): number {
  const mark = line[open] ?? '';
  for (let at = open + 1; at < line.length; at++) {
    if (mark === '"' && line[at] === '\\') at++;
    else if (line[at] === mark) {
      if (mark === "'" && line[at + 1] === mark) at++;
      else return at;
    }
  }
  return -1;
}

/** The column of the `#` of a comment at or after `from`, or -1. Quotes are not looked at. */
export function commentColumn(line: string, from: number): number {
  for (let at = line.indexOf('#', from); at >= 0; at = line.indexOf('#', at + 1)) {
    if (at === 0 || line[at - 1] === ' ' || line[at - 1] === '\t') return at;
  }
  return -1;
}

/** True for a line without content: blank, or a comment. */
export function isEmptyLine(line: string): boolean {
  const at = skipSpaces(line, 0);
  return at === line.length || line[at] === '#';
}

/** True for the name of a key, such as `gradeControlling`, and for no other text. */
export function isWord(text: string | null): boolean {
  return text !== null && /^[A-Za-z][\w-]*$/.test(text);
}

function colonOf(line: string, content: number): number {
  const first = line[content] ?? '';
  if (first === '"' || first === "'") {
    const close = closingQuote(line, content);
    const after = close < 0 ? -1 : skipSpaces(line, close + 1);
    return line[after] === ':' && endsWord(line, after + 1) ? after : -1;
  }
  if ('[{#|>'.includes(first)) return -1;
  const comment = commentColumn(line, content);
  for (let at = line.indexOf(':', content); at >= 0; at = line.indexOf(':', at + 1)) {
    if (comment >= 0 && at > comment) return -1;
    if (endsWord(line, at + 1)) return at;
  }
  return -1;
}

function endsWord(line: string, at: number): boolean {
  return at >= line.length || line[at] === ' ' || line[at] === '\t';
}
