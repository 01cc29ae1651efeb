import type { Path } from '../../diagnostics/diagnostic.ts';
import type { Draft, DraftFactor } from '../../draft/schema.ts';
import { deriveOnce } from '../../standards/derive-once.ts';
import { factorKeys } from '../../standards/fes.ts';
import { supervisoryFactorKeys } from '../../standards/gssg.ts';
import { sentences } from '../../text/sentences.ts';

/** A text that the draft's writer typed, with its sentences. */
export interface OwnText {
  readonly path: Path;
  readonly text: string;
  readonly sentences: readonly string[];
}

/** The own texts of one section. */
export interface OwnSection {
  /** With "the", as it stands in a sentence. */
  readonly name: string;
  readonly texts: readonly OwnText[];
}

/** Paths that a rule about own prose requires. */
export const ownProsePaths = ['introduction', 'duties.tasks', 'factors', 'supervisoryFactors'] as const;

/**
 * The prose of a position description that its writer typed, by section. Titles, codes, the rationale of a level and
 * official wording are left out: style advice is about none of them.
 */
export const ownProse = deriveOnce((draft: Draft): readonly OwnSection[] =>
  [
    { name: 'the introduction', texts: some([['introduction'], draft.introduction]) },
    {
      name: 'the duties',
      texts: draft.duties.flatMap((duty, index) =>
        duty.tasks.flatMap((task, number) => some([['duties', index, 'tasks', number], task])),
      ),
    },
    {
      name: 'the factors',
      texts: factorKeys.flatMap((key) => factorTexts(['factors', key], draft.factors?.[key])),
    },
    {
      name: 'the supervisory factors',
      texts: supervisoryFactorKeys.flatMap((key) =>
        factorTexts(['supervisoryFactors', key], draft.supervisoryFactors?.[key]),
      ),
    },
  ].filter(({ texts }) => texts.length > 0),
);

/** The own texts of one factor: its text, then its statements. */
export function factorTexts(path: Path, factor: DraftFactor | undefined): OwnText[] {
  return [
    ...some([[...path, 'text'], factor?.text]),
    ...(factor?.statements ?? []).flatMap((statement, index) =>
      some([[...path, 'statements', index], statement]),
    ),
  ];
}

function some([path, text]: [Path, string | undefined]): OwnText[] {
  return text === undefined || text.trim() === '' ? [] : [new Prose(path, text)];
}

/** Its sentences are looked for once somebody asks: most rules take it whole. */
class Prose implements OwnText {
  readonly path: Path;
  readonly text: string;
  #sentences: readonly string[] | undefined;

  constructor(path: Path, text: string) {
    this.path = path;
    this.text = text;
  }

  get sentences(): readonly string[] {
    this.#sentences ??= sentences(this.text);
    return this.#sentences;
  }
}
