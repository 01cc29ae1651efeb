import type { Lexicon } from './lexicon.ts';
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
    const { isKey, byKey } = known;
    for (const piece of words.pieces) {
      if (piece >= isKey.length || isKey[piece] === 0) continue;
      for (const phrase of byKey.get(piece) ?? []) if (phrase.every((word) => words.has(word))) return true;
    }
    return false;
  };
}

/** The words of phrases by the numbers of one lexicon, each phrase under its longest word, which is likely the rarest. */
interface Numbered {
  readonly lexicon: Lexicon;
  readonly isKey: Uint8Array;
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
  const isKey = new Uint8Array(Math.max(-1, ...byKey.keys()) + 1);
  for (const key of byKey.keys()) isKey[key] = 1;
  return { lexicon, isKey, byKey };
}
