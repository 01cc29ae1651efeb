import type { Field, Form } from './form.ts';
import { jsonSchemaOf } from './zod-schema.ts';

/** An id that a file may use, with what an editor shows beside it. */
export interface SchemaId {
  readonly id: string;
  readonly description: string;
}

/** A JSON Schema, as plain data. */
export type JsonSchema = Record<string, unknown>;

/** The ids that belong at a place of the schema; its path has `properties` and the like between the keys. */
export type IdsAt = (field: Field, path: readonly (string | number)[]) => readonly SchemaId[];

/**
 * The JSON Schema (draft-07) of a file. It describes what is accepted, read as YAML 1.2: `percent: 40` is a number there,
 * `0301` is 301, an optional key may be empty.
 */
export function formJsonSchema(schema: Form, title: string, idsAt: IdsAt): JsonSchema {
  const made = jsonSchemaOf(schema, (json, { form, isOptional, path }) => {
    if (form !== undefined) describeField(json, form, idsAt(form, path), path.at(-1) === 'propertyNames');
    if (isOptional) allowNothing(json);
  });
  return { ...made, title };
}

const string = { type: 'string' };

/** Puts what an editor may see in place of the shape that the program reads. */
function describeField(json: JsonSchema, field: Field, ids: readonly SchemaId[], isName: boolean): void {
  const isIdList = field.kind === 'list' && field.ids !== undefined;
  if (isIdList) {
    const { items } = json;
    replace(json, { anyOf: [{ const: 'all' }, { type: 'array', items, minItems: 1 }] });
  } else if (ids.length > 0) {
    const known = ids.map(({ id, description }) => ({ const: id, description }));
    replace(json, { anyOf: [...known, string] });
  } else if (isName) {
    const pattern = field.json?.pattern;
    replace(json, pattern === undefined ? string : { ...string, pattern });
  } else if (field.json !== undefined) replace(json, field.json);
}

function replace(json: JsonSchema, shape: Readonly<Record<string, unknown>>): void {
  const { description } = json;
  for (const key of Object.keys(json)) delete json[key];
  Object.assign(json, description === undefined ? {} : { description }, structuredClone(shape));
}

/** A key without a value counts as left out. */
function allowNothing(json: JsonSchema): void {
  const { type, enum: choices, anyOf } = json;
  if (Array.isArray(anyOf)) json.anyOf = [...anyOf, { type: 'null' }];
  if (Array.isArray(choices)) json.enum = [...choices, null];
  if (type !== undefined) json.type = [...(Array.isArray(type) ? type : [type]), 'null'];
}
