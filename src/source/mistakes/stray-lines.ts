import { show, spacesInWords, typeThis } from '../show-text.ts';
import { indentOf, lineAbove, reach, strayLines } from './find-lines.ts';
import { isEmptyLine, shapeOf } from './line-shape.ts';
import type { FindMistake, Mistake } from './mistake.ts';

/** A line of dashes, stars or equals signs that was meant as a rule between two parts. */
export const ruledLine: FindMistake = ({ lines, line }) => {
  const at = [line, lineAbove(lines, line)].find((one) => /^\s*([-=*_~#])\1{2,}.*$/.test(lines[one] ?? ''));
  if (at === undefined) return null;
  const text = lines[at] ?? '';
  return {
    message: 'Unexpected line of signs, expected a key, a list item or a comment.',
    fix: 'Delete the line, or type # and a space before it.',
    line: at,
    start: text.search(/\S/),
    end: text.trimEnd().length,
    mended: new Map([[at, `# ${text}`]]),
  };
};

/** A list item without its dash, or with a dash or bullet from a word processor, among items that have one. */
export const missingDash: FindMistake = ({ lines, line }) => {
  const text = lines[line] ?? '';
  const { content, dashes, key } = shapeOf(text);
  const bullet = /^[\u2010-\u2015\u2212•·▪◦*]\s*/u.exec(text.slice(content))?.[0] ?? '';
  if (dashes.length > 0 || (bullet === '' && (key !== null || !/^[A-Z"'“]/.test(text.slice(content)))))
    return null;
  const above = nearestAbove(lines, line, (shape) => shape.dashes[0] === content);
  if (above < 0) return null;
  const mended = `${text.slice(0, content)}- ${text.slice(content + bullet.length)}`;
  return {
    message:
      bullet === ''
        ? 'Unexpected text among list items, expected a dash and a space before it.'
        : `Unexpected ${show(bullet)} before a list item, expected the dash of the keyboard and a space.`,
    fix: `${bullet === '' ? 'If it continues the text above, begin the line further right. If not: t' : 'T'}${typeThis(mended).slice(1)}`,
    line,
    start: content,
    end: text.trimEnd().length,
    mended: new Map([[line, mended]]),
  };
};

/** Lines of a text that begin too far left to belong to it. */
export const textTooFarLeft: FindMistake = ({ lines, line }) => {
  return strayLines(lines, line).flatMap((last): Mistake[] => {
    const isText = (at: number): boolean =>
      !isEmptyLine(lines[at] ?? '') &&
      shapeOf(lines[at] ?? '').owner < 0 &&
      indentOf(lines, at) === indentOf(lines, last);
    let first = last;
    while (first > Math.max(0, last - reach) && isText(first - 1)) first--;
    const above = lineAbove(lines, first);
    const { owner } = shapeOf(lines[above] ?? '');
    const indent = owner < 0 ? indentOf(lines, above) : owner + 2;
    if (above < 0 || indent <= indentOf(lines, last)) return [];
    const mended = new Map<number, string>();
    for (let at = first; at <= last; at++) {
      mended.set(at, `${' '.repeat(indent)}${(lines[at] ?? '').trimStart()}`);
    }
    return [
      {
        message:
          'Unexpected text without a key or dash, expected it further right, under the text that it continues.',
        fix: `Begin ${first === last ? 'the line' : `lines ${first + 1} to ${last + 1}`} with ${spacesInWords(indent)}.`,
        line: first,
        start: indentOf(lines, first),
        end: (lines[first] ?? '').trimEnd().length,
        mended,
      },
    ];
  });
};

function nearestAbove(
  lines: readonly string[],
  line: number,
  accept: (shape: ReturnType<typeof shapeOf>) => boolean,
): number {
  for (let above = line - 1; above >= Math.max(0, line - reach); above--) {
    if (!isEmptyLine(lines[above] ?? '') && accept(shapeOf(lines[above] ?? ''))) return above;
  }
  return -1;
}
