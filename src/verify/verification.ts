import type { LineChange } from './compare-lines.ts';
import type { TrackedChange, WordComment } from './word-review.ts';

/** Something that a document was made with and that is another one now. */
export interface Moved {
  readonly what: 'draft' | 'language' | 'templates' | 'reference' | 'program';
  /** What the file was made with, and what there is now; empty for none. */
  readonly from: string;
  readonly to: string;
}

/** What was found out about a Word file. */
export interface Verification {
  readonly file: string;
  /** The kind of document that it is. */
  readonly document: string;
  /** The draft that it was compared with, or null. */
  readonly draft: string | null;
  /** Version of the program that made it; null when nothing in the file tells. */
  readonly madeBy: string | null;
  /** Whether anything in the file was changed since it was made, if only by saving it again. */
  readonly edited: boolean;
  /** What differs between the file and what the draft makes now; null without a draft. */
  readonly changes: readonly LineChange[] | null;
  readonly moved: readonly Moved[];
  /** Tracked changes that the program did not write itself. */
  readonly tracked: readonly TrackedChange[];
  /** Texts of language libraries that were tracked when the file was made and that somebody accepted since. */
  readonly accepted: number;
  /** And those that somebody rejected; they are among the differences too. */
  readonly rejected: number;
  readonly comments: readonly WordComment[];
  /** What could not be compared, in words. */
  readonly notCompared: readonly string[];
}

/** Whether a file says just what its draft makes, or without a draft what it said when it was made. */
export function isAsMade({ changes, edited, tracked, comments }: Verification): boolean {
  if (tracked.length > 0 || comments.length > 0) return false;
  return changes === null ? !edited : changes.length === 0;
}
