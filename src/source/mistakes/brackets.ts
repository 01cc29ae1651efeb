import { skipSpaces } from '../scan.ts';
import { typeThis } from '../show-text.ts';
import { bracketAbove, bracketItem } from './bracket-item.ts';
import { closingQuote, commentColumn, shapeOf, textEnd } from './line-shape.ts';
import type { FindMistake } from './mistake.ts';
import { wrapLine } from './wrap-text.ts';

const closing: Readonly<Record<string, string>> = { '[': ']', '{': '}' };

/** A bracket that is not closed, or closed by the other kind. */
export const unclosedBracket: FindMistake = ({ lines, line }) => {
  const bracket = bracketAbove(lines, line);
  if (bracket === null) return null;
  const shape = shapeOf(lines[bracket.line] ?? '');
  const last = Math.max(bracket.line, Math.min(line, textEnd(lines, bracket.line, shape.owner)));
  const text = lines[last] ?? '';
  const from = last === bracket.line ? shape.column : 0;
  const comment = commentColumn(text, from);
  const written = (comment < 0 ? text : text.slice(0, comment)).trimEnd();
  const expected = closersOf(lines, bracket.line, shape.column, last);
  if (expected === '') return null;
  const wrong = /[\]}]$/.test(written) && !written.endsWith(closing[bracket.open] ?? '');
  const mended = `${wrong ? written.slice(0, -1) : written.replace(/,$/, '')}${expected}${text.slice(written.length)}`;
  const name = expected.split('').join(' and ');
  return {
    message: `Unexpected end of a ${bracket.open === '[' ? 'list' : 'group of keys'} in brackets, expected ${name} at its end.`,
    fix: typeThis(mended),
    line: bracket.line,
    start: shape.column,
    end: (lines[bracket.line] ?? '').trimEnd().length,
    mended: new Map([[last, mended]]),
  };
};

/** Lines in brackets that begin too far left, such as a closing bracket under its key. */
export const bracketTooFarLeft: FindMistake = ({ lines, line }) => {
  const bracket = bracketAbove(lines, line - 1);
  if (bracket === null) return null;
  const { owner, column } = shapeOf(lines[bracket.line] ?? '');
  const text = lines[line] ?? '';
  const start = skipSpaces(text, 0);
  if (start > owner || closersOf(lines, bracket.line, column, line - 1) === '') return null;
  if (!/[\]},]/.test(text)) return null;
  const mended = `${' '.repeat(owner + 2)}${text.slice(start)}`;
  return {
    message: 'Unexpected line in brackets at the very left, expected it further right than its key.',
    fix: `Begin the line with ${owner + 2} spaces, or write the whole list on one line.`,
    line,
    start,
    end: text.trimEnd().length,
    mended: new Map([[line, mended]]),
  };
};

/** Text after a closing bracket: `title: [Draft] Strategist`. */
export const textAfterBracket: FindMistake = ({ lines, line }) => {
  const text = lines[line] ?? '';
  const { column, value } = shapeOf(text);
  if (!/^(\[[^\]]*\]|\{[^}]*\})\s*[^\s#]/.test(value)) return null;
  return {
    message: `Unexpected text after ${value[0] === '[' ? ']' : '}'}, expected quotes around a text that begins with a bracket.`,
    ...wrapLine(lines, line, column),
    line,
    start: column,
    end: column + value.length,
  };
};

/** A text in brackets that needs quotes: it holds a colon, or begins with a sign that has a meaning of its own. */
export const bracketText: FindMistake = ({ lines, line, column }) => {
  const bracket = bracketAbove(lines, line);
  if (bracket === null) return null;
  const item = bracketItem(lines[line] ?? '', column, bracket.line === line ? '' : bracket.open);
  if (item === null) return null;
  return {
    message: 'Unexpected sign in a text in brackets, expected quotes around the text.',
    fix: typeThis(item.mended),
    line,
    start: item.start,
    end: item.start + item.text.length,
    mended: new Map([[line, item.mended]]),
  };
};

/** Commas in brackets: two in a row, one too early, or none between two texts. */
export const bracketComma: FindMistake = ({ lines, line, column }) => {
  if (bracketAbove(lines, line) === null) return null;
  const text = lines[line] ?? '';
  const extra = text[column] === ',';
  const mended = extra
    ? `${text.slice(0, column).trimEnd()}${text.slice(column + 1)}`
    : `${text.slice(0, column).trimEnd()}, ${text.slice(column)}`;
  return {
    message: extra
      ? 'Unexpected comma without a text before it, expected one comma between two texts.'
      : 'Unexpected text, expected a comma between two texts in brackets.',
    fix: typeThis(mended),
    line,
    start: column,
    end: column + 1,
    mended: new Map([[line, mended]]),
  };
};

/** The closing brackets that are still missing at the end of a line, in the order in which to type them. */
function closersOf(lines: readonly string[], first: number, column: number, last: number): string {
  const open: string[] = [];
  for (let line = first; line <= last; line++) {
    const text = lines[line] ?? '';
    const stop = commentColumn(text, 0);
    for (let at = line === first ? column : 0; at < (stop < 0 ? text.length : stop); at++) {
      const sign = text[at] ?? '';
      if (sign === '"' || (sign === "'" && /[\s[{,]/.test(text[at - 1] ?? ' '))) {
        const close = closingQuote(text, at);
        if (close < 0) return '';
        at = close;
      } else if (sign in closing) open.push(closing[sign] ?? '');
      else if (sign === open.at(-1)) open.pop();
    }
  }
  return open.reverse().join('');
}
