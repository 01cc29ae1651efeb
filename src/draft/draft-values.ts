import type { Path } from '../diagnostics/diagnostic.ts';
import type { Draft } from './schema.ts';

/** Every text that is typed in a draft, codes included, with its place, in the order of the format. */
export function* draftValues(draft: Draft): Iterable<{ readonly path: Path; readonly text: string }> {
  yield* valuesIn(draft, []);
}

function* valuesIn(value: unknown, path: Path): Iterable<{ readonly path: Path; readonly text: string }> {
  if (typeof value === 'string') yield { path, text: value };
  else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* valuesIn(item, [...path, index]);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) yield* valuesIn(item, [...path, key]);
  }
}
