import type { Lexicon } from './lexicon.ts';
import { NumberSet } from './number-set.ts';
import type { WordsRead } from './text-words.ts';
import { wordSet } from './words.ts';

/** Tells whether a text with these words can hold one of some phrases; much faster than looking for them. */
export type PhraseGate = (words: WordsRead) => boolean;

/** Makes a gate for phrases, in any case and whatever the signs between their words. */
export function phraseGate(phrases: readonly string[]): PhraseGate {
  const needed = phrases.map((phrase) => [...wordSet([phrase])]);
  if (needed.some((words) => words.length === 0)) return () => true;
  let known: NumberedPhrases | undefined;
  return (words) => {
    if (known?.lexicon !== words.lexicon) known = new NumberedPhrases(needed, words.lexicon);
    return known.mayStandIn(words);
  };
}

/** The words of phrases by the numbers of one lexicon, each phrase under its longest word, which is likely the rarest. */
class NumberedPhrases {
  readonly lexicon: Lexicon;
  readonly #keys: readonly number[];
  readonly #isKey: NumberSet;
  /** The other words of the phrases of a key. */
  readonly #others = new Map<number, (readonly number[])[]>();

  constructor(phrases: readonly (readonly string[])[], lexicon: Lexicon) {
    this.lexicon = lexicon;
    for (const words of phrases) {
      const longest = words.reduce((one, other) => (other.length > one.length ? other : one));
      const key = lexicon.numberOf(longest);
      const others = words.filter((word) => word !== longest).map((word) => lexicon.numberOf(word));
      this.#others.set(key, [...(this.#others.get(key) ?? []), others]);
    }
    this.#keys = [...this.#others.keys()];
    this.#isKey = new NumberSet(lexicon.size);
    for (const key of this.#keys) this.#isKey.add(key);
  }

  /** Asks for the words of the phrases, or looks at those of the text where these are fewer. */
  mayStandIn(words: WordsRead): boolean {
    const { pieces } = words;
    if (pieces === null || pieces.length > this.#keys.length) {
      for (const key of this.#keys) if (words.has(key) && this.#isWhole(key, words)) return true;
      return false;
    }
    for (const piece of pieces) if (this.#isKey.has(piece) && this.#isWhole(piece, words)) return true;
    return false;
  }

  #isWhole(key: number, words: WordsRead): boolean {
    for (const others of this.#others.get(key) ?? []) {
      let isWhole = true;
      for (const word of others) isWhole &&= words.has(word);
      if (isWhole) return true;
    }
    return false;
  }
}
