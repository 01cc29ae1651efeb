import type { Field, Form, Keys, Section, SectionValue } from './form.ts';
import { isBlank, isCalendarDate, wholeNumberOf, yesNoOf } from './scalar-values.ts';

const anyScalar = { type: ['string', 'number', 'boolean'] };

function place<Value>(about: Omit<Form<Value>, 'optional'>): Form<Value> {
  const form: Form<Value> = { ...about, optional: () => ({ form }) };
  return form;
}

function unlessEmpty<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length === 0 ? undefined : items;
}

function unlessBlank(text: string): string | undefined {
  return isBlank(text) ? undefined : text;
}

/** Free text that is printed: sentences, titles, names. */
export function prose(description: string): Form<string> {
  return place({
    kind: 'prose',
    description,
    expected: 'text',
    json: anyScalar,
    standIn: '…',
    build: { type: 'text' },
    ofText: unlessBlank,
  });
}

/** A code, id or name with one right spelling, kept exactly as it is typed. */
export function code(
  description: string,
  more: { expected?: string; ids?: NonNullable<Field['ids']>; pattern?: RegExp; standIn?: string } = {},
): Form<string> {
  const { pattern } = more;
  return place({
    kind: 'code',
    description,
    expected: more.expected ?? 'one word or code',
    json: pattern === undefined ? anyScalar : { type: ['string', 'number'], pattern: pattern.source },
    standIn: more.standIn ?? '…',
    build: { type: 'text', ...(pattern === undefined ? {} : { pattern }) },
    ofText: pattern === undefined ? unlessBlank : (text) => (pattern.test(text) ? text : undefined),
    ...(more.ids === undefined ? {} : { ids: more.ids }),
  });
}

/** One of a fixed list of words. */
export function choice<const Choices extends readonly [string, ...string[]]>(
  description: string,
  choices: Choices,
): Form<Choices[number]> {
  const words = new Set<string>(choices);
  return place({
    kind: 'code',
    description,
    build: { type: 'choice', choices },
    ofText: (text) => (words.has(text) ? text : undefined),
    expected: choices.length === 1 ? choices[0] : `one of ${choices.join(', ')}`,
    choices,
    standIn: choices[0],
    json: { enum: choices.flatMap((word) => (/^\d+$/.test(word) ? [word, Number(word)] : [word])) },
  });
}

/** A whole number in plain digits, both ends included. */
export function wholeNumber(description: string, from: number, to: number): Form<number> {
  return place({
    kind: 'code',
    description,
    expected: `a whole number from ${from} to ${to}, in plain digits`,
    standIn: String(from),
    build: { type: 'wholeNumber', from, to },
    ofText: (text) => {
      const number = wholeNumberOf(text);
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

/** `yes` or `no`, also `true` and `false`, in any case. */
export function yesNo(description: string): Form<boolean> {
  return place({
    kind: 'code',
    description,
    expected: 'yes or no',
    standIn: 'no',
    build: { type: 'yesNo' },
    ofText: yesNoOf,
    json: {
      anyOf: [
        { type: 'boolean' },
        { type: 'string', pattern: '^([Yy][Ee][Ss]|[Nn][Oo]|[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee])$' },
      ],
    },
  });
}

/** A day of the calendar as `YYYY-MM-DD`; the value stays text. */
export function isoDate(description: string): Form<string> {
  return place({
    kind: 'code',
    description,
    expected: 'a date as year-month-day, such as 2026-10-01',
    standIn: '2000-01-01',
    build: { type: 'date' },
    ofText: (text) => (isCalendarDate(text) ? text : undefined),
    json: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
  });
}

/** A list of at least one item. */
export function list<Item>(description: string, item: Form<Item>): Form<Item[]> {
  return place({
    kind: 'list',
    description,
    expected: 'a list, one item a line after "- "',
    build: { type: 'list', item, least: 1 },
    ofItems: unlessEmpty,
  });
}

/** A list that may be empty. */
export function someOf<Item>(description: string, item: Form<Item>): Form<Item[]> {
  return place({
    kind: 'list',
    description,
    expected: 'a list, one item a line after "- "',
    build: { type: 'list', item, least: 0 },
    ofItems: (items) => items,
  });
}

/**
 * A group of keys; any other key is an error. A function gives the keys of a section that few files have: it is asked
 * when somebody looks, as making every place takes longer than reading a draft.
 */
export function section<Places extends Keys>(
  description: string,
  keys: Places | (() => Places),
): Section<Places> {
  let made: Places | undefined;
  return place<SectionValue<Places>>({
    kind: 'section',
    description,
    expected: 'keys with values below it',
    build: {
      type: 'section',
      get keys(): Places {
        made ??= typeof keys === 'function' ? keys() : keys;
        return made;
      },
    },
  }) as Section<Places>;
}

/** A group of keys that the writer names, such as ids. */
export function byName<Value>(
  description: string,
  name: Form<string>,
  value: Form<Value>,
): Form<Record<string, Value>> {
  return place({
    kind: 'section',
    description,
    expected: 'ids with values below them',
    build: { type: 'names', name, value },
  });
}

/** A list of ids, or the word `all`. */
export function idsOrAll(description: string, ids: NonNullable<Field['ids']>): Form<'all' | string[]> {
  return place({
    kind: 'list',
    description,
    expected: 'a list of ids such as [MD-04, MD-09], or the word all',
    ids,
    build: { type: 'list', item: code('One id.', { expected: 'an id', ids }), least: 1, or: 'all' },
    ofText: (text) => (text === 'all' ? text : undefined),
    ofItems: (items) => (items.length === 1 && items[0] === 'all' ? 'all' : unlessEmpty(items)),
  });
}

/** The name of a file or folder, or a pattern of names, which may hold any sign, long dashes and curly quotes too. */
export function fileName(description: string, expected: string): Form<string> {
  return place({
    kind: 'prose',
    description,
    expected,
    json: anyScalar,
    standIn: '…',
    build: { type: 'text' },
    ofText: unlessBlank,
  });
}

/** One name of a file or a list of names; the value is always a list. */
export function namesOrList(description: string, item: Form<string>, expected: string): Form<string[]> {
  return place({
    kind: 'list',
    description,
    expected,
    build: { type: 'list', item, least: 1, or: 'name' },
    ofText: (text) => (isBlank(text) ? undefined : [text]),
    ofItems: unlessEmpty,
    json: { anyOf: [anyScalar, { type: 'array', items: anyScalar, minItems: 1 }] },
  });
}

/** One text or a list of texts; the value is always a list. */
export function proseOrList(description: string): Form<string[]> {
  return place({
    kind: 'prose',
    description,
    expected: 'text, or a list of texts',
    build: { type: 'list', item: prose('One text.'), least: 1, or: 'text' },
    ofText: (text) => (isBlank(text) ? undefined : [text]),
    ofItems: unlessEmpty,
    json: { anyOf: [anyScalar, { type: 'array', items: anyScalar, minItems: 1 }] },
  });
}
