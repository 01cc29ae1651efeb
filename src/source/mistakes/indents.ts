import { show, typeThis } from '../show-text.ts';
import { isEmptyLine, lineAbove, shapeOf } from './line-shape.ts';
import type { FindMistake, Mistake } from './mistake.ts';

/** How many lines above are looked at for the column in which a line should begin. */
const reach = 400;

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
  const isText = (at: number): boolean => {
    const shape = shapeOf(lines[at] ?? '');
    return shape.owner < 0 && !isEmptyLine(lines[at] ?? '');
  };
  const last = isText(line) ? line : lineAbove(lines, line);
  if (last < 0 || !isText(last)) return null;
  let first = last;
  while (first > 0 && isText(first - 1) && indentOf(lines, first - 1) === indentOf(lines, last)) first--;
  const above = lineAbove(lines, first);
  if (above < 0) return null;
  const shape = shapeOf(lines[above] ?? '');
  const indent = shape.owner < 0 ? indentOf(lines, above) : shape.owner + 2;
  if (indent <= indentOf(lines, last)) return null;
  const mended = new Map<number, string>();
  for (let at = first; at <= last; at++)
    mended.set(at, `${' '.repeat(indent)}${(lines[at] ?? '').trimStart()}`);
  const text = lines[first] ?? '';
  const lead = `Begin ${first === last ? 'the line' : `lines ${first + 1} to ${last + 1}`} with ${count(indent)}`;
  return {
    message:
      'Unexpected text without a key or dash, expected it further right, under the text that it continues.',
    fix: `${lead}.`,
    line: first,
    start: text.search(/\S/),
    end: text.trimEnd().length,
    mended,
  };
};

/** A line that begins in a column where no other line of its group begins. */
export const wrongColumn: readonly FindMistake[] = [0, 1, 2, 3].map(
  (choice): FindMistake =>
    ({ lines, line }) => {
      const text = lines[line] ?? '';
      const indent = indentOf(lines, line);
      const target = columnsAbove(lines, line)[choice];
      return target === undefined ? null : moveTo(lines, line, text, indent, target);
    },
);

function moveTo(
  lines: readonly string[],
  line: number,
  text: string,
  indent: number,
  target: { column: number; line: number },
): Mistake {
  const mended = `${' '.repeat(target.column)}${text.slice(indent)}`;
  const model = show((lines[target.line] ?? '').slice(target.column));
  return {
    message: `Unexpected ${count(indent)} at the start of the line, expected ${target.column}, as in line ${target.line + 1}: lines that belong together begin in the same column.`,
    fix: `Begin the line with ${count(target.column)}, in the column of ${model}.`,
    line,
    start: indent,
    end: text.trimEnd().length,
    mended: new Map([[line, mended]]),
  };
}

/** The columns in which lines above begin that a line may join, the nearest to its own first. */
function columnsAbove(lines: readonly string[], line: number): { column: number; line: number }[] {
  const indent = indentOf(lines, line);
  const hasDash = shapeOf(lines[line] ?? '').dashes.length > 0;
  const found = new Map<number, { column: number; line: number }>();
  let left = Number.POSITIVE_INFINITY;
  for (let above = line - 1; above >= Math.max(0, line - reach) && left > 0; above--) {
    if (isEmptyLine(lines[above] ?? '')) continue;
    const shape = shapeOf(lines[above] ?? '');
    if (shape.owner < 0) continue;
    const columns = hasDash ? shape.dashes : shape.key === null ? [] : [shape.content];
    for (const column of columns) {
      if (column !== indent && !found.has(column)) found.set(column, { column, line: above });
    }
    left = Math.min(left, indentOf(lines, above));
  }
  return [...found.values()].sort(
    (a, b) => Math.abs(a.column - indent) - Math.abs(b.column - indent) || b.column - a.column,
  );
}

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

function indentOf(lines: readonly string[], line: number): number {
  const text = lines[line] ?? '';
  return text.length - text.trimStart().length;
}

function count(spaces: number): string {
  return spaces === 1 ? '1 space' : `${spaces === 0 ? 'no' : spaces} spaces`;
}
