import type { Path } from '../../diagnostics/diagnostic.ts';
import {
  entryOf,
  nodeAt,
  type SourceEntry,
  type SourceMapping,
  type SourceNode,
} from '../source-document.ts';
import { dataOf, isList, missingItems } from './edit-data.ts';
import { lookOf } from './edit-look.ts';
import {
  colonEnd,
  columnOf,
  isInBrackets,
  isReference,
  lineBreakAt,
  linesAfter,
  type Splice,
} from './edit-places.ts';
import { type Edit, type NewValue, nest } from './new-value.ts';
import {
  bracketWidth,
  type Look,
  writeBelowKey,
  writeBesideKey,
  writeEntries,
  writeInline,
  writeItems,
  writeScalar,
} from './write-yaml.ts';

/** The keys that a format knows below a path, in the order in which they are written. */
export type KeyOrder = (path: Path) => readonly string[];

/** What to replace in a text for one edit; null where the text gives no place for it. */
export function planEdit(
  text: string,
  root: SourceNode,
  edit: Edit,
  order: KeyOrder,
): readonly Splice[] | null {
  return new Planner(text, root, order).plan(edit);
}

class Planner {
  readonly #text: string;
  readonly #root: SourceNode;
  readonly #order: KeyOrder;

  constructor(text: string, root: SourceNode, order: KeyOrder) {
    this.#text = text;
    this.#root = root;
    this.#order = order;
  }

