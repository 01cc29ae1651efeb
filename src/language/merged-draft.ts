import type { Path } from '../diagnostics/diagnostic.ts';
import type { Draft, FactorKey } from '../draft/schema.ts';
import type { LanguageSection, LibraryText } from './library.ts';

/** Where a text that prints comes from. */
export type Origin = DraftOrigin | LibraryOrigin;

/** A text that the draft's writer typed. */
export interface DraftOrigin {
  readonly kind: 'draft';
  readonly path: Path;
}

/** A text that the draft selected from a language library. */
export interface LibraryOrigin {
  readonly kind: 'library';
  readonly library: string;
  readonly version: string;
  readonly id: string;
  /** File and line of the text in its library. */
  readonly file: string;
  readonly line: number;
  /** The place in the draft that selected it. */
  readonly path: Path;
  /** True when the draft gives own wording for it (`cxLanguage.replace`). */
  readonly replaced: boolean;
}

/** A text of the merged draft, ready to print. */
export interface MergedText {
  readonly text: string;
  readonly origin: Origin;
}

/** A library text in its place, with what is still open in it. */
export interface SelectedText extends MergedText {
  readonly origin: LibraryOrigin;
  /** The official text as the library has it. */
  readonly official: LibraryText;
  /** Required holes that nothing was given for. */
  readonly open: readonly string[];
}

/** A rating level of a competency. */
export interface MergedLevel {
  readonly level: number;
  readonly text: string;
}

/** A competency of the performance plan: its requirement and its levels. */
export interface MergedCompetency {
  readonly path: Path;
  readonly id: string;
  readonly name: string;
  readonly label: string | null;
  readonly requirement: MergedText;
  readonly levels: readonly MergedLevel[];
  readonly critical: boolean;
}

/** A goal of the performance plan with its activities. */
export interface MergedGoal {
  readonly path: Path;
  readonly id: string | null;
  readonly title: MergedText;
  readonly activities: readonly MergedText[];
}

/** An SES element with its library statement, if it takes one. */
export interface MergedElement {
  readonly path: Path;
  readonly name: string;
  readonly statement: MergedText | null;
}

/** Something that could not be merged as the draft asks. */
export type MergeProblem =
  | {
      readonly kind: 'unknown-library';
      readonly path: Path;
      readonly id: string;
      readonly known: readonly string[];
    }
  | {
      readonly kind: 'unknown-id';
      readonly path: Path;
      readonly id: string;
      readonly known: readonly string[];
    }
  | { readonly kind: 'wrong-section'; readonly path: Path; readonly id: string; readonly section: string }
  | { readonly kind: 'chosen-twice'; readonly path: Path; readonly id: string }
  | { readonly kind: 'not-chosen'; readonly path: Path; readonly id: string }
  | {
      readonly kind: 'unknown-hole';
      readonly path: Path;
      readonly id: string;
      readonly hole: string;
      readonly known: readonly string[];
    }
  | {
      readonly kind: 'open-hole';
      readonly path: Path;
      readonly id: string;
      readonly hole: string;
      readonly replaces: string;
    };

/** A draft with its selected language in place; what is checked is what prints. */
export interface MergedDraft {
  readonly draft: Draft;
  /** Selected texts by section, in the order of the draft. */
  readonly language: Readonly<Record<LanguageSection, readonly SelectedText[]>>;
  readonly competencies: readonly MergedCompetency[];
  readonly goals: readonly MergedGoal[];
  readonly elements: readonly MergedElement[];
  /** Libraries that selected texts come from, by id with their version. */
  readonly libraries: readonly { readonly id: string; readonly version: string }[];
  readonly problems: readonly MergeProblem[];
  /** Every text that prints, drafts' and libraries', in printing order. */
  readonly texts: readonly MergedText[];
}

/** The language that belongs to a factor; the language about contacts is split between Factors 6 and 7. */
export function factorLanguage(merged: MergedDraft, factor: FactorKey): readonly SelectedText[] {
  switch (factor) {
    case 'knowledge':
    case 'guidelines':
    case 'scopeAndEffect':
      return merged.language[factor];
    case 'personalContacts':
      return merged.language.contacts.filter((text) => text.official.factor === 6);
    case 'purposeOfContacts':
      return merged.language.contacts.filter((text) => text.official.factor !== 6);
    default:
      return [];
  }
}
