import { quoteText } from '../quote-text.ts';
import { skipSpaces } from '../scan.ts';
import { closingQuote, shapeOf } from './line-shape.ts';

/** One text in a list or map in brackets, and its line with quotes around that text. */
export interface BracketItem {
  readonly text: string;
  readonly start: number;
  readonly mended: string;
}

/** The line, at or closely above a line, whose value opens a bracket, and that bracket; null when there is none. */
export function bracketAbove(lines: readonly string[], line: number): { line: number; open: string } | null {
  for (let above = line; above >= Math.max(0, line - 20); above--) {
    const open = shapeOf(lines[above] ?? '').value[0] ?? '';
    if (open === '[' || open === '{') return { line: above, open };
  }
  return null;
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
