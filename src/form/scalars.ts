import * as z from 'zod';

// Built-in checks interpret their schema instead of compiling it: a run reads few drafts, compiling costs more.
z.config({ jitless: true });

/** What a key holds, for messages and for editors. */
export interface Field {
  /**
   * `prose`: free text that is printed, so nothing of it may be lost. `code`: a name, id, number or date with one
   * right spelling. `list` and `section` hold other keys.
   */
  readonly kind: 'prose' | 'code' | 'list' | 'section';
  /** What belongs there, as it completes "expected …". */
  readonly expected: string;
  /** The choices, where there are any. */
  readonly choices?: readonly string[];
  /** What an editor may see there, read as YAML 1.2; without it the schema's own shape counts. */
  readonly json?: Readonly<Record<string, unknown>>;
  /** Text that the schema takes, for reading the rest of a section in which the value is missing; it never prints. */
  readonly standIn?: string;
  /**
   * Reads a text, or the items of a list, as the schema does, but without it and much faster; undefined where they do
   * not fit.
   */
  readonly ofText?: (text: string) => unknown;
  readonly ofItems?: (items: unknown[]) => unknown;
  /** Which ids the value is one of, so that the JSON Schema can describe them. */
  readonly ids?:
    | 'language'
    | 'requirements'
    | 'requirementSets'
    | 'freezeExemptions'
    | 'libraries'
    | 'levels';
}

/** The field behind each schema of the draft. */
export const fields = z.registry<Field>();

const anyScalar = { type: ['string', 'number', 'boolean'] };

function field<Schema extends z.ZodType>(schema: Schema, description: string, about: Field): Schema {
  // `schema.meta()` would make a copy of every schema.
  z.globalRegistry.add(schema, { description });
  fields.add(schema, about);
  return schema;
}

function unlessEmpty<Value extends { readonly length: number }>(value: Value): Value | undefined {
  return value.length === 0 ? undefined : value;
}

/** Text with its checks from the start: added to a schema, each would make a copy of it. */
const textWith = (...checks: z.core.$ZodCheck<string>[]) => new z.ZodString({ type: 'string', checks });

const notEmpty = z.minLength(1);

/** Free text that is printed: sentences, titles, names. */
export function prose(description: string) {
  return field(textWith(notEmpty), description, {
    kind: 'prose',
    expected: 'text',
    json: anyScalar,
    standIn: '…',
    ofText: unlessEmpty,
  });
}

/** A code, id or name with one right spelling, kept exactly as it is typed. */
export function code(
  description: string,
  more: { expected?: string; ids?: NonNullable<Field['ids']>; pattern?: RegExp } = {},
) {
  const { pattern } = more;
  return field(textWith(pattern === undefined ? notEmpty : z.regex(pattern)), description, {
    kind: 'code',
    expected: more.expected ?? 'one word or code',
    json: pattern === undefined ? anyScalar : { type: ['string', 'number'], pattern: pattern.source },
    standIn: '…',
    ofText: pattern === undefined ? unlessEmpty : (text) => (pattern.test(text) ? text : undefined),
    ...(more.ids === undefined ? {} : { ids: more.ids }),
  });
}

/** One of a fixed list of words. */
export function choice<const Choices extends readonly [string, ...string[]]>(
  description: string,
  choices: Choices,
) {
  const words = new Set<string>(choices);
  return field(z.enum(choices), description, {
    kind: 'code',
    ofText: (text) => (words.has(text) ? text : undefined),
    expected: choices.length === 1 ? choices[0] : `one of ${choices.join(', ')}`,
    choices,
    standIn: choices[0],
    json: { enum: choices.flatMap((word) => (/^\d+$/.test(word) ? [word, Number(word)] : [word])) },
  });
}

const plainDigits = /^\d{1,6}$/;
const digits = textWith(z.regex(plainDigits)).transform(Number);

/** A whole number in plain digits, both ends included. `0x1F`, `1e2` and `33.3` are not whole numbers. */
export function wholeNumber(description: string, from: number, to: number) {
  const number = new z.ZodNumber({ type: 'number', checks: [z.gte(from), z.lte(to)] });
  return field(digits.pipe(number), description, {
    kind: 'code',
    expected: `a whole number from ${from} to ${to}, in plain digits`,
    standIn: String(from),
    ofText: (text) => {
      const number = plainDigits.test(text) ? Number(text) : Number.NaN;
      return number >= from && number <= to ? number : undefined;
    },
    json: {
      anyOf: [
        { type: 'integer', minimum: from, maximum: to },
        { type: 'string', pattern: '^\\d+$' },
      ],
    },
  });
}

const yesWords = new Set(['yes', 'true']);
const noWords = new Set(['no', 'false']);

const word = textWith(
  z.refine<string>((text) => yesWords.has(text.toLowerCase()) || noWords.has(text.toLowerCase())),
);

