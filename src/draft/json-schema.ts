import * as z from 'zod';
import { type Field, fields } from '../form/scalars.ts';
import { draftSchema } from './schema.ts';

/** An id that drafts may use, with what an editor shows beside it. */
export interface SchemaId {
  readonly id: string;
  readonly description: string;
}

/** Every id that the program knows. An agency's own ids are allowed beside them. */
export interface SchemaIds {
  /** Language texts by section: the keys of `cxLanguage`, and `competency`, `goal` and `ses`. */
  readonly language: Readonly<Record<string, readonly SchemaId[]>>;
  /** OPM statements by the key of `verification` that they stand under. */
  readonly requirements: Readonly<Record<string, readonly SchemaId[]>>;
  readonly requirementSets: readonly SchemaId[];
  /** Grounds of exemption from a hiring freeze. */
  readonly freezeExemptions: readonly SchemaId[];
  readonly libraries: readonly SchemaId[];
  /** Levels by the key of their factor, below `factors` and `supervisoryFactors`. */
  readonly levels: Readonly<
    Record<'factors' | 'supervisoryFactors', Readonly<Record<string, readonly SchemaId[]>>>
  >;
}

/** A JSON Schema, as plain data. */
export type JsonSchema = Record<string, unknown>;

/**
 * The JSON Schema (draft-07) of a draft. It describes what is accepted, read as YAML 1.2: `percent: 40` is a number
 * there, `0301` is 301, an optional key may be empty.
 */
export function draftJsonSchema(ids: SchemaIds): JsonSchema {
  const schema = z.toJSONSchema(draftSchema, {
    io: 'input',
    target: 'draft-07',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema, path }) => {
      const json = jsonSchema as JsonSchema;
      const field = fields.get(zodSchema);
      if (field !== undefined)
        describeField(json, field, idsAt(field, path, ids), path.at(-1) === 'propertyNames');
      if (zodSchema._zod.def.type === 'optional') allowNothing(json);
    },
  });
  return { ...schema, title: 'Position description draft (cxpd)' } as JsonSchema;
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
  } else if (isName) replace(json, string);
  else if (field.json !== undefined) replace(json, field.json);
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

/** The ids that belong at a place of the schema; its path has `properties` and the like between the keys. */
function idsAt(field: Field, path: readonly (string | number)[], ids: SchemaIds): readonly SchemaId[] {
  const pick = (by: Readonly<Record<string, readonly SchemaId[]>>): readonly SchemaId[] => {
    const key = path.findLast((step) => Object.hasOwn(by, step));
    return key === undefined ? Object.values(by).flat() : (by[key] ?? []);
  };
  switch (field.ids) {
    case 'language':
      return path.includes('performancePlan') ? pickPlan(path, ids) : pick(ids.language);
    case 'requirements':
      return pick(ids.requirements);
    case 'requirementSets':
      return ids.requirementSets;
    case 'freezeExemptions':
      return ids.freezeExemptions;
    case 'libraries':
      return ids.libraries;
    case 'levels':
      return pick(ids.levels[path.includes('supervisoryFactors') ? 'supervisoryFactors' : 'factors']);
    default:
      return [];
  }
}

/** Sections of the library by the key of the performance plan that takes them. */
const planSections = { competencies: 'competency', goals: 'goal', elements: 'ses' };

function pickPlan(path: readonly (string | number)[], ids: SchemaIds): readonly SchemaId[] {
  const found = Object.entries(planSections).find(([key]) => path.includes(key));
  return found === undefined ? [] : (ids.language[found[1]] ?? []);
}
