import type { Path } from '../../diagnostics/diagnostic.ts';

/** A value to write into a draft: text, a list, or keys with values. */
export type NewValue = string | readonly NewValue[] | NewMap;

/** Keys with values, written in this order. */
export interface NewMap {
  readonly [key: string]: NewValue;
}

/**
 * One change to a YAML text. `set` makes the value at a path be `value`; `add` makes a list there hold all of
 * `items`, after what it holds already. Keys that lead there are added where they are missing.
 */
export type Edit =
  | { readonly kind: 'set'; readonly path: Path; readonly value: NewValue }
  | { readonly kind: 'add'; readonly path: Path; readonly items: readonly NewValue[] };

/** A value below the keys of `path`. Null when the path leads through a list, whose items have no names. */
export function nest(path: Path, value: NewValue): NewValue | null {
  let nested = value;
  for (const step of [...path].reverse()) {
    if (typeof step === 'number') return null;
    nested = { [step]: nested };
  }
  return nested;
}
