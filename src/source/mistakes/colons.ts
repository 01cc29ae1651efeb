import { show, typeThis } from '../show-text.ts';
import { lineAbove, strayLines, textEnd, textStart } from './find-lines.ts';
import { isWord, shapeOf } from './line-shape.ts';
import type { FindMistake, Mistake } from './mistake.ts';
import { wrapText, wrapValue } from './wrap-text.ts';

/** Words that go on a sentence: a line that begins with one is text, not a key that lacks its colon. */
const joiningWords = new Set(
  'a an and are as at by for from in is of on or that the to which who with'.split(' '),
);

/** A text that holds a colon: `introduction: Leads: the team`. */
export const colonInText: FindMistake = ({ lines, line }) => {
  const text = lines[line] ?? '';
  const shape = shapeOf(text);
  if (shape.key === null || !/^[^\s"'[{|>#].*:(\s|$)/.test(shape.value)) return null;
  const colon = shape.column + shape.value.search(/:(\s|$)/);
  return {
    message: `Unexpected second colon after ${show(`${shape.key}:`)}, expected quotes around a text that holds a colon.`,
    ...wrapValue(lines, line, shape.column),
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

/** A key without its colon: `position` alone, or `title Strategist`. */
export const missingColon: FindMistake = ({ lines, line }) => {
  return strayLines(lines, line).flatMap((at): Mistake[] => {
    const text = lines[at] ?? '';
    const { value, column } = shapeOf(text);
    const key = /^[A-Za-z][\w-]*(?=[ \t]|$)/.exec(value)?.[0];
    if (key === undefined || !readsAsKey(key, value)) return [];
    const rest = value.slice(key.length).trimStart();
    const mended = `${text.slice(0, column)}${key}:${rest === '' ? '' : ` ${rest}`}`;
    return [
      {
        message: `Unexpected ${show(value)} without a colon, expected a key with a colon.`,
        fix: typeThis(mended),
        line: at,
        start: column,
        end: column + value.length,
        mended: new Map([[at, mended]]),
      },
    ];
  });
};

/** True for `position`, `title Strategist` and `grade 13`, and false for a line of a sentence. */
function readsAsKey(word: string, line: string): boolean {
  if (word === line) return true;
  if (!/^[a-z]+([A-Z]\w*)?$/.test(word) || joiningWords.has(word)) return false;
  return /^\w+\s+[^a-z]/.test(line) || (line.length < 60 && !/[.,;]$/.test(line));
}
