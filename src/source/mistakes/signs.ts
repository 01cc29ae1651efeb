import { directive } from '../check-tag.ts';
import { show, typeThis } from '../show-text.ts';
import { lineAbove, textEnd } from './find-lines.ts';
import { isEmptyLine, shapeOf } from './line-shape.ts';
import type { FindMistake } from './mistake.ts';
import { wrapValue } from './wrap-text.ts';

const meanings: Readonly<Record<string, string>> = {
  '*': 'refers to another part of the file',
  '&': 'names a part of the file',
  '!': 'gives a value a kind',
  '|': 'says that the text stands on the lines below',
  '>': 'says that the text stands on the lines below',
};

/** A text that begins with a sign that has a meaning of its own there: `@`, a backtick, `%`, `*bold*`, `&`, `!`, `,`, `]`, `}`. */
export const signAtStart: FindMistake = ({ lines, line }) => {
  const text = lines[line] ?? '';
  const shape = shapeOf(text);
  const sign = shape.value[0] ?? '';
  if (!/[@`%*&!,\]}|>?-]/.test(sign) || (shape.owner < 0 && shape.column === 0)) return null;
  return {
    ...(sign === '!' ? { rule: 'yaml-tag' } : {}),
    message: `Unexpected ${sign === '`' ? 'backtick' : show(sign)} at the start of a text, expected quotes around the text: there it ${meanings[sign] ?? 'has a meaning of its own'}.`,
    ...wrapValue(lines, line, shape.column),
    line,
    start: shape.column,
    end: shape.column + shape.value.length,
  };
};

/** A line before the draft that begins with `%`, as the instructions of other YAML files do. */
export const percentLine: FindMistake = ({ lines, line }) => {
  const at = lines.findIndex((text) => !isEmptyLine(text));
  const text = lines[at] ?? '';
  if (at < 0 || at > line || !text.startsWith('%')) return null;
  return {
    rule: 'yaml-tag',
    ...directive,
    line: at,
    start: 0,
    end: text.trimEnd().length,
    mended: new Map([[at, `# ${text}`]]),
  };
};

/** A key that begins with such a sign. */
export const signBeforeKey: FindMistake = ({ lines, line }) => {
  const text = lines[line] ?? '';
  const sign = /^([\s-]*?)([@`%*&!,|>?]+\s*)([A-Za-z][\w-]*\s*:(?:\s|$))/.exec(text);
  if (sign === null) return null;
  const [, before = '', written = ''] = sign;
  const mended = `${before}${text.slice(before.length + written.length)}`;
  return {
    message: `Unexpected ${show(written)} before a key, expected the key alone.`,
    fix: typeThis(mended),
    line,
    start: before.length,
    end: before.length + written.trimEnd().length,
    mended: new Map([[line, mended]]),
  };
};

/** A list that begins on the line of its key: `tasks: - Plans`. */
export const listBesideKey: FindMistake = ({ lines, line }) => {
  for (const at of [line, lineAbove(lines, line)]) {
    const text = lines[at] ?? '';
    const { key, colon, column, value, owner } = shapeOf(text);
    if (key === null || !value.startsWith('- ')) continue;
    const head = text.slice(0, colon + 1);
    return {
      message: `Unexpected list item beside ${show(`${key}:`)}, expected it on a line of its own.`,
      fix: `Move ${show(value)} to a line of its own below, with ${owner + 2} spaces before its dash.`,
      line: at,
      start: column,
      end: column + value.length,
      // The item is left out rather than moved down, as lines keep their numbers.
      mended: new Map([[at, head]]),
    };
  }
  return null;
};

/** Text on the line of `|` or `>`, which announce a text on the lines below. */
export const textBesideBlockMark: FindMistake = ({ lines, line }) => {
  const text = lines[line] ?? '';
  const { column, value, owner } = shapeOf(text);
  const mark = /^[|>][-+0-9]{0,2}(?=[ \t]*[^\s#-])/.exec(value);
  if (mark === null || (mark[0].startsWith('>') && textEnd(lines, line, owner) === line)) return null;
  const head = text.slice(0, column + mark[0].length);
  const rest = value.slice(mark[0].length).trim();
  return {
    message: `Unexpected text beside ${show(mark[0])}, expected it on the lines below.`,
    fix: `Move ${show(rest)} to a line of its own below, with ${owner + 2} spaces before it.`,
    line,
    start: column + mark[0].length + value.slice(mark[0].length).search(/\S/),
    end: column + value.length,
    mended: new Map([[line, head]]),
  };
};
