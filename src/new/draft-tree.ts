import type { Path } from '../diagnostics/diagnostic.ts';
import type { Plain } from '../form/to-plain.ts';

/**
 * A draft while it is being written: its keys with text, lists and maps, all values as they are typed. Parts that are
 * not answered yet are not there.
 */
export type DraftTree = { readonly [key: string]: Plain };

/** What stands at a path, or undefined. */
export function valueAt(tree: DraftTree, path: Path): Plain {
  let value: Plain = tree as { [key: string]: Plain };
  for (const step of path) {
    if (typeof value !== 'object') return undefined;
    if (Array.isArray(value)) value = typeof step === 'number' ? value[step] : undefined;
    else value = Object.hasOwn(value, step) ? value[step] : undefined;
  }
  return value;
}

/** The text at a path, or undefined where there is none. */
export function textAt(tree: DraftTree, path: Path): string | undefined {
  const value = valueAt(tree, path);
  return typeof value === 'string' ? value : undefined;
}

/** The texts of the list at a path; empty where there is none. */
export function textsAt(tree: DraftTree, path: Path): string[] {
  const value = valueAt(tree, path);
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** The list at a path; empty where there is none. */
export function listAt(tree: DraftTree, path: Path): readonly Plain[] {
  const value = valueAt(tree, path);
  return Array.isArray(value) ? value : [];
}

/** The same tree with another value at a path; empty values are taken out, and so are maps and lists left empty. */
export function withValue(tree: DraftTree, path: Path, value: Plain): DraftTree {
  const changed = put(tree as { [key: string]: Plain }, path, value);
  return typeof changed === 'object' && !Array.isArray(changed) ? changed : {};
}

function put(node: Plain, path: Path, value: Plain): Plain {
  const [step, ...rest] = path;
  if (step === undefined) return isEmpty(value) ? undefined : value;
  if (typeof step === 'number') {
    const items = Array.isArray(node) ? [...node] : [];
    const item = put(items[step], rest, value);
    if (item === undefined) items.splice(step, 1);
    else {
      while (items.length < step) items.push({});
      items[step] = item;
    }
    return items.length === 0 ? undefined : items;
  }
  const map: { [key: string]: Plain } = Object.create(null);
  if (typeof node === 'object' && !Array.isArray(node)) Object.assign(map, node);
  const inner = put(Object.hasOwn(map, step) ? map[step] : undefined, rest, value);
  if (inner === undefined) delete map[step];
  else map[step] = inner;
  return Object.keys(map).length === 0 ? undefined : map;
}

/** Whether nothing is written: no text, or a list or map with nothing in it. */
export function isEmpty(value: Plain): boolean {
  if (value === undefined || value === '') return true;
  if (typeof value === 'string') return false;
  return (Array.isArray(value) ? value : Object.values(value)).length === 0;
}

/**
 * Lays one tree over another: maps are joined key by key, text and lists of the upper one win whole. Only where an item
 * of the upper list is a part, such as a duty with nothing but its percentage, it is joined with the lower one's.
 */
export function layOver(lower: DraftTree, upper: DraftTree): DraftTree {
  const joined: { [key: string]: Plain } = Object.assign(Object.create(null), lower);
  for (const [key, value] of Object.entries(upper)) joined[key] = lay(joined[key], value);
  return joined;
}

function lay(lower: Plain, upper: Plain): Plain {
  if (isMap(lower) && isMap(upper)) return layOver(lower, upper) as { [key: string]: Plain };
  if (!Array.isArray(lower) || !Array.isArray(upper)) return upper;
  const isInParts = upper.some((item, index) => isMap(item) && hasMore(lower[index], item));
  if (!isInParts) return upper;
  const length = Math.max(lower.length, upper.length);
  return Array.from({ length }, (_, index) => lay(lower[index], upper[index] ?? lower[index]));
}

/** Whether a duty or goal has a title or text of its own where the other has none. */
function hasMore(lower: Plain, item: { readonly [key: string]: Plain }): boolean {
  return isMap(lower) && lower.title !== undefined && item.title === undefined && item.template === undefined;
}

/** Whether a value is a map with keys. */
export function isMap(value: Plain): value is { [key: string]: Plain } {
  return typeof value === 'object' && !Array.isArray(value);
}
