import { show, spacesInWords } from '../show-text.ts';
import { indentOf, lineAbove, reach } from './find-lines.ts';
import { isEmptyLine, type LineShape, shapeOf } from './line-shape.ts';
import type { FindMistake, Mistake, Trouble } from './mistake.ts';

/** Lines that begin in another column than the lines of their group; which of them is wrong, reading on will tell. */
export const wrongColumn: FindMistake = (trouble) => [
  ...firstOfGroup(trouble),
  ...itemTooFarRight(trouble),
  ...keyBelowText(trouble),
  ...columnsAbove(trouble).map((target) => moveTo(trouble.lines, trouble.line, trouble.line, target)),
];

/** A column in which a line may begin, and a line that shows it. */
interface Target {
  readonly column: number;
  readonly line: number;
}

/** The first lines of a group begin in another column than all lines of the group after them. */
function firstOfGroup({ lines, line }: Trouble): Mistake[] {
  const indent = indentOf(lines, line);
  const { first, owner } = groupOf(lines, line);
  const own = indentOf(lines, first);
  if (first >= line || own === indent || own <= owner || siblingsBelow(lines, line) < 2) return [];
  return [moveTo(lines, first, line, { column: indent, line })];
}

/** The line above is the first item of its list and begins further right than the items below. */
function itemTooFarRight({ lines, line }: Trouble): Mistake[] {
  const above = lineAbove(lines, line);
  const { first, owner } = groupOf(lines, above + 1);
  if (first !== above || shapeOf(lines[above] ?? '').dashes.length === 0) return [];
  const own = indentOf(lines, above);
  for (let at = line; at < Math.min(lines.length, line + reach); at++) {
    const indent = indentOf(lines, at);
    if (isEmptyLine(lines[at] ?? '') || indent >= own) continue;
    const isItem = at > line && indent > owner && shapeOf(lines[at] ?? '').dashes.length > 0;
    return isItem ? [moveTo(lines, above, above + 1, { column: indent, line: at })] : [];
  }
  return [];
}

/** Keys or items stand below a key that has a text already. */
function keyBelowText({ lines, line }: Trouble): Mistake[] {
  const here = shapeOf(lines[line] ?? '');
  const above = lineAbove(lines, line);
  const shape = shapeOf(lines[above] ?? '');
  const first = here.dashes[0] ?? here.content;
  const least = here.dashes.length > 0 ? shape.content : shape.content + 2;
  if (shape.key === null || shape.value === '' || first < least || here.owner < 0) return [];
  return [
    {
      message: `Unexpected ${show(lines[line] ?? '')} below ${show(lines[above] ?? '')}, expected either a text beside the key or lines that belong to it below.`,
      fix: `If it belongs to ${show(shape.key)}, delete the text beside that key. If not, begin it in the same column as that key.`,
      line,
      start: first,
      end: (lines[line] ?? '').trimEnd().length,
      mended: new Map([[above, (lines[above] ?? '').slice(0, shape.colon + 1)]]),
    },
  ];
}

/** The columns in which lines above begin that a line may join, the nearest to its own first. */
function columnsAbove({ lines, line }: Trouble): Target[] {
  const indent = indentOf(lines, line);
  const hasDash = shapeOf(lines[line] ?? '').dashes.length > 0;
  const found = new Map<number, Target>();
  let left = Number.POSITIVE_INFINITY;
  for (let above = line - 1; above >= Math.max(0, line - reach) && left > 0; above--) {
    const shape = shapeOf(lines[above] ?? '');
    if (isEmptyLine(lines[above] ?? '') || shape.owner < 0) continue;
    const columns = hasDash ? shape.dashes : shape.key === null ? [] : [shape.content];
    for (const column of columns) {
      if (column !== indent && !found.has(column)) found.set(column, { column, line: above });
    }
    left = Math.min(left, indentOf(lines, above));
  }
  const distance = ({ column }: Target): number => Math.abs(column - indent);
  return [...found.values()].sort((a, b) => distance(a) - distance(b) || b.column - a.column).slice(0, 5);
}

/** Moves a line, and those below it up to `end`, so that it begins in another column. */
function moveTo(
  lines: readonly string[],
  line: number,
  end: number,
  { column, line: model }: Target,
): Mistake {
  const own = indentOf(lines, line);
  const mended = new Map<number, string>();
  for (let at = line; at < Math.max(end, line + 1); at++) {
    const indent = Math.max(0, indentOf(lines, at) + column - own);
    mended.set(at, `${' '.repeat(indent)}${(lines[at] ?? '').trimStart()}`);
  }
  return {
    message: `Unexpected ${spacesInWords(own)} at the start of the line, expected ${column}, as in line ${model + 1}: lines that belong together begin in the same column.`,
    fix: `Begin the line with ${spacesInWords(column)}, in the column of ${show((lines[model] ?? '').slice(column))}.`,
    line,
    start: own,
    end: (lines[line] ?? '').trimEnd().length,
    mended,
  };
}

/** The first line of the group that a line stands in, and the column of the key above the group, -1 for none. */
function groupOf(lines: readonly string[], line: number): { first: number; owner: number } {
  const indent = indentOf(lines, line);
  let first = line;
  for (let above = line - 1; above >= Math.max(0, line - reach); above--) {
    const text = lines[above] ?? '';
    if (isEmptyLine(text)) continue;
    const shape = shapeOf(text);
    if (isParent(shape) && shape.content < Math.min(indent, indentOf(lines, first))) {
      return { first, owner: shape.content };
    }
    first = above;
  }
  return { first, owner: -1 };
}

function isParent({ key, value }: LineShape): boolean {
  return key !== null && (value === '' || value.startsWith('#'));
}

/** How many lines of the same kind, keys or items, begin in the column of a line, from it on to the end of its group. */
function siblingsBelow(lines: readonly string[], line: number): number {
  const indent = indentOf(lines, line);
  const isItem = (at: number): boolean => shapeOf(lines[at] ?? '').dashes.length > 0;
  let found = 0;
  for (let at = line; at < Math.min(lines.length, line + reach); at++) {
    if (isEmptyLine(lines[at] ?? '')) continue;
    if (indentOf(lines, at) < indent) break;
    if (indentOf(lines, at) === indent && isItem(at) === isItem(line)) found++;
  }
  return found;
}
