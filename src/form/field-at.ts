import type { Path } from '../diagnostics/diagnostic.ts';
import { type Form, type Keys, placeOf } from './form.ts';

/** The place at a path, or undefined where the format knows no such key. */
export function fieldAt(root: Form, path: Path): Form | undefined {
  return path.reduce<Form | undefined>((form, step) => form && formBelow(form, step), root);
}

/** The keys that the format knows below a path; empty where the writer names the keys. */
export function keysAt(root: Form, path: Path): string[] {
  const form = fieldAt(root, path);
  return form === undefined ? [] : Object.keys(keysOf(form));
}

/** Every path of sections and keys in the format, list steps left out; for telling where a misplaced key belongs. */
export function allKeys(root: Form): readonly { readonly key: string; readonly path: string[] }[] {
  const known = found.get(root);
  if (known !== undefined) return known;
  const keys: { key: string; path: string[] }[] = [];
  collect(root, [], keys);
  found.set(root, keys);
  return keys;
}

/** A file may have very many keys that the format does not know. */
const found = new WeakMap<Form, readonly { readonly key: string; readonly path: string[] }[]>();

function collect(form: Form, path: string[], keys: { key: string; path: string[] }[]): void {
  for (const [key, place] of Object.entries(keysOf(form))) {
    keys.push({ key, path: [...path, key] });
    collect(placeOf(place), [...path, key], keys);
  }
  if (form.build.type === 'list') collect(form.build.item, path, keys);
}

/** The place of a key or of a list's items, or undefined where the format knows no such key. */
export function formBelow({ build }: Form, step: string | number): Form | undefined {
  if (build.type === 'list') return typeof step === 'number' ? build.item : undefined;
  if (typeof step === 'number') return undefined;
  if (build.type === 'names') return build.value;
  const place = build.type === 'section' && Object.hasOwn(build.keys, step) ? build.keys[step] : undefined;
  return place && placeOf(place);
}

/** The places below the keys of a section; none for anything else. */
function keysOf({ build }: Form): Keys {
  return build.type === 'section' ? build.keys : {};
}
