import { skipSpaces } from '../scan.ts';
import { isEmptyLine, shapeOf } from './line-shape.ts';

/** How many lines above and below a place are looked at: no text of a draft is longer. */
export const reach = 400;

/** The column in which a line begins; tabs and their like count as one. */
export function indentOf(lines: readonly string[], line: number): number {
  const text = lines[line] ?? '';
  return text.length - text.trimStart().length;
}

/** The nearest line above with content, or -1. */
export function lineAbove(lines: readonly string[], line: number): number {
  for (let above = Math.min(line, lines.length) - 1; above >= 0; above--) {
    if (!isEmptyLine(lines[above] ?? '')) return above;
  }
  return -1;
}

/** The line where the text begins that `line` continues or is: the nearest with a key or dash at or above it, or -1. */
export function textStart(lines: readonly string[], line: number): number {
  for (let above = line; above >= Math.max(0, line - reach); above--) {
    const text = lines[above] ?? '';
    if (!isEmptyLine(text) && shapeOf(text).owner >= 0) return above;
  }
  return -1;
}

/** The last line of the text whose first line is `line`: those below it that stand right of `owner`, blanks between them. */
export function textEnd(lines: readonly string[], line: number, owner: number): number {
  let end = line;
  for (let below = line + 1; below < Math.min(lines.length, line + reach); below++) {
    const text = lines[below] ?? '';
    const indent = skipSpaces(text, 0);
    if (indent === text.length) continue;
    if (indent <= owner) break;
    end = below;
  }
  return end;
}

/**
 * The lines at or above a line that may lack a colon or stand too far left: they have neither key nor dash, and are
 * that line itself, stand in the column of its key, or begin too far left to continue the text above them.
 */
export function strayLines(lines: readonly string[], line: number): number[] {
  const strays: number[] = [];
  const above = lineAbove(lines, line);
  const [upper, lower] = [shapeOf(lines[above] ?? ''), shapeOf(lines[line] ?? '')];
  if (upper.key === null && lower.key !== null && upper.content === lower.content) strays.push(above);
  if (lower.owner < 0 && !isEmptyLine(lines[line] ?? '')) strays.push(line);
  for (let at = line - 1; at >= Math.max(0, line - 60) && strays.length < 4; at--) {
    const text = lines[at] ?? '';
    if (isEmptyLine(text) || shapeOf(text).owner >= 0 || strays.includes(at)) continue;
    const first = textStart(lines, at - 1);
    if (first < 0 || skipSpaces(text, 0) <= shapeOf(lines[first] ?? '').owner) strays.push(at);
  }
  return strays;
}
