import { builtin } from '../builtin.ts';
import { builtinPresets } from '../builtin-presets.ts';
import type { Io } from '../io.ts';
import { answersJsonSchema } from '../new/answers-json-schema.ts';
import { toJson } from '../reporters/to-json.ts';
import { schemaIds } from './schema-ids.ts';

/** `cxpd schema --answers`: prints the JSON Schema of a file of answers for `cxpd new`. */
export function answersSchema(io: Io): number {
  const presets = builtinPresets.map(({ preset }) => preset);
  io.stdout(toJson(answersJsonSchema(schemaIds(builtin), presets)));
  return 0;
}
