/** A place where reading failed: the lines of the file as far as they are mended, and where the parser gave up. */
export interface Trouble {
  readonly lines: readonly string[];
  /** 0-based. */
  readonly line: number;
  readonly column: number;
}

/** A way of writing that YAML does not take, found in the lines around a place where reading failed. */
export interface Mistake {
  /** The reading rule, `yaml-syntax` unless a more special one fits. */
  readonly rule?: 'prose-cut' | 'yaml-tag' | 'typographic-code';
  readonly message: string;
  readonly fix: string;
  /** Where to point: a 0-based line and its columns, the end exclusive. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** The lines as they should read, by number: proof that this is the mistake, as reading then gets further. */
  readonly mended: ReadonlyMap<number, string>;
}

/**
 * Recognises one way of writing; null where it is not the matter. Of several mistakes that it could be, the one
 * counts that, mended, lets reading get furthest.
 */
export type FindMistake = (trouble: Trouble) => Mistake | readonly Mistake[] | null;
