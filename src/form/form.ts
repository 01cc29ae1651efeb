/** What a place of a file holds, for messages and for editors. */
export interface Field {
  /**
   * `prose`: free text that is printed, so nothing of it may be lost. `code`: a name, id, number or date with one
   * right spelling. `list` and `section` hold other keys.
   */
  readonly kind: 'prose' | 'code' | 'list' | 'section';
  /** In words, for editors and empty files. */
  readonly description: string;
  /** What belongs there, as it completes "expected …". */
  readonly expected: string;
  /** The choices, where there are any. */
  readonly choices?: readonly string[];
  /** What an editor may see there, read as YAML 1.2; without it the schema's own shape counts. */
  readonly json?: Readonly<Record<string, unknown>>;
  /** Text that the schema takes, for reading the rest of a section in which the value is missing; it never prints. */
  readonly standIn?: string;
  /** Which ids the value is one of, so that the JSON Schema can describe them. */
  readonly ids?:
    | 'language'
    | 'requirements'
    | 'requirementSets'
    | 'freezeExemptions'
    | 'libraries'
    | 'levels';
}

/** How values are built, from which their schema is made. */
export type Build =
  /** Text that is not blank, or fits the pattern. */
  | { readonly type: 'text'; readonly pattern?: RegExp }
  | { readonly type: 'choice'; readonly choices: readonly [string, ...string[]] }
  /** Both ends included. */
  | { readonly type: 'wholeNumber'; readonly from: number; readonly to: number }
  | { readonly type: 'yesNo' }
  | { readonly type: 'date' }
  | {
      readonly type: 'list';
      readonly item: Form;
      readonly least: 0 | 1;
      /** What may stand there instead: the word `all`, or one item without a list. */
      readonly or?: 'all' | 'name' | 'text';
    }
  /** A group of keys; no others may be there. */
  | { readonly type: 'section'; readonly keys: Keys }
  /** A group of keys that the writer names. */
  | { readonly type: 'names'; readonly name: Form<string>; readonly value: Form };

declare const valueType: unique symbol;

/** A place of a file that must be filled, and how its value is read. `Value` is known to the compiler only. */
export interface Form<Value = unknown> extends Field {
  readonly [valueType]?: Value;
  readonly build: Build;
  /**
   * Reads a text, or the items of a list, as the schema does, but without it and much faster; undefined where they do
   * not fit.
   */
  readonly ofText?: (text: string) => unknown;
  readonly ofItems?: (items: unknown[]) => unknown;
  /** The same place where it may be left out. */
  readonly optional: () => Optional<Value>;
}

/** A place of a file that may be left out. */
export interface Optional<Value = unknown> {
  readonly form: Form<Value>;
}

/** The places below the keys of a section. */
export type Keys = Readonly<Record<string, Form | Optional>>;

/** A group of keys. */
export interface Section<Places extends Keys = Keys> extends Form<SectionValue<Places>> {
  readonly build: { readonly type: 'section'; readonly keys: Places };
}

/** What reading a place gives. */
export type ValueOf<Place> =
  Place extends Form<infer Value> ? Value : Place extends Optional<infer Value> ? Value | undefined : never;

/** What reading a section gives. */
export type SectionValue<Places extends Keys> = Flat<
  { [Key in keyof Places as Places[Key] extends Form ? Key : never]: ValueOf<Places[Key]> } & {
    [Key in keyof Places as Places[Key] extends Form ? never : Key]?: ValueOf<Places[Key]>;
  }
>;

type Flat<Value> = { [Key in keyof Value]: Value[Key] };

/** The place itself, whether it may be left out or not. */
export function placeOf(place: Form | Optional): Form {
  return isOptional(place) ? place.form : place;
}

/** Whether a place may be left out. */
export function isOptional(place: Form | Optional): place is Optional {
  return 'form' in place;
}
