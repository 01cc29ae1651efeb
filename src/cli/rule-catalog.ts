import type { RulePart } from '../reporters/rules-page.ts';

/** What reports need to know of the rules of a command. */
export interface RuleCatalog {
  /** Every rule by its subject, as people are told about it. */
  readonly parts: () => readonly RulePart[];
  /** Ids of the checks of a file at a stage, in the order in which they run; none for one that is only read. */
  readonly rulesAt: (stage: string) => readonly string[];
  /** Whether a rule is about reading or settings. */
  readonly isReading: (rule: string) => boolean;
  /** Ids of the rules that compare files with each other. */
  readonly folderRules: readonly string[];
}
