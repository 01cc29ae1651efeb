import type * as z from 'zod';
import type { Path } from '../diagnostics/diagnostic.ts';
import { type Field, fields } from './scalars.ts';

/** The field behind a path, or undefined where the format knows no such key. */
export function fieldAt(root: z.ZodType, path: Path): Field | undefined {
  const schema = schemaAt(root, path);
  return schema === undefined ? undefined : fields.get(schema);
}

/** The keys that the format knows below a path; empty where the writer names the keys. */
export function keysAt(root: z.ZodType, path: Path): string[] {
  const schema = schemaAt(root, path);
  return schema === undefined ? [] : Object.keys(shapeOf(schema));
}

/** Every path of sections and keys in the format, list steps left out; for telling where a misplaced key belongs. */
export function allKeys(root: z.ZodType): readonly { readonly key: string; readonly path: string[] }[] {
  const known = keysOf.get(root);
  if (known !== undefined) return known;
  const found: { key: string; path: string[] }[] = [];
  collect(root, [], found);
  keysOf.set(root, found);
  return found;
}

/** A file may have very many keys that the format does not know. */
const keysOf = new WeakMap<z.ZodType, readonly { readonly key: string; readonly path: string[] }[]>();

function collect(schema: z.ZodType, path: string[], found: { key: string; path: string[] }[]): void {
  const inner = unwrap(schema);
  for (const [key, value] of Object.entries(shapeOf(inner))) {
    found.push({ key, path: [...path, key] });
    collect(value, [...path, key], found);
  }
  const item = itemOf(inner);
  if (item !== undefined) collect(item, path, found);
}

function schemaAt(root: z.ZodType, path: Path): z.ZodType | undefined {
  return path.reduce<z.ZodType | undefined>(
    (schema, step) => schema && schemaBelow(schema, step),
    unwrap(root),
  );
}

/** The schema of a key or of a list's items, or undefined where the format knows no such key. */
export function schemaBelow(schema: z.ZodType, step: string | number): z.ZodType | undefined {
  const inner = typeof step === 'number' ? itemOf(schema) : (keyOf(schema, step) ?? entryValueOf(schema));
  return inner === undefined ? undefined : unwrap(inner);
}

/** Takes `optional()` and the conversions around a list off, so that the shape and the field show. */
export function unwrap(schema: z.ZodType): z.ZodType {
  let current = schema;
  while (!fields.has(current)) {
    const definition = definitionOf(current);
    if (definition.type !== 'optional') return current;
    current = definition.innerType as z.ZodType;
  }
  return current;
}

function definitionOf(schema: z.ZodType): Record<string, unknown> {
  return schema._zod.def as unknown as Record<string, unknown>;
}

/** The schemas below the keys of a section; none for anything else. */
export function shapeOf(schema: z.ZodType): Record<string, z.ZodType> {
  const definition = definitionOf(schema);
  return definition.type === 'object' ? (definition.shape as Record<string, z.ZodType>) : {};
}

function keyOf(schema: z.ZodType, key: string): z.ZodType | undefined {
  const shape = shapeOf(schema);
  return Object.hasOwn(shape, key) ? shape[key] : undefined;
}

function entryValueOf(schema: z.ZodType): z.ZodType | undefined {
  return namesOf(schema)?.value;
}

/** What the keys that the writer names have to be, and what stands below them; undefined for anything else. */
export function namesOf(
  schema: z.ZodType,
): { readonly name: z.ZodType; readonly value: z.ZodType } | undefined {
  const definition = definitionOf(schema);
  if (definition.type !== 'record') return undefined;
  return { name: definition.keyType as z.ZodType, value: definition.valueType as z.ZodType };
}

/** The schema of a list's items; undefined for anything else. */
export function itemOf(schema: z.ZodType): z.ZodType | undefined {
  const definition = definitionOf(schema);
  if (definition.type === 'array') return definition.element as z.ZodType;
  // Conversions around a list: the list is on the side that takes the text.
  if (definition.type === 'pipe') {
    return itemOf(definition.in as z.ZodType) ?? itemOf(definition.out as z.ZodType);
  }
  return undefined;
}
