import { builtin } from '../builtin.ts';
import { draftJsonSchema } from '../draft/json-schema.ts';
import type { Io } from '../io.ts';
import { toJson } from '../reporters/to-json.ts';
import { schemaIds } from './schema-ids.ts';

/** `cxpd schema`: prints the JSON Schema of a draft. */
export function schema(io: Io): number {
  io.stdout(schemaText());
  return 0;
}

/** The JSON Schema of a draft, as text. */
export function schemaText(): string {
  return toJson(draftJsonSchema(schemaIds(builtin)));
}
