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
  let known: Numbered | undefined;
  return (words) => {
    if (known?.lexicon !== words.lexicon) known = numbered(needed, words.lexicon);
    const { keys, byKey } = known;
    const isThere = (key: number): boolean =>
      byKey.get(key)?.some((others) => others.every((word) => words.has(word))) === true;
    // Whichever is less work: most texts have fewer words than there are phrases, whole drafts have more.
    if (keys.numbers.length < words.pieces.length)
      return keys.numbers.some((key) => words.has(key) && isThere(key));
    return words.pieces.some((piece) => keys.has(piece) && isThere(piece));
  };
}

/** The words of phrases by the numbers of one lexicon, each phrase under its longest word, which is likely the rarest. */
interface Numbered {
  readonly lexicon: Lexicon;
  readonly keys: NumberSet;
  /** The other words of the phrases of a key. */
  readonly byKey: ReadonlyMap<number, readonly (readonly number[])[]>;
}

function numbered(phrases: readonly (readonly string[])[], lexicon: Lexicon): Numbered {
  const byKey = new Map<number, number[][]>();
  for (const words of phrases) {
    const longest = words.reduce((one, other) => (other.length > one.length ? other : one));
    const key = lexicon.numberOf(longest);
    const phrase = words.filter((word) => word !== longest).map((word) => lexicon.numberOf(word));
    byKey.set(key, [...(byKey.get(key) ?? []), phrase]);
  }
  const keys = new NumberSet(lexicon.size);
  for (const key of byKey.keys()) keys.add(key);
  return { lexicon, keys, byKey };
}
