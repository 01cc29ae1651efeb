import type { Lexicon } from './lexicon.ts';
import type { TextWords } from './text-words.ts';

/** Finds phrases in texts whatever the endings of their words. */
export interface StemPhrases {
  /** How many words of a text stand in one of the phrases; words with hyphens count by their parts. */
  readonly covered: (text: TextWords) => number;
  /** Whether one of the phrases stands in texts that follow each other. */
  readonly standIn: (texts: readonly TextWords[]) => boolean;
}

/** Makes a finder of phrases. */
export function stemPhrases(phrases: readonly string[]): StemPhrases {
  let known: { readonly lexicon: Lexicon; readonly stems: readonly (readonly number[])[] } | undefined;
  const stemsIn = (lexicon: Lexicon): readonly (readonly number[])[] => {
    if (known?.lexicon !== lexicon) {
      known = { lexicon, stems: phrases.map((phrase) => lexicon.read(phrase).stems) };
    }
    return known.stems;
  };
  return {
    covered: (text) => {
      const { stems } = text;
      const covered = new Set<number>();
      for (const phrase of stemsIn(text.lexicon)) {
        for (let at = indexOf(stems, phrase, 0); at !== -1; at = indexOf(stems, phrase, at + 1)) {
          for (let index = 0; index < phrase.length; index++) covered.add(at + index);
        }
      }
      return covered.size;
    },
    standIn: (texts) => {
      const stems = texts.flatMap((text) => text.stems);
      const lexicon = texts[0]?.lexicon;
      return lexicon !== undefined && stemsIn(lexicon).some((phrase) => indexOf(stems, phrase, 0) !== -1);
    },
  };
}

function indexOf(stems: readonly number[], phrase: readonly number[], from: number): number {
  const [first] = phrase;
  if (first === undefined) return -1;
  for (let at = stems.indexOf(first, from); at !== -1; at = stems.indexOf(first, at + 1)) {
    if (phrase.every((one, index) => stems[at + index] === one)) return at;
  }
  return -1;
}
