import { skipSpaces } from '../scan.ts';
import { show, typeThis } from '../show-text.ts';
import { commentColumn, isWord, lineAbove, shapeOf, textEnd, textStart } from './line-shape.ts';
import type { FindMistake } from './mistake.ts';
import { wrapLine, wrapText } from './wrap-text.ts';

/** Words that go on a sentence: a line that begins with one is text, not a key that lacks its colon. */
const joiningWords = new Set(
  'a an and are as at by for from in is of on or that the to which who with'.split(' '),
);

/** A text that holds a colon: `introduction: Leads: the team`. */
export const colonInText: FindMistake = ({ lines, line }) => {
  const text = lines[line] ?? '';
  const shape = shapeOf(text);
  if (shape.key === null || !/^[^\s"'[{|>#].*:(\s|$)/.test(shape.value)) return null;
  const last = textEnd(lines, line, shape.owner);
  const colon = shape.column + shape.value.search(/:(\s|$)/);
  return {
    message: `Unexpected second colon after ${show(`${shape.key}:`)}, expected quotes around a text that holds a colon.`,
    ...(last === line ? wrapLine(lines, line, shape.column) : wrapText(lines, line, shape.column, last)),
    line,
    start: colon,
    end: colon + 1,
  };
};

/** A continued line of a text that holds a colon. */
export const colonInContinuedText: FindMistake = ({ lines, line }) => {
  const here = shapeOf(lines[line] ?? '');
  const first = textStart(lines, lineAbove(lines, line));
  if (here.colon < 0 || here.dashes.length > 0 || first < 0) return null;
  const shape = shapeOf(lines[first] ?? '');
  if (shape.value === '' || /^["'[{|>#]/.test(shape.value) || here.content <= shape.owner) return null;
  // A single word before the colon is a key in the wrong place, unless the text above it already fills a line.
  if (isWord(here.key) && shape.value.length < 60) return null;
  return {
    message: 'Unexpected colon in a text, expected quotes around a text that holds a colon.',
    ...wrapText(lines, first, shape.column, textEnd(lines, first, shape.owner)),
    line,
    start: here.colon,
    end: here.colon + 1,
  };
};

/** Keys below a key that has a text already. */
export const keyBelowText: FindMistake = ({ lines, line }) => {
  const here = shapeOf(lines[line] ?? '');
  const above = lineAbove(lines, line);
  const shape = shapeOf(lines[above] ?? '');
  const first = here.dashes[0] ?? here.content;
  if (shape.key === null || shape.value === '' || first < shape.content + 2) return null;
  if (here.key === null && here.dashes.length === 0) return null;
  const head = (lines[above] ?? '').slice(0, shape.colon + 1);
  return {
    message: `Unexpected ${show(lines[line] ?? '')} below ${show(lines[above] ?? '')}, expected either a text beside the key or lines that belong to it below.`,
    fix: `If it belongs to ${show(shape.key)}, delete the text beside that key. If not, begin it in the same column as that key.`,
    line,
    start: first,
    end: (lines[line] ?? '').trimEnd().length,
    mended: new Map([[above, head]]),
  };
};

/** A key without its colon: `position` alone, or `title Strategist`. */
export const missingColon: FindMistake = ({ lines, line }) => {
  for (const at of [lineAbove(lines, line), line]) {
    const text = lines[at] ?? '';
    const shape = shapeOf(text);
    const word = /^([A-Za-z][\w-]*)(?:[ \t]*$|[ \t]+(?=\S))/.exec(shape.value);
    if (shape.key !== null || word === null || commentColumn(text, 0) >= 0) continue;
    const [written, key = ''] = word;
    const alone = written.length === shape.value.length;
    if (!alone && !readsAsKey(key, shape.value)) continue;
    const rest = text.slice(skipSpaces(text, shape.column + key.length));
    const mended = `${text.slice(0, shape.column)}${key}:${rest === '' ? '' : ` ${rest}`}`;
    return {
      message: `Unexpected ${show(shape.value)} without a colon, expected a key with a colon.`,
      fix: typeThis(mended),
      line: at,
      start: shape.column,
      end: shape.column + shape.value.length,
      mended: new Map([[at, mended]]),
    };
  }
  return null;
};

/** True for `title Strategist` and false for a line of a sentence. */
function readsAsKey(word: string, line: string): boolean {
  return (
    /^[a-z]+([A-Z]\w*)?$/.test(word) && !joiningWords.has(word) && !/[.,;]$/.test(line) && line.length < 60
  );
}
