import { deriveOnce } from '../standards/derive-once.ts';
import type { RequirementSet } from '../standards/requirement-set.ts';
import type { SupportFacts } from '../standards/support.ts';
import { tellingStems, tellingWords } from '../text/telling-words.ts';
import type { SupportPart } from './support-parts.ts';

/** What a statement of a requirement set is. */
export interface StatementHead {
  readonly id: string;
  readonly kind: 'experience' | 'technical' | 'general';
  /** Our short label of an experience statement, or the official name of a competency. */
  readonly name: string;
  /** Official wording of the statement or definition; null for a general competency, which has none. */
  readonly text: string | null;
  /** Place in the official source. */
  readonly source: string;
  /** Whether the form of verification asks for it (Form B), so that it needs support. */
  readonly required: boolean;
}

/** Words by their stems, as the statement writes them. */
type Words = ReadonlyMap<string, string>;

/** A statement ready to be compared: its telling words, and words of ours that hint at it. */
export interface Statement {
  readonly head: StatementHead;
  readonly words: Words;
  readonly cues: Words;
  /** What each stem weighs: the fewer statements of the set hold one, the more. */
  readonly weights: ReadonlyMap<string, number>;
}

/** The statements of a set in its order, worked out once. */
export function statementsOf(set: RequirementSet, support: SupportFacts): readonly Statement[] {
  return statementsBy(support)(set);
}

const statementsBy = deriveOnce((support: SupportFacts) => {
  const common = tellingStems(support.commonWords.join(' '));
  const telling = (text: string): Words =>
    new Map([...tellingWords(text)].filter(([stem]) => stem.length > 2 && !common.has(stem)));
  return deriveOnce((set: RequirementSet): readonly Statement[] => {
    const written = writtenStatements(set);
    return written.map((one) => new ReadStatement(one, telling, () => spreadOf(written)));
  });
});

/** How many of some statements hold each stem. */
const spreadOf = deriveOnce((written: readonly WrittenStatement[]): ReadonlyMap<string, number> => {
  const spread = new Map<string, number>();
  for (const { wording } of written) {
    for (const stem of tellingStems(wording)) spread.set(stem, (spread.get(stem) ?? 0) + 1);
  }
  return spread;
});

/** A statement that is read as far as it is asked for: a draft names few of a set. */
class ReadStatement implements Statement {
  readonly head: StatementHead;
  readonly #written: WrittenStatement;
  readonly #telling: (text: string) => Words;
  readonly #spread: () => ReadonlyMap<string, number>;
  #words: Words | undefined;
  #cues: Words | undefined;
  #weights: ReadonlyMap<string, number> | undefined;

  constructor(
    written: WrittenStatement,
    telling: (text: string) => Words,
    spread: () => ReadonlyMap<string, number>,
  ) {
    this.head = written.head;
    this.#written = written;
    this.#telling = telling;
    this.#spread = spread;
  }

  get words(): Words {
    this.#words ??= this.#telling(this.#written.wording);
    return this.#words;
  }

  get cues(): Words {
    this.#cues ??= new Map([...this.#telling(this.#written.cues)].filter(([stem]) => !this.words.has(stem)));
    return this.#cues;
  }

  get weights(): ReadonlyMap<string, number> {
    this.#weights ??= this.#weigh();
    return this.#weights;
  }

  #weigh(): ReadonlyMap<string, number> {
    const spread = this.#spread();
    // A general competency has no definition, so its hints are weighed with its name.
    const hints = this.head.kind === 'general' ? this.cues.keys() : [];
    return new Map([...this.words.keys(), ...hints].map((stem) => [stem, 1 / (spread.get(stem) ?? 1)]));
  }
}

interface WrittenStatement {
  readonly head: StatementHead;
  readonly wording: string;
  readonly cues: string;
}

function writtenStatements(set: RequirementSet): WrittenStatement[] {
  const required = true;
  return [
    ...set.specializedExperience.map(({ id, topic, text, source, cues = [] }) => ({
      head: { id, kind: 'experience' as const, name: topic, text, source, required },
      wording: text,
      cues: cues.join(' '),
    })),
    ...set.technicalCompetencies.map(({ id, name, definition, source, cues = [] }) => ({
      head: { id, kind: 'technical' as const, name, text: definition, source, required },
      wording: `${name}. ${definition}`,
      cues: cues.join(' '),
    })),
    ...set.generalCompetencies.map(({ id, name, source, cues = [] }) => ({
      head: { id, kind: 'general' as const, name, text: null, source, required: false },
      wording: name,
      cues: cues.join(' '),
    })),
  ];
}

/**
 * Whether a part of a draft can support a statement: experience is supported by duties, a technical competency by
 * duties and Factor 1, a general competency by any part.
 */
export function canSupport({ kind }: StatementHead, part: SupportPart): boolean {
  if (kind === 'general' || part.kind === 'duty') return true;
  return kind === 'technical' && part.path[0] === 'factors' && part.path[1] === 'knowledge';
}

/** The subject matter of a whole part, a duty's title included. */
export function partSubject(part: SupportPart): ReadonlySet<string> {
  const stems = new Set<string>(part.kind === 'duty' ? tellingStems(part.title) : []);
  for (const { text } of part.texts) for (const stem of tellingStems(text)) stems.add(stem);
  return stems;
}

/** The words of a list that a subject has too, in the order of the list. */
export function sharedWords(list: Words, has: ReadonlySet<string>): string[] {
  return [...list].flatMap(([stem, word]) => (has.has(stem) ? [word] : []));
}

/** How likely a part supports a statement: the share of the statement's weighed words that it has, 0 to 1, and whether that is enough. */
export function likelihood({ weights }: Statement, has: ReadonlySet<string>, { likely }: SupportFacts) {
  let total = 0;
  let shared = 0;
  let count = 0;
  for (const [stem, weight] of weights) {
    total += weight;
    if (!has.has(stem)) continue;
    shared += weight;
    count++;
  }
  const share = total === 0 ? 0 : shared / total;
  const enough = share * 100 >= likely.percent && count >= Math.min(likely.fewestWords, weights.size);
  return { share, isLikely: enough };
}
