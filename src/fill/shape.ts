/**
 * What a template may read at one place: a text, a list, named fields, or anything where no draft has shown what stands
 * there.
 */
export type Shape =
  | 'text'
  | 'any'
  | { readonly list: Shape }
  | { readonly fields: Readonly<Record<string, Shape>> };

/** The shape that all of these values have. What is null or absent says nothing. */
export function shapeOf(values: readonly unknown[]): Shape {
  const there = values.filter((value) => value !== null && value !== undefined);
  if (there.length === 0) return 'any';
  if (there.every(Array.isArray)) return { list: shapeOf(there.flat()) };
  const records = there.filter((value): value is Record<string, unknown> => typeof value === 'object');
  if (records.length === 0) return 'text';
  if (records.length < there.length || there.some(Array.isArray)) return 'any';
  const names = new Set(records.flatMap((record) => Object.keys(record)));
  const fields = [...names].map((name) => [name, shapeOf(records.map((record) => record[name]))] as const);
  return { fields: Object.fromEntries(fields) };
}

/** The shape of a field, or undefined where there is none of that name. */
export function fieldOf(shape: Shape, name: string): Shape | undefined {
  if (shape === 'any') return 'any';
  if (shape === 'text') return undefined;
  if ('list' in shape) return /^\d+$/.test(name) ? shape.list : name === 'length' ? 'text' : undefined;
  return Object.hasOwn(shape.fields, name) ? shape.fields[name] : undefined;
}

/** The names of the fields that there are. */
export function fieldNames(shape: Shape): string[] {
  return typeof shape === 'object' && 'fields' in shape ? Object.keys(shape.fields) : [];
}
