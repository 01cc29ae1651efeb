import { formJsonSchema, type JsonSchema, type SchemaId } from '../form/json-schema.ts';
import { configSchema } from './config-schema.ts';

/** The JSON Schema (draft-07) of `cxpd.config.yaml`, with every rule that can be switched. */
export function configJsonSchema(rules: readonly SchemaId[]): JsonSchema {
  return withRules(
    formJsonSchema(configSchema, 'Settings (cxpd)', () => []),
    rules,
  ) as JsonSchema;
}

/** Names the rules wherever there are severities by rule. */
function withRules(value: unknown, rules: readonly SchemaId[]): unknown {
  if (Array.isArray(value)) return value.map((item) => withRules(item, rules));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      const isRules = key === 'rules' && typeof inner === 'object' && 'additionalProperties' in inner;
      return [key, isRules ? named(inner, rules) : withRules(inner, rules)];
    }),
  );
}

function named({ propertyNames: _, ...schema }: JsonSchema, rules: readonly SchemaId[]): JsonSchema {
  const severity = schema.additionalProperties as JsonSchema;
  const properties = rules.map(({ id, description }) => [id, { ...severity, description }]);
  return { ...schema, properties: Object.fromEntries(properties), additionalProperties: false };
}
