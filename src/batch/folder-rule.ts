import type { Severity } from '../diagnostics/diagnostic.ts';
import type { ComparedFacts, FactSubject } from '../diagnostics/folder-facts.ts';
import type { Standards } from '../standards/standards.ts';

/** Another draft that a finding is about. */
export interface OtherDraft {
  /** Its place in the run, counted from 0. */
  readonly index: number;
  readonly message: string;
}

/** What a rule about a folder has to say about one of its drafts. */
export interface FolderFinding {
  /** The draft's place in the run, counted from 0. */
  readonly index: number;
  /** What in the draft it is about. */
  readonly subject: FactSubject;
  readonly message: string;
  readonly fix: string;
  readonly others: readonly OtherDraft[];
}

/** A draft as the rules about a folder see it. */
export interface FolderDraft {
  readonly index: number;
  readonly file: string;
  readonly facts: ComparedFacts;
}

/** One rule at work on one folder. It keeps as little of each draft as it can: there may be very many. */
export interface FolderRuleRun {
  /** Takes note of the next draft. Drafts come in the order of the report. */
  readonly add: (draft: FolderDraft) => void;
  /** What is to say once all drafts are known. */
  readonly findings: () => Iterable<FolderFinding>;
}

/** A check of drafts beside each other, which runs when more than one is checked. */
export interface FolderRule {
  readonly id: string;
  readonly severity: Severity;
  /** One sentence: what must be so. */
  readonly summary: string;
  /** Two or three sentences: why, and what to do. */
  readonly explain: string;
  readonly source: string;
  readonly bad: string;
  readonly good: string;
  /** Begins a run of so many drafts at most. `fileOf` gives the path of a draft by its place in the run. */
  readonly start: (standards: Standards, fileOf: (index: number) => string, most: number) => FolderRuleRun;
}
