import { folderRules } from '../batch/folder-rules.ts';
import { builtin } from '../builtin.ts';
import { configJsonSchema } from '../config/config-json-schema.ts';
import { exceptionRules } from '../config/exception-rules.ts';
import { draftJsonSchema } from '../draft/json-schema.ts';
import type { Io } from '../io.ts';
import { toJson } from '../reporters/to-json.ts';
import { allRules } from '../rules/all.ts';
import { schemaIds } from './schema-ids.ts';

/** `cxpd schema`: prints the JSON Schema of a draft; with `--config`, of the settings. */
export function schema(io: Io, options: { readonly config?: boolean } = {}): number {
  io.stdout(options.config === true ? configSchemaText() : schemaText());
  return 0;
}

/** The JSON Schema of a draft, as text. */
export function schemaText(): string {
  return toJson(draftJsonSchema(schemaIds(builtin)));
}

/** The JSON Schema of the settings, as text. */
export function configSchemaText(): string {
  const rules = [...allRules, ...folderRules, ...exceptionRules];
  return toJson(configJsonSchema(rules.map(({ id, summary }) => ({ id, description: summary }))));
}
