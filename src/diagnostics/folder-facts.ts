import type { Path, Range, Severity } from './diagnostic.ts';
import type { Excerpt } from './excerpt.ts';

/** A place in a draft, with the lines that show it. */
export interface FactPlace {
  readonly path: Path;
  readonly range: Range;
  readonly excerpt?: Excerpt;
}

/** What can be said about a draft beside others: its number, its title, its duties. */
export type FactSubject = 'number' | 'title' | 'duties';

/** The facts by which drafts are compared with each other; the others say what to tell of them. */
export type ComparedFacts = Omit<FolderFacts, 'places' | 'settings'>;

/**
 * The little that the rules about a whole folder need to know of one draft, as plain data: so that a folder of any size
 * fits into memory, and a report can be put together where the drafts are not.
 */
export interface FolderFacts {
  /** Position number as typed. */
  readonly number?: string;
  /** Official title as typed. */
  readonly title?: string;
  /** Pay plan, series and grade, such as `GS-0301-13`. */
  readonly position?: string;
  /** The factor levels in order, such as `1-8 2-5 3-4`. */
  readonly levels?: string;
  /** A mark of the wording of duties and factors; drafts that say the same have the same. */
  readonly wording?: string;
  /** A sketch of the duties for finding near copies, as base64; absent when they are too short to compare. */
  readonly sketch?: string;
  readonly places: Partial<Readonly<Record<FactSubject, FactPlace>>>;
  /** Severities that the settings give to rules about a folder. */
  readonly settings?: Readonly<Record<string, Severity | 'off'>>;
}
