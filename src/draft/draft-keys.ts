import type { Path } from '../diagnostics/diagnostic.ts';
import { keysAt } from '../form/field-at.ts';
import { draftSchema } from './schema.ts';

/** The keys of the draft format below a path, in the order in which they are written. */
export function draftKeys(path: Path): readonly string[] {
  return keysAt(draftSchema, path);
}
