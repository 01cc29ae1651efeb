import { draftJsonSchema, type SchemaIds } from '../draft/json-schema.ts';
import type { JsonSchema } from '../form/json-schema.ts';

/** The JSON Schema (draft-07) of a file of answers: that of a draft with nothing required, and what to start from. */
export function answersJsonSchema(ids: SchemaIds, presets: readonly string[]): JsonSchema {
  const { properties, ...schema } = withoutRequired(draftJsonSchema(ids)) as JsonSchema & {
    properties: JsonSchema;
  };
  const from = {
    description: 'What to start from: a preset, or the file of a draft.',
    anyOf: [...presets.map((id) => ({ const: id })), { type: 'string' }],
  };
  const open = {
    description: 'Answers for the open places of the preset, by name.',
    type: 'object',
    additionalProperties: { type: 'string' },
  };
  return { ...schema, title: 'Answers for cxpd new', properties: { from, open, ...properties } };
}

/** Takes `required` out at every depth; as a key of the draft it does not occur. */
function withoutRequired(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutRequired);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key, inner]) => key !== 'required' || !Array.isArray(inner));
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutRequired(inner)]));
}
