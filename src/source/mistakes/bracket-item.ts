import { quoteText } from '../quote-text.ts';
import { skipSpaces } from '../scan.ts';
import { closingQuote, commentColumn, shapeOf } from './line-shape.ts';

/** One text in a list or map in brackets, and its line with quotes around that text. */
export interface BracketItem {
  readonly text: string;
  readonly start: number;
  readonly mended: string;
}

/** The bracket that closes each kind. */
export const closing: Readonly<Record<string, string>> = { '[': ']', '{': '}' };

/** The line closely above a line whose bracket is still open there, or the line itself if its value opens one; or null. */
export function bracketAbove(lines: readonly string[], line: number): { line: number; open: string } | null {
  for (let above = line - 1; above >= Math.max(0, line - 20); above--) {
    const { value, column } = shapeOf(lines[above] ?? '');
    if (!isOpening(value)) continue;
    if (closersOf(lines, above, column, line - 1) === '') break;
    return { line: above, open: value[0] ?? '' };
  }
  const { value } = shapeOf(lines[line] ?? '');
  return isOpening(value) ? { line, open: value[0] ?? '' } : null;
}

function isOpening(value: string): boolean {
  return value.startsWith('[') || value.startsWith('{');
}

/**
 * The plain text in brackets around a column of a line, up to the next comma or closing bracket; null when there is
 * none or it stands in quotes.
 *
 * @param opened the bracket that is open where the line begins, or an empty string
 */
export function bracketItem(line: string, column: number, opened: string): BracketItem | null {
  const open = opened === '' ? [] : [opened];
  let start = 0;
  let afterKey = false;
  for (let at = opened === '' ? shapeOf(line).column : 0; at < column; at++) {
    const sign = line[at] ?? '';
    if (sign === '[' || sign === '{') open.push(sign);
    else if (sign === ']' || sign === '}') open.pop();
    else if ((sign === '"' || sign === "'") && skipSpaces(line, start) === at) {
      at = closingQuote(line, at);
      if (at < 0 || at >= column) return null;
      continue;
    } else if (sign !== ',' && (sign !== ':' || line[at + 1] !== ' ' || afterKey || open.at(-1) !== '{'))
      continue;
    afterKey = sign === ':';
    start = at + 1;
  }
  if (open.length === 0) return null;
  start = skipSpaces(line, start);
  const from = Math.max(start, column);
  const length = line.slice(from).search(/[,\]}]/);
  const text = line.slice(start, length < 0 ? line.length : from + length).trimEnd();
  if (text === '' || /^["'#[{]/.test(text)) return null;
  const mended = `${line.slice(0, start)}${quoteText(text)}${line.slice(start + text.length)}`;
  return { text, start, mended };
}

/** The closing quote and brackets that are missing at the end of a line, in the order in which to type them; empty if none. */
export function closersOf(lines: readonly string[], first: number, column: number, last: number): string {
  const open: string[] = [];
  for (let line = first; line <= last; line++) {
    const text = lines[line] ?? '';
    const stop = commentColumn(text, 0);
    for (let at = line === first ? column : 0; at < (stop < 0 ? text.length : stop); at++) {
      const sign = text[at] ?? '';
      if (sign === '"' || (sign === "'" && /[\s[{,]/.test(text[at - 1] ?? ' '))) {
        const close = closingQuote(text, at);
        if (close < 0) return `${sign}${open.reverse().join('')}`;
        at = close;
      } else if (sign in closing) open.push(closing[sign] ?? '');
      else if (sign === open.at(-1)) open.pop();
    }
  }
  return open.reverse().join('');
}
