import { phraseGate } from './phrase-gate.ts';
import type { TextWords } from './text-words.ts';

/** Words by which passive forms are told. */
export interface PassiveWords {
  /** Participles that do not end in -ed. */
  readonly irregular: readonly string[];
  /** Words in -ed that are no participles, or are used as adjectives. */
  readonly noParticiples: readonly string[];
  /** Passive forms that do not count. */
  readonly usual: readonly string[];
}

/** Gives the first passive form of a sentence, such as "is prepared", or null. */
export type PassiveFinder = (sentence: TextWords) => string | null;

/** A form of "be", up to two adverbs, and a word that may be a participle; "being" and "have been" count. */
const form =
  /\b(am|is|are|was|were|be|been|being)((?:\s+(?:not|also|often|usually|normally|generally|then|always|only|never|[a-z]{2,}ly)){0,2})\s+([a-z-]+)\b/gi;

const hasBe = phraseGate(['am', 'is', 'are', 'was', 'were', 'be', 'been', 'being']);

/** Makes a finder out of word lists. */
export function passiveFinder({ irregular, noParticiples, usual }: PassiveWords): PassiveFinder {
  const participles = new Set(irregular);
  const others = new Set(noParticiples);
  const allowed = new Set(usual);
  const isParticiple = (word: string): boolean =>
    participles.has(word) || (word.length > 4 && word.endsWith('ed') && !others.has(word));
  return (sentence) => {
    if (!hasBe(sentence)) return null;
    for (const [found, be = '', adverbs = '', last = ''] of sentence.text.matchAll(form)) {
      const word = last.toLowerCase();
      const plain = `${be} ${word}`.toLowerCase();
      const spoken = `${be}${adverbs} ${word}`.toLowerCase().replaceAll(/\s+/g, ' ');
      if (isParticiple(word) && !allowed.has(plain) && !allowed.has(spoken)) return found;
    }
    return null;
  };
}