  plan(edit: Edit): readonly Splice[] | null {
    let depth = edit.path.length;
    while (nodeAt(this.#root, edit.path.slice(0, depth)) === undefined) depth--;
    const path = edit.path.slice(0, depth);
    const rest = edit.path.slice(depth);
    const node = nodeAt(this.#root, path);
    if (node === undefined || this.#leadsThroughReference(path)) return null;

    if (edit.kind === 'add' && rest.length === 0 && node.kind === 'sequence') {
      const missing = missingItems(node.items.map(dataOf), edit.items);
      return this.#addItems(node, missing, path);
    }
    const value = nest(rest, edit.kind === 'set' ? edit.value : edit.items);
    if (value === null) return null;
    const [key] = rest;
    if (node.kind === 'scalar' && node.empty) return this.#fillEmpty(path, value);
    if (key === undefined) return this.#replace(node, value, path);
    if (node.kind !== 'mapping' || typeof key !== 'string') return null;
    const below = nest(rest.slice(1), edit.kind === 'set' ? edit.value : edit.items);
    return below === null ? null : this.#addEntry(node, key, below, path);
  }

  #leadsThroughReference(path: Path): boolean {
    return path.some((step, index) => {
      const entry = typeof step === 'string' ? this.#entryAt(path.slice(0, index + 1)) : undefined;
      return entry !== undefined && isReference(entry);
    });
  }

  #entryAt(path: Path): SourceEntry | undefined {
    const step = path.at(-1);
    const parent = nodeAt(this.#root, path.slice(0, -1));
    return parent === undefined || typeof step !== 'string' ? undefined : entryOf(parent, step);
  }

  #look(path: Path): Look {
    const near = path.flatMap((_, index) => nodeAt(this.#root, path.slice(0, index + 1)) ?? []);
    return lookOf(this.#text, this.#root, near);
  }

  #isWithinBrackets(path: Path): boolean {
    return [[], ...path.map((_, index) => path.slice(0, index + 1))].some((part) => {
      const node = nodeAt(this.#root, part);
      return node !== undefined && isInBrackets(this.#text, node);
    });
  }

  #addItems(
    node: SourceNode & { kind: 'sequence' },
    items: readonly NewValue[],
    path: Path,
  ): Splice[] | null {
    const text = this.#text;
    if (isInBrackets(text, node)) {
      return this.#addToBrackets(node, items.map(writeInline));
    }
    const column = columnOf(text, node.start);
    const parent = this.#entryAt(path);
    const beyond = parent !== undefined && columnOf(text, parent.key.start) < column ? column - 1 : column;
    return [linesAfter(text, node, beyond, writeItems(items, column, this.#look(path)))];
  }

  /** Puts items after the last one, on new lines where the line would get too long. */
  #addToBrackets(node: SourceNode & { kind: 'sequence' }, items: readonly string[]): Splice[] | null {
    const text = this.#text;
    const last = node.items.at(-1);
    if (last === undefined) return [put(node.start + 1, items.join(', '))];
    if (last.start < node.start) return null;
    const column = columnOf(text, node.items[0]?.start ?? node.start);
    const newLine = `,${lineBreakAt(text, node.start)}${' '.repeat(column)}`;
    let width = columnOf(text, last.end);
    const parts = items.map((item) => {
      const fits = width + item.length + 2 < bracketWidth;
      width = (fits ? width + 2 : column) + item.length;
      return (fits ? ', ' : newLine) + item;
    });
    return [put(last.end, parts.join(''))];
  }

  #addEntry(node: SourceMapping, key: string, value: NewValue, path: Path): Splice[] | null {
    const text = this.#text;
    const order = this.#order(path);
    const earlier = order.slice(0, Math.max(0, order.indexOf(key))).reverse();
    const before = order.includes(key)
      ? earlier.map((one) => entryOf(node, one)).find((one) => one !== undefined)
      : node.entries.at(-1);
    if (isInBrackets(text, node)) return this.#addInBrackets(node, before, { [key]: value });

    const first = node.entries[0];
    if (first === undefined) return null;
    const column = columnOf(text, first.key.start);
    const lines = writeEntries({ [key]: value }, column, this.#look(path));
    const parent = this.#entryAt(path);
    if (before !== undefined) {
      const isApart = path.length === 0 && this.#isApart(node, before);
      return [linesAfter(text, before, column, isApart ? ['', ...lines] : lines)];
    }
    if (parent !== undefined) return [this.#linesBelow(parent, lines)];
    if (path.length > 0) return [linesAfter(text, first, column, lines)];
    const lineBreak = lineBreakAt(text, first.key.start);
    return [put(first.key.start - column, lines.map((line) => line + lineBreak).join(''))];
  }

  #addInBrackets(
    node: SourceMapping,
    before: SourceEntry | undefined,
    entry: { [key: string]: NewValue },
  ): Splice[] | null {
    const written = writeInline(entry).slice(2, -2);
    const first = node.entries[0];
    if (first === undefined) return [put(node.start + 1, ` ${written} `)];
    if (before === undefined) return [put(first.key.start, `${written}, `)];
    if (isReference(before)) return null;
    return [put(Math.max(before.key.end, before.value.end), `, ${written}`)];
  }

  /** True where the file leaves a blank line between sections. */
  #isApart({ entries }: SourceMapping, before: SourceEntry): boolean {
    const index = entries.indexOf(before);
    const [one, other] = index + 1 < entries.length ? [index, index + 1] : [index - 1, index];
    const start = entries[one]?.key.start ?? 0;
    const end = entries[other]?.key.start ?? 0;
    return /(?:\r\n|\n|\r(?!\n))[ \t]*(?:\r|\n)/.test(this.#text.slice(start, end));
  }

  #linesBelow({ key }: SourceEntry, lines: readonly string[]): Splice {
    const end = this.#text.slice(key.end).search(/\r|\n|$/) + key.end;
    const lineBreak = lineBreakAt(this.#text, key.end);
    return put(end, lines.map((line) => lineBreak + line).join(''));
  }

  #fillEmpty(path: Path, value: NewValue): Splice[] | null {
    const text = this.#text;
    const entry = this.#entryAt(path);
    if (entry === undefined) return null;
    const colon = colonEnd(text, entry);
    const column = columnOf(text, entry.key.start);
    const look = this.#look(path.slice(0, -1));
    const width = colon - entry.key.start + column;
    const beside = this.#isWithinBrackets(path) ? writeInline(value) : writeBesideKey(value, width, look);
    if (beside !== null) return [{ start: colon, end: entry.value.end, text: ` ${beside}` }];
    const lines = linesAfter(text, entry, column, writeBelowKey(value, column, look));
    return [{ start: colon, end: entry.value.end, text: '' }, lines];
  }

  #replace(node: SourceNode, value: NewValue, path: Path): Splice[] | null {
    const text = this.#text;
    if (typeof value === 'string') {
      if (node.kind === 'mapping') return null;
      const style = node.kind === 'scalar' ? { style: node.style } : {};
      const inBrackets = this.#isWithinBrackets(path.slice(0, -1));
      return [{ ...this.#extent(node), text: writeScalar(value, { ...style, inBrackets }) }];
    }
    if (!isList(value) || node.kind === 'mapping') return null;
    if (node.kind === 'scalar' || isInBrackets(text, node))
      return [{ ...this.#extent(node), text: writeInline(value) }];
    const column = columnOf(text, node.start);
    const lines = writeItems(value, column, this.#look(path)).join(lineBreakAt(text, node.start));
    return [{ ...this.#extent(node), text: lines.trimStart() }];
  }

  /** Where a node is written, without the blank lines that belong to a text block at its end. */
  #extent({ start, end }: SourceNode): { start: number; end: number } {
    return { start, end: start + this.#text.slice(start, end).trimEnd().length };
  }
}

function put(at: number, text: string): Splice {
  return { start: at, end: at, text };
}
