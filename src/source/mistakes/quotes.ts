import { quoteText } from '../quote-text.ts';
import { typeThis } from '../show-text.ts';
import { textEnd } from './find-lines.ts';
import { closingQuote, commentColumn, isWord, shapeOf } from './line-shape.ts';
import type { FindMistake, Mistake } from './mistake.ts';
import { wrapText } from './wrap-text.ts';

/** How far above the place of failure an opening quote is looked for. */
const reach = 60;

/** A text with an opening quote and no closing one, which swallows the lines below it. */
export const unclosedQuote: FindMistake = ({ lines, line }) => {
  for (let at = line; at >= Math.max(0, line - reach); at--) {
    const text = lines[at] ?? '';
    const shape = shapeOf(text);
    const mark = shape.value[0];
    if ((mark !== '"' && mark !== "'") || closingQuote(text, shape.column) >= 0) continue;
    const last = lastOwnLine(lines, at, shape.owner);
    const end = (lines[last] ?? '').trimEnd();
    const isApostrophe = mark === "'" && /^'\d/.test(shape.value);
    const wrapped = isApostrophe
      ? wrapText(lines, at, shape.column, last)
      : { mended: new Map([[last, `${end}${mark}`]]), fix: typeThis(`${end}${mark}`) };
    return {
      message: isApostrophe
        ? 'Unexpected apostrophe at the start of a text, expected quotes around the text.'
        : `Unexpected end of a text that begins with a ${nameOf(mark)}, expected another one at its end.`,
      ...wrapped,
      line: at,
      start: shape.column,
      end: text.trimEnd().length,
    };
  }
  return null;
};

/** Text after a closing quote: `"Lead" strategist`, or `'it's'`, where the apostrophe closes. */
export const textAfterQuote: FindMistake = ({ lines, line }) => {
  for (let at = line; at >= Math.max(0, line - reach); at--) {
    const text = lines[at] ?? '';
    const shape = shapeOf(text);
    const mark = shape.value[0];
    if (mark !== '"' && mark !== "'") continue;
    const close = closingQuote(text, shape.column);
    const last = textEnd(lines, at, shape.owner);
    const goesOn = last > at && (lines[last] ?? '').trimEnd().endsWith(mark);
    if (close < 0 ? at < line : goesOn) return requote(lines, at, shape.column, last);
    if (close < 0) continue;
    const rest = text.slice(close + 1);
    if (at < line || rest.trim() === '' || commentColumn(rest, 0) === rest.search(/\S/)) return null;
    return quotedWhole(lines, at, shape.column, close);
  }
  return null;
};

/** A backslash in double quotes that means nothing there: `"C:\docs"`. */
export const loneBackslash: FindMistake = ({ lines, line, column }) => {
  const text = lines[line] ?? '';
  const backslash = text.lastIndexOf('\\', column);
  if (backslash < 0 || backslash < column - 10) return null;
  const mended = text.replace(/\\\\|\\(?!["/])/g, '\\\\');
  return {
    message: 'Unexpected single backslash in double quotes, expected two.',
    fix: typeThis(mended),
    line,
    start: backslash,
    end: backslash + 2,
    mended: new Map([[line, mended]]),
  };
};

/** The text that begins with a quote on one line, as it was meant: the whole of it in quotes. */
function quotedWhole(lines: readonly string[], line: number, column: number, close: number): Mistake {
  const text = lines[line] ?? '';
  const last = textEnd(lines, line, shapeOf(text).owner);
  const comment = commentColumn(text, close);
  const whole = text.slice(column, comment < 0 ? text.length : comment).trimEnd();
  const mark = whole[0] ?? '';
  // `"He said "yes" to it"` has quotes around it already, `"Lead" and "Support"` has not.
  const outer = whole.length > 1 && whole.endsWith(mark) && /[\p{L}\p{N}]/u.test(text[close + 1] ?? '');
  const quoted = quoteText(outer ? whole.slice(1, -1) : whole);
  const mended = `${text.slice(0, column)}${quoted}${text.slice(column + whole.length)}`;
  const isApostrophe = mark === "'" && outer;
  const wrapped =
    last > line
      ? wrapText(lines, line, column, last)
      : { mended: new Map([[line, mended]]), fix: typeThis(mended) };
  return {
    message: isApostrophe
      ? 'Unexpected apostrophe in single quotes, expected double quotes around the text: the apostrophe ends it.'
      : `Unexpected text after the closing ${nameOf(mark)}, expected quotes around the whole text.`,
    ...wrapped,
    line,
    start: close,
    end: column + whole.length,
  };
}

/** A text in quotes over several lines that holds the same quote inside. */
function requote(lines: readonly string[], first: number, column: number, last: number): Mistake {
  const mark = (lines[first] ?? '')[column] ?? '';
  const copy = [...lines];
  copy[first] = `${(lines[first] ?? '').slice(0, column)}${(lines[first] ?? '').slice(column + 1)}`;
  copy[last] = (copy[last] ?? '').trimEnd().replace(new RegExp(`${mark}$`), '');
  return {
    message: `Unexpected ${nameOf(mark)} inside a text that begins with one, expected the other kind of quote around it.`,
    ...wrapText(copy, first, column, last),
    line: first,
    start: column,
    end: (lines[first] ?? '').trimEnd().length,
  };
}

/** The last line that belongs to a text: below it stand its continued lines, up to what looks like a key or list item. */
function lastOwnLine(lines: readonly string[], first: number, owner: number): number {
  const end = textEnd(lines, first, owner);
  for (let line = first + 1; line <= end; line++) {
    const { key, dashes } = shapeOf(lines[line] ?? '');
    if (isWord(key) || dashes.length > 0) return line - 1;
  }
  return end;
}

function nameOf(mark: string): string {
  return mark === '"' ? 'double quote (")' : "single quote (')";
}
