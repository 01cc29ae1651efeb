import { currentLexicon } from './lexicon.ts';

/** The telling words of a text by their stems, the first of each stem, in lower case: `{ design → designing }`. */
export function tellingWords(text: string): Map<string, string> {
  const lexicon = currentLexicon();
  const found = new Map<string, string>();
  for (const number of lexicon.read(text).numbers) {
    if (!lexicon.isTelling(number)) continue;
    const stem = lexicon.stem(lexicon.stemOf(number));
    if (!found.has(stem)) found.set(stem, lexicon.word(number));
  }
  return found;
}

/** The stems of the telling words of a text, each once. */
export function tellingStems(text: string): ReadonlySet<string> {
  return new Set(tellingWords(text).keys());
}
