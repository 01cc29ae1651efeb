import { afterColon } from '../node-places.ts';
import { endOfLine, skipSpaces, startOfLine } from '../scan.ts';
import type { SourceEntry, SourceNode } from '../source-document.ts';

/** A piece of a text to be replaced. Start and end are the same where something is only put in. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** True for a list or map in brackets. */
export function isInBrackets(text: string, node: SourceNode): boolean {
  const first = text[node.start];
  return node.kind !== 'scalar' && (first === '[' || first === '{');
}

/** The column, from 0, in which an offset stands; a byte order mark takes up none. */
export function columnOf(text: string, offset: number): number {
  const start = startOfLine(text, offset);
  return offset - (start === 0 && text.startsWith('\uFEFF') ? 1 : start);
}

/** The line break of the file, as the lines around an offset have it. */
export function lineBreakAt(text: string, offset: number): string {
  const after = /\r\n|\r|\n/.exec(text.slice(endOfLine(text, offset)));
  const found = after ?? /\r\n|\r|\n/.exec(text.slice(Math.max(0, startOfLine(text, offset) - 2)));
  return found?.[0] ?? '\n';
}

/** True when the value of a key is a reference to a part that stands elsewhere. */
export function isReference({ key, value }: SourceEntry): boolean {
  return value.start < key.end;
}

/** The offset after the colon of a key. */
export function colonEnd(text: string, { key }: SourceEntry): number {
  const at = afterColon(text, key.end, true);
  return at < 0 ? key.end : at;
}

/** Puts whole lines after everything that belongs to a part, with the comments that are indented deeper than `column`. */
export function linesAfter(
  text: string,
  part: SourceEntry | SourceNode,
  column: number,
  lines: readonly string[],
): Splice {
  const leaf = lastLeaf(part);
  const lineBreak = lineBreakAt(text, Math.max(0, leaf.end - 1));
  if (leaf.isBlock && keepsBlankLines(text, leaf.start)) {
    const open = leaf.end > 0 && !/[\r\n]/.test(text.charAt(leaf.end - 1));
    // A blank line here would become part of the text.
    const body = lines.filter((line) => line !== '').join(lineBreak);
    return { start: leaf.end, end: leaf.end, text: open ? lineBreak + body : body + lineBreak };
  }
  const last = leaf.isBlock ? leaf.start + text.slice(leaf.start, leaf.end).trimEnd().length : leaf.end;
  const at = pastComments(text, endOfLine(text, last), column);
  return { start: at, end: at, text: lines.map((line) => lineBreak + line).join('') };
}

/** Where a part ends in the text, and whether a text block (`|` or `>`) stands there. */
function lastLeaf(part: SourceEntry | SourceNode): { start: number; end: number; isBlock: boolean } {
  if ('key' in part) {
    const { key, value } = part;
    if (isReference(part) || (value.kind === 'scalar' && value.empty)) {
      return {
        start: key.start,
        end: Math.max(key.end, isReference(part) ? key.end : value.end),
        isBlock: false,
      };
    }
    return lastLeaf(value);
  }
  if (part.kind === 'scalar') {
    return { start: part.start, end: part.end, isBlock: part.style === 'literal' || part.style === 'folded' };
  }
  const last = part.kind === 'mapping' ? part.entries.at(-1)?.value : part.items.at(-1);
  const below = last === undefined || last.start < part.start ? undefined : lastLeaf(last);
  return below?.isBlock === true ? below : { start: part.start, end: part.end, isBlock: false };
}

/** True for `|+` and `>+`, whose blank lines at the end are part of the text. */
function keepsBlankLines(text: string, header: number): boolean {
  return /^[|>]\d?\+/.test(text.slice(header, header + 3));
}

/** The end of the last comment line below `at` that is indented deeper than `column`, or `at`. */
function pastComments(text: string, at: number, column: number): number {
  let kept = at;
  let line = nextLine(text, at);
  while (line < text.length) {
    const first = skipSpaces(text, line);
    const end = endOfLine(text, line);
    if (first < end) {
      if (text[first] !== '#' || first - line <= column) break;
      kept = end;
    }
    line = nextLine(text, end);
  }
  return kept;
}

/** The offset of the line after the one that ends at `end`. */
export function nextLine(text: string, end: number): number {
  return text.startsWith('\r\n', end) ? end + 2 : end + 1;
}