/** `yes` or `no`, also `true` and `false`, in any case. */
export function yesNo(description: string) {
  const answer = word.transform((text) => yesWords.has(text.toLowerCase()));
  return field(answer, description, {
    kind: 'code',
    expected: 'yes or no',
    standIn: 'no',
    ofText: (text) => {
      const small = text.toLowerCase();
      return yesWords.has(small) || (noWords.has(small) ? false : undefined);
    },
    json: {
      anyOf: [
        { type: 'boolean' },
        { type: 'string', pattern: '^([Yy][Ee][Ss]|[Nn][Oo]|[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee])$' },
      ],
    },
  });
}

/** A day of the calendar as `YYYY-MM-DD`; the value stays text. */
export function isoDate(description: string) {
  return field(textWith(dated), description, {
    kind: 'code',
    expected: 'a date as year-month-day, such as 2026-10-01',
    standIn: '2000-01-01',
    ofText: (text) => (isCalendarDate(text) ? text : undefined),
    json: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
  });
}

const dateForm = /^(\d{4})-(\d{2})-(\d{2})$/;

function isCalendarDate(text: string): boolean {
  const [year = 0, month = 0, day = 0] = dateForm.exec(text)?.slice(1).map(Number) ?? [];
  return day >= 1 && day <= daysIn(year, month);
}

const dated = z.refine<string>(isCalendarDate);

/** The days of a month; none of a month that does not exist. */
function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  if (month < 1 || month > 12) return 0;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** A list of at least one item. */
export function list<Item extends z.ZodType>(description: string, item: Item) {
  const items = new z.ZodArray({
    type: 'array',
    element: item,
    checks: [notEmpty],
  }) as unknown as z.ZodArray<Item>;
  return field(items, description, {
    kind: 'list',
    expected: 'a list, one item a line after "- "',
    ofItems: unlessEmpty,
  });
}

/** A list that may be empty. */
export function someOf<Item extends z.ZodType>(description: string, item: Item) {
  return field(z.array(item), description, {
    kind: 'list',
    expected: 'a list, one item a line after "- "',
    ofItems: (items) => items,
  });
}

/** What fits no key that a section does not name. */
const nothing = z.never();

/**
 * A group of keys; any other key is an error. A function gives the keys of a section that few files have: it is asked
 * when somebody looks, as making every schema takes longer than reading a draft.
 */
export function section<Shape extends z.ZodRawShape>(description: string, keys: Shape | (() => Shape)) {
  let made: Shape | undefined;
  const schema = new z.ZodObject({
    type: 'object',
    catchall: nothing,
    get shape(): Shape {
      made ??= typeof keys === 'function' ? keys() : keys;
      return made;
    },
  }) as z.ZodObject<Shape, z.core.$strict>;
  return field(schema, description, {
    kind: 'section',
    expected: 'keys with values below it',
  });
}

/** A group of keys that the writer names, such as ids. */
export function byName<Value extends z.ZodType>(
  description: string,
  name: z.ZodType<string, string>,
  value: Value,
) {
  return field(z.record(name, value), description, {
    kind: 'section',
    expected: 'ids with values below them',
  });
}

/** A list of ids, or the word `all`. */
export function idsOrAll(description: string, ids: NonNullable<Field['ids']>) {
  const item = code('One id.', { expected: 'an id', ids });
  const schema = z
    .preprocess((value) => (value === 'all' ? ['all'] : value), z.array(item).min(1))
    .transform((found): 'all' | string[] => (found.length === 1 && found[0] === 'all' ? 'all' : found));
  return field(schema, description, {
    kind: 'list',
    expected: 'a list of ids such as [MD-04, MD-09], or the word all',
    ids,
    ofText: (text) => (text === 'all' ? text : undefined),
    ofItems: (items) => (items.length === 1 && items[0] === 'all' ? 'all' : unlessEmpty(items)),
  });
}

/** The name of a file or folder, or a pattern of names, which may hold any sign, long dashes and curly quotes too. */
export function fileName(description: string, expected: string) {
  return field(z.string().min(1), description, {
    kind: 'prose',
    expected,
    json: anyScalar,
    standIn: '…',
    ofText: unlessEmpty,
  });
}

/** One name of a file or a list of names; the value is always a list. */
export function namesOrList(description: string, item: z.ZodType<string, string>, expected: string) {
  const schema = z.preprocess(
    (value) => (typeof value === 'string' ? (value === '' ? undefined : [value]) : value),
    z.array(item).min(1),
  );
  return field(schema, description, {
    kind: 'list',
    expected,
    ofText: (text) => (text === '' ? undefined : [text]),
    ofItems: unlessEmpty,
    json: { anyOf: [anyScalar, { type: 'array', items: anyScalar, minItems: 1 }] },
  });
}

/** One text or a list of texts; the value is always a list. */
export function proseOrList(description: string) {
  const schema = z.preprocess(
    (value) => (typeof value === 'string' ? [value] : value),
    z.array(prose('One text.')).min(1),
  );
  return field(schema, description, {
    kind: 'prose',
    expected: 'text, or a list of texts',
    ofText: (text) => (text === '' ? undefined : [text]),
    ofItems: unlessEmpty,
    json: { anyOf: [anyScalar, { type: 'array', items: anyScalar, minItems: 1 }] },
  });
}
