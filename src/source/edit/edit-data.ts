import type { Path } from '../../diagnostics/diagnostic.ts';
import type { SourceNode } from '../source-document.ts';
import type { Edit, NewValue } from './new-value.ts';

/** What a YAML text says, without how it is written: null where nothing is written. */
export type Data = string | null | readonly Data[] | ReadonlyMap<string, Data>;

/** What a node says. */
export function dataOf(node: SourceNode): Data {
  if (node.kind === 'scalar') return node.empty ? null : node.value;
  if (node.kind === 'sequence') return node.items.map(dataOf);
  return new Map(node.entries.map(({ key, value }) => [key.value, dataOf(value)]));
}

/** What a new value says. */
export function dataOfNew(value: NewValue): Data {
  if (typeof value === 'string') return value;
  if (isList(value)) return value.map(dataOfNew);
  return new Map(Object.entries(value).map(([key, below]) => [key, dataOfNew(below)]));
}

/** True for the same texts under the same keys; the order of keys says nothing. */
export function sameData(one: Data, other: Data): boolean {
  if (one instanceof Map && other instanceof Map) {
    return one.size === other.size && [...one].every(([key, value]) => sameUnder(other, key, value));
  }
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, index) => sameData(item, other[index] ?? null));
  }
  return one === other;
}

function sameUnder(map: ReadonlyMap<string, Data>, key: string, value: Data): boolean {
  const found = map.get(key);
  return found !== undefined && sameData(found, value);
}

/** What a text must say after an edit. Undefined when the path leads through something that has no such parts. */
export function withEdit(data: Data, edit: Edit, path: Path = edit.path): Data | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return changed(data, edit);
  if (typeof step === 'number') {
    if (!Array.isArray(data) || step >= data.length) return undefined;
    const item = withEdit(data[step] ?? null, edit, rest);
    return item === undefined ? undefined : data.map((old: Data, index) => (index === step ? item : old));
  }
  if (data !== null && !(data instanceof Map)) return undefined;
  const value = withEdit(data?.get(step) ?? null, edit, rest);
  return value === undefined ? undefined : new Map([...(data ?? []), [step, value]]);
}

function changed(data: Data, edit: Edit): Data | undefined {
  if (edit.kind === 'set') return dataOfNew(edit.value);
  if (data !== null && !Array.isArray(data)) return undefined;
  return [...(data ?? []), ...missingItems(data ?? [], edit.items).map(dataOfNew)];
}

/** The items that a list does not hold yet, each once. */
export function missingItems(list: readonly Data[], items: readonly NewValue[]): NewValue[] {
  const held = [...list];
  return items.filter((item) => {
    const data = dataOfNew(item);
    if (held.some((one) => sameData(one, data))) return false;
    held.push(data);
    return true;
  });
}

/** True for a list, and not for keys with values. */
export function isList(value: NewValue): value is readonly NewValue[] {
  return Array.isArray(value);
}
