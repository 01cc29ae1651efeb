import { builtin } from '../builtin.ts';
import { draftJsonSchema } from '../draft/json-schema.ts';
import type { Io } from '../io.ts';
import { toJson } from '../reporters/to-json.ts';
import { schemaIds } from './schema-ids.ts';

/** `cxpd schema`: prints the JSON Schema of a draft. */
export function schema(io: Io): number {
  io.stdout(toJson(draftJsonSchema(schemaIds(builtin))));
  return 0;
}
