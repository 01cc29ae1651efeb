import { skipSpaces } from '../scan.ts';
import { show, typeThis } from '../show-text.ts';
import { bracketAbove, bracketItem, closersOf, closing } from './bracket-item.ts';
import { textEnd } from './find-lines.ts';
import { commentColumn, shapeOf } from './line-shape.ts';
import type { FindMistake, Mistake, Trouble } from './mistake.ts';
import { wrapValue } from './wrap-text.ts';

/** A bracket that is not closed, or closed by the other kind; or lines in brackets that begin too far left. */
export const openBracket: FindMistake = (trouble) =>
  [unclosedBracket(trouble), bracketTooFarLeft(trouble)].filter((mistake) => mistake !== null);

function unclosedBracket({ lines, line }: Trouble): Mistake | null {
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
  const padding = (lines[bracket.line] ?? '')[shape.column + 1] === ' ' ? ' ' : '';
  const body = wrong ? written.slice(0, -1).trimEnd() : written.replace(/,$/, '');
  const mended = `${body}${padding}${expected}${text.slice(written.length)}`;
  const name = expected.split('').join(' and ');
  return {
    message: `Unexpected end of a ${bracket.open === '[' ? 'list' : 'group of keys'} in brackets, expected ${name} at its end.`,
    fix: typeThis(mended),
    line: bracket.line,
    start: shape.column,
    end: (lines[bracket.line] ?? '').trimEnd().length,
    mended: new Map([[last, mended]]),
  };
}

function bracketTooFarLeft({ lines, line }: Trouble): Mistake | null {
  const bracket = bracketAbove(lines, line);
  if (bracket === null || bracket.line === line) return null;
  const { owner } = shapeOf(lines[bracket.line] ?? '');
  const text = lines[line] ?? '';
  const start = skipSpaces(text, 0);
  if (start > owner || !/[\]},]/.test(text)) return null;
  const mended = `${' '.repeat(owner + 2)}${text.slice(start)}`;
  return {
    message: 'Unexpected line in brackets at the very left, expected it further right than its key.',
    fix: `Begin the line with ${owner + 2} spaces, or write the whole list on one line.`,
    line,
    start,
    end: text.trimEnd().length,
    mended: new Map([[line, mended]]),
  };
}

/** Text after a closing bracket, `title: [Draft] Strategist`, or a bracket too many. */
export const textAfterBracket: FindMistake = ({ lines, line }) => {
  const text = lines[line] ?? '';
  const { column, value } = shapeOf(text);
  const closed = /^(?:\[[^\]]*\]|\{[^}]*\})(?=\s*[^\s#])/.exec(value)?.[0];
  if (closed === undefined) return null;
  const rest = value.slice(closed.length);
  const place = { line, start: column + closed.length + rest.search(/\S/), end: column + value.length };
  if (!/^[\s\]}]+$/.test(rest)) {
    const message = `Unexpected text after ${closed.slice(-1)}, expected quotes around a text that begins with a bracket.`;
    return { message, ...wrapValue(lines, line, column), ...place, start: column };
  }
  const mended = text.slice(0, column + closed.length);
  const message = `Unexpected ${rest.trim()} after the end of a list or group in brackets, expected one closing bracket for each that opens.`;
  return { message, fix: typeThis(mended), ...place, mended: new Map([[line, mended]]) };
};

/** A text in brackets that needs quotes: it holds a colon, or begins with a sign that has a meaning of its own. */
export const bracketText: FindMistake = ({ lines, line, column }) => {
  const bracket = bracketAbove(lines, line);
  if (bracket === null) return null;
  const item = bracketItem(lines[line] ?? '', column, bracket.line === line ? '' : bracket.open);
  if (item === null) return null;
  return {
    message: `Unexpected ${show(item.text)} in brackets, expected quotes around a text that begins with a sign or holds a colon.`,
    fix: typeThis(item.mended),
    line,
    start: item.start,
    end: item.start + item.text.length,
    mended: new Map([[line, item.mended]]),
  };
};

/** Commas in brackets: two in a row, one too early, or none between two texts. */
export const bracketComma: FindMistake = ({ lines, line, column }) => {
  const bracket = bracketAbove(lines, line);
  const text = lines[line] ?? '';
  if (bracket === null || (bracket.line === line && column <= shapeOf(text).column)) return null;
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
