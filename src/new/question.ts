import type { CheckSetup } from '../check-draft.ts';
import type { Path } from '../diagnostics/diagnostic.ts';
import type { Recommended } from '../language/recommended.ts';
import type { FactorLevels } from '../standards/factor-levels.ts';
import type { DraftTree } from './draft-tree.ts';
import type { Preset } from './preset.ts';

/** Parts of the work, in the order in which a specialist thinks. */
export const partNames = {
  position: 'Position',
  organization: 'Organization',
  introduction: 'Introduction',
  duties: 'Major duties',
  factors: 'Factors',
  supervisoryFactors: 'Supervisory factors',
  classification: 'Series and standards',
  cxLanguage: 'CX language',
  requirements: 'OPM statements',
  performancePlan: 'Performance plan',
  review: 'Review',
} as const;

/** A part of the work. */
export type PartName = keyof typeof partNames;

/** What a person answers: a text, a list of texts, or ids of choices. */
export type Answer = string | readonly string[];

/** One thing to choose. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  /** More about it, shown while it is looked at. */
  readonly detail?: string;
}

/** Stands first where nothing is chosen yet, so that no level is chosen by pressing Enter. */
export const undecided: Choice = { value: '', label: 'Decide later' };

/** A draft after an answer, and where to go on if not at the next question. */
export interface Step {
  readonly tree: DraftTree;
  /** Answers for the open places of the preset, when they changed. */
  readonly places?: Readonly<Record<string, string>>;
  /** Id of the question to go on with, or `after <part>`. */
  readonly next?: string;
  /** A stretch of questions from `next` to `through`, after which it goes on at `after`. */
  readonly detour?: Detour;
}

/** Where a stretch of questions ends, and where it goes on then. */
export interface Detour {
  readonly through: string;
  readonly after: string;
}

/**
 * One question. `line` takes one line, `paragraph` text of several, `lines` one item a line, `choice` one of the
 * choices, `many` any number of them.
 */
export interface Question {
  /** The path of its answer, list items counted from 1, such as `duties.1.percent`; it stays the same over runs. */
  readonly id: string;
  readonly part: PartName;
  readonly form: 'line' | 'paragraph' | 'lines' | 'choice' | 'many';
  readonly ask: string;
  /** What helps to answer it, one paragraph a line. */
  readonly about?: readonly string[];
  readonly choices?: readonly Choice[];
  /** `required`: no draft is without error otherwise; `expected`: belongs to a whole description; `optional`: the rest. */
  readonly need: 'required' | 'expected' | 'optional';
  /** The answer so far, or what is likely. */
  readonly current?: Answer | undefined;
  /** Where the answer stands in the draft, for what the checks say about it; empty for a question about the way on. */
  readonly path: Path;
  /** Rules about what the next questions ask, so that their findings come too early here. */
  readonly tooEarly?: readonly string[];
  /** Whether a file of answers gives this one. */
  readonly isGiven: (given: DraftTree) => boolean;
  /** Takes the marks of habit off an answer, such as the sign in `40%`. */
  readonly normalise?: (answer: string) => string;
  readonly take: (answer: Answer) => Step;
}

/** What becomes of an answer before it is settled, so that it is not lost when the person leaves. */
export interface Unsettled {
  /** What was typed before the questions were left the last time; empty for nothing. */
  readonly typed: string;
  /** Keeps an answer about which the person is still asked. */
  readonly hold: (answer: Answer) => Promise<void>;
}

/** Everything that questions are made from. */
export interface Session {
  readonly tree: DraftTree;
  readonly preset: Preset | null;
  /** Answers for the open places of the preset, as far as they were given in this run. */
  readonly places: Readonly<Record<string, string>>;
  readonly setup: CheckSetup;
  readonly levels: FactorLevels;
  /** Which official texts are recommended for a kind of position. */
  readonly recommended: readonly Recommended[];
}

/** A path as an id of a question: `duties.1.percent`, list items counted from 1. */
export function questionId(path: Path): string {
  return path.map((step) => (typeof step === 'number' ? step + 1 : step)).join('.');
}

/** The one text of an answer. */
export function oneText(answer: Answer): string {
  return typeof answer === 'string' ? answer : (answer[0] ?? '');
}

/** The texts of an answer. */
export function allTexts(answer: Answer): string[] {
  return typeof answer === 'string' ? (answer === '' ? [] : [answer]) : [...answer];
}
