import type { Path } from '../diagnostics/diagnostic.ts';

/** How a scalar is written in the file. */
export type ScalarStyle = 'plain' | 'single-quoted' | 'double-quoted' | 'literal' | 'folded';

/** A piece of YAML with the offsets (UTF-16 units, end exclusive) where it stands in the text. */
export type SourceNode = SourceScalar | SourceMapping | SourceSequence;

/** Two offsets into a text, the end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A value read as text, whatever it looks like: `0301` stays `0301`. */
export interface SourceScalar extends Span {
  readonly kind: 'scalar';
  readonly value: string;
  readonly style: ScalarStyle;
  /** True when nothing is written (`percent:`), or a plain `~` or `null`. */
  readonly empty: boolean;
  /** Where the text begins: after the quote, or on the line below `|` and `>`. */
  readonly textStart: number;
}

/** Keys and values in the order of the file. */
export interface SourceMapping extends Span {
  readonly kind: 'mapping';
  readonly entries: readonly SourceEntry[];
}

/** One key with its value. */
export interface SourceEntry {
  readonly key: SourceScalar;
  readonly value: SourceNode;
}

/** List items in the order of the file. */
export interface SourceSequence extends Span {
  readonly kind: 'sequence';
  readonly items: readonly SourceNode[];
}

/** A YAML file as text and as located nodes. */
export interface SourceDocument {
  readonly text: string;
  readonly root: SourceNode;
}

/** The node at a path, or undefined. */
export function nodeAt(root: SourceNode, path: Path): SourceNode | undefined {
  let node: SourceNode | undefined = root;
  for (const step of path) {
    if (node === undefined) return undefined;
    if (typeof step === 'number') node = node.kind === 'sequence' ? node.items[step] : undefined;
    else node = node.kind === 'mapping' ? entryOf(node, step)?.value : undefined;
  }
  return node;
}

/** The key and value of a mapping under a name, or undefined. */
export function entryOf(node: SourceNode, key: string): SourceEntry | undefined {
  if (node.kind !== 'mapping') return undefined;
  if (node.entries.length < manyEntries) return node.entries.find((entry) => entry.key.value === key);
  return indexOf(node).get(key);
}

/** From this many entries on, looking through all of them for each key would take very long. */
const manyEntries = 64;

const indexes = new WeakMap<SourceMapping, ReadonlyMap<string, SourceEntry>>();

/** The entries by their keys, the first one where a key is there twice. */
function indexOf(node: SourceMapping): ReadonlyMap<string, SourceEntry> {
  const known = indexes.get(node);
  if (known !== undefined) return known;
  const index = new Map(node.entries.toReversed().map((entry) => [entry.key.value, entry]));
  indexes.set(node, index);
  return index;
}

/** Which part of an entry a finding points at. */
export type Spot = 'value' | 'key';

/**
 * The offsets that a finding about `path` points at. A scalar: the value. A list or a map: from its key to its end.
 * An empty value, or `spot: 'key'`: the key. What the file does not have: the key of the nearest parent, or the
 * start of the list item.
 */
export function locate(root: SourceNode, path: Path, spot: Spot = 'value'): Span {
  for (let length = path.length; length > 0; length--) {
    const parent = nodeAt(root, path.slice(0, length - 1));
    const step = path[length - 1];
    if (parent === undefined || step === undefined) continue;
    const exact = length === path.length;
    if (typeof step === 'number') {
      const item = parent.kind === 'sequence' ? parent.items[step] : undefined;
      if (item !== undefined) return exact ? item : startOf(item);
      continue;
    }
    const entry = entryOf(parent, step);
    if (entry === undefined) continue;
    if (!exact || spot === 'key') return entry.key;
    if (entry.value.kind !== 'scalar') return { start: entry.key.start, end: entry.value.end };
    return entry.value.empty ? entry.key : entry.value;
  }
  return startOf(root);
}

function startOf(node: SourceNode): Span {
  return (node.kind === 'mapping' ? node.entries[0]?.key : undefined) ?? node;
}
