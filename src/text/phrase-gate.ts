import type { Lexicon } from './lexicon.ts';
import { type TextsRead, TextWords } from './text-words.ts';
import { wordSet } from './words.ts';

/** Tells whether a text, or any of some, can hold one of some phrases; much faster than looking for them. */
export type PhraseGate = (read: TextWords | TextsRead) => boolean;

/** Makes a gate for phrases, in any case and whatever the signs between their words. */
export function phraseGate(phrases: readonly string[]): PhraseGate {
  const needed = phrases.map((phrase) => [...wordSet([phrase])]);
  if (needed.some((words) => words.length === 0)) return () => true;
  let known: NumberedPhrases | undefined;
  const gate: PhraseGate = (read) => {
    if (known?.lexicon !== read.lexicon) known = new NumberedPhrases(needed, read.lexicon);
    if ((read.flags & known.flag) === 0) return false;
    return read instanceof TextWords ? known.mayStandIn(read.pieces) : read.texts.some((text) => gate(text));
  };
  return gate;
}

/** Makes a gate for texts that may have a word that passes a test. */
export function wordGate(test: (word: string) => boolean): PhraseGate {
  let known: { readonly lexicon: Lexicon; readonly flag: number } | undefined;
  return (read) => {
    const { lexicon } = read;
    if (known?.lexicon !== lexicon) known = { lexicon, flag: lexicon.flagBy(test) };
    return (read.flags & known.flag) !== 0;
  };
}

/** The words of phrases by the numbers of one lexicon. */
class NumberedPhrases {
  readonly lexicon: Lexicon;
  /** The flag of the longest word of each phrase, which is likely the rarest. */
  readonly flag: number;
  /** The phrases by their longest word, each as its other words. */
  readonly #phrases = new Map<number, Others[]>();

  constructor(phrases: readonly (readonly string[])[], lexicon: Lexicon) {
    for (const words of phrases) {
      const longest = words.reduce((one, other) => (other.length > one.length ? other : one));
      const key = lexicon.numberOf(longest);
      const others = { words: words.filter((word) => word !== longest), numbers: null };
      const known = this.#phrases.get(key);
      if (known === undefined) this.#phrases.set(key, [others]);
      else known.push(others);
    }
    this.lexicon = lexicon;
    this.flag = lexicon.flag([...this.#phrases.keys()]);
  }

  mayStandIn(pieces: readonly number[]): boolean {
    for (const piece of pieces) {
      // Soon told, and so for nearly all words.
      if ((this.lexicon.flagsAt(piece) & this.flag) === 0) continue;
      const phrases = this.#phrases.get(piece);
      if (phrases?.some((others) => this.#numbers(others).every((other) => pieces.includes(other))))
        return true;
    }
    return false;
  }

  #numbers(others: Others): readonly number[] {
    others.numbers ??= others.words.map((word) => this.lexicon.numberOf(word));
    return others.numbers;
  }
}

/** The words of a phrase beside its longest. Most are never looked for, so they get their numbers when they are. */
interface Others {
  readonly words: readonly string[];
  numbers: readonly number[] | null;
}
