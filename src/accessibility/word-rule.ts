import type { Severity } from '../diagnostics/diagnostic.ts';
import type { StyleSheet } from './style-sheet.ts';
import type { Place, WordVisitor } from './word-content.ts';

/** What is known of a Word file before its text is read. */
export interface WordFile {
  /** Its name without folders; empty where it has none. */
  readonly name: string;
  readonly kind: 'document' | 'template';
  readonly macros: boolean;
  /** Made by this program: its cover sheet is laid out like the paper form, as boxes. */
  readonly own: boolean;
  /** A copy that this program made for review, in which the texts of libraries are tracked changes. */
  readonly forReview: boolean;
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: string;
  readonly styles: StyleSheet;
  /** What the file fetches or leads to outside of itself, other than by links in its text. */
  readonly outside: readonly { readonly part: string; readonly kind: string; readonly target: string }[];
}

/** What a rule has to say. The runner adds id, severity and the words for the place. */
export interface WordRemark {
  /** "Unexpected X, expected Y.", in the words of HR people. */
  readonly message: string;
  /** Left out where it is about the file as a whole. */
  readonly place?: Place;
  /** What to do in Word. */
  readonly fix?: string;
  /** Only where findings of one rule differ in weight. */
  readonly severity?: Severity;
  readonly measured?: Measured;
}

/** What of the look of a text a finding is about: colours in six hex digits, or its size in points. */
export type Measured = { readonly color: string; readonly fill: string } | { readonly points: number };

/** What people are told about a check of Word files. */
export interface WordRuleText {
  readonly id: string;
  readonly severity: Severity;
  /** One sentence: what must be so. */
  readonly summary: string;
  /** Two or three sentences: why, and what to do. */
  readonly explain: string;
  /** Its authority. */
  readonly source: string;
  /** What it finds, and how it should be. */
  readonly bad: string;
  readonly good: string;
}

/** One check of whether everybody can read a Word file. */
export interface WordRule extends WordRuleText {
  /** Listens to one file while it is read. */
  readonly listen: (file: WordFile, report: (remark: WordRemark) => void) => WordVisitor;
}
