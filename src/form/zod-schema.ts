import * as z from 'zod';
import { type Build, type Form, isOptional, type Keys, type Optional } from './form.ts';
import { isBlank, isCalendarDate, wholeNumberOf, yesNoOf } from './scalar-values.ts';

// A run has few files that do not fit, and compiling their schema costs more than interpreting it.
z.config({ jitless: true });

const schemas = new WeakMap<Form, z.ZodType>();
const forms = new WeakMap<object, Form>();

/** The zod schema of a place. Input is text, lists and maps of text. */
export function schemaOf<Value>(place: Form<Value>): z.ZodType<Value>;
export function schemaOf(place: Form | Optional): z.ZodType;
export function schemaOf(place: Form | Optional): z.ZodType {
  if (isOptional(place)) return schemaOf(place.form).optional();
  const known = schemas.get(place);
  if (known !== undefined) return known;
  const schema = makeSchema(place.build);
  // `schema.meta()` would make a copy of every schema.
  z.globalRegistry.add(schema, { description: place.description });
  schemas.set(place, schema);
  forms.set(schema, place);
  return schema;
}

/** A place as JSON Schema (draft-07). `describe` may change what stands for a place below it, and is told the path. */
export function jsonSchemaOf(
  place: Form,
  describe: (
    json: Record<string, unknown>,
    at: {
      readonly form: Form | undefined;
      readonly isOptional: boolean;
      readonly path: readonly (string | number)[];
    },
  ) => void,
): Record<string, unknown> {
  return z.toJSONSchema(schemaOf(place), {
    io: 'input',
    target: 'draft-07',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema, path }) => {
      const at = { form: forms.get(zodSchema), isOptional: zodSchema._zod.def.type === 'optional', path };
      describe(jsonSchema as Record<string, unknown>, at);
    },
  });
}

function makeSchema(build: Build): z.ZodType {
  switch (build.type) {
    case 'text':
      return textWith(build.pattern === undefined ? notBlank : z.regex(build.pattern));
    case 'choice':
      return z.enum(build.choices);
    case 'wholeNumber':
      return digits.pipe(z.number().min(build.from).max(build.to));
    case 'yesNo':
      return yesOrNo.transform(yesNoOf);
    case 'date':
      return textWith(z.refine<string>(isCalendarDate));
    case 'list':
      return listOf(build);
    case 'section':
      return sectionOf(build);
    case 'names':
      return z.record(schemaOf(build.name), schemaOf(build.value));
  }
}

/** Text with its checks from the start: added to a schema, each would make a copy of it. */
const textWith = (...checks: z.core.$ZodCheck<string>[]) => new z.ZodString({ type: 'string', checks });

const notBlank = z.refine<string>((text) => !isBlank(text));
const digits = textWith(z.refine<string>((text) => !Number.isNaN(wholeNumberOf(text)))).transform(Number);
const yesOrNo = textWith(z.refine<string>((text) => yesNoOf(text) !== undefined));

function listOf({ item, least, or }: Extract<Build, { readonly type: 'list' }>): z.ZodType {
  const items = least === 0 ? z.array(schemaOf(item)) : z.array(schemaOf(item)).min(least);
  if (or === undefined) return items;
  if (or === 'all') {
    return z
      .preprocess((value) => (value === 'all' ? ['all'] : value), items)
      .transform((found) => (found.length === 1 && found[0] === 'all' ? 'all' : found));
  }
  return z.preprocess((value) => {
    if (typeof value !== 'string') return value;
    return isBlank(value) ? undefined : [value];
  }, items);
}

/** The keys of a section are made when they are needed. */
function sectionOf(build: { readonly keys: Keys }): z.ZodType {
  let made: Record<string, z.ZodType> | undefined;
  return new z.ZodObject({
    type: 'object',
    catchall: z.never(),
    get shape(): Record<string, z.ZodType> {
      made ??= Object.fromEntries(Object.entries(build.keys).map(([key, place]) => [key, schemaOf(place)]));
      return made;
    },
  });
}
