import { quoteLines } from '../quote-text.ts';
import { skipSpaces } from '../scan.ts';
import { show, typeThis } from '../show-text.ts';
import { textEnd } from './find-lines.ts';
import { commentColumn, shapeOf } from './line-shape.ts';

/** Lines mended by quotes, and what to type in words. */
export interface Wrapped {
  readonly mended: ReadonlyMap<number, string>;
  readonly fix: string;
}

const curlyQuotes = /^[“„”]([^“„”]*)[“”]$/u;

/** Puts quotes around the text that begins at a column of one line and ends with another line. */
export function wrapText(lines: readonly string[], first: number, column: number, last: number): Wrapped {
  const heads: string[] = [];
  const bodies: string[] = [];
  for (let line = first; line <= last; line++) {
    const text = lines[line] ?? '';
    const start = line === first ? column : skipSpaces(text, 0);
    heads.push(text.slice(0, start));
    bodies.push(text.slice(start).trimEnd());
  }
  const pasted = bodies.length === 1 ? curlyQuotes.exec(bodies[0] ?? '') : null;
  const quoted = quoteLines(pasted === null ? bodies : [pasted[1] ?? '']);
  const mended = new Map(quoted.map((body, index) => [first + index, `${heads[index]}${body}`]));
  return { mended, fix: describe(mended, bodies, first) };
}

/**
 * Puts quotes around the whole text that begins at a column of a line. A comment after a text on one line stays
 * outside, unless it reads as part of the text.
 */
export function wrapValue(lines: readonly string[], line: number, column: number): Wrapped {
  const text = lines[line] ?? '';
  const last = textEnd(lines, line, shapeOf(text).owner);
  if (last > line) return wrapText(lines, line, column, last);
  const comment = commentColumn(text, column + 1);
  if (comment < 0 || text[comment + 1] !== ' ') return wrapText(lines, line, column, line);
  const end = text.slice(0, comment).trimEnd().length;
  const [quoted] = quoteLines([text.slice(column, end)]);
  const mended = `${text.slice(0, column)}${quoted}${text.slice(end)}`;
  return { mended: new Map([[line, mended]]), fix: typeThis(mended) };
}

function describe(lines: ReadonlyMap<number, string>, bodies: readonly string[], first: number): string {
  if (bodies.length === 1) return typeThis(lines.get(first) ?? '');
  const isDouble = (lines.get(first) ?? '').endsWith(`"${bodies[0]}`);
  const quotes = isDouble ? 'a double quote (")' : "a single quote (')";
  const twice = isDouble || !bodies.join('').includes("'") ? '' : ' Type each apostrophe in it twice.';
  return `Type ${quotes} before ${show(headOf(bodies[0]))} on line ${first + 1} and another after ${show(tailOf(bodies.at(-1)))} on line ${first + bodies.length}.${twice}`;
}

/** The first words of a line. */
function headOf(line = ''): string {
  return line.split(' ', 4).join(' ').slice(0, 40);
}

/** The last words of a line. */
function tailOf(line = ''): string {
  return line.slice(-200).split(' ').slice(-4).join(' ').slice(-40);
}
