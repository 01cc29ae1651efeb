import type { TextWords } from './text-words.ts';

/**
 * The school grade that texts take to read, by Flesch and Kincaid; 0 where there are no words. Hyphenated words count
 * as several.
 *
 * @param sentences how many sentences the texts have
 */
export function readingGrade(texts: readonly TextWords[], sentences: number): number {
  let words = 0;
  let spoken = 0;
  for (const { lexicon, numbers } of texts) {
    words += numbers.length;
    for (const number of numbers) spoken += lexicon.syllablesOf(number);
  }
  return words === 0 ? 0 : 0.39 * (words / sentences) + 11.8 * (spoken / words) - 15.59;
}
