import { syllables } from './syllables.ts';
import { words } from './words.ts';

/** The school grade that sentences take to read, by Flesch and Kincaid; 0 where there are no words. */
export function readingGrade(sentences: readonly string[]): number {
  const all = sentences.flatMap((sentence) => words(sentence).flatMap((word) => word.split('-')));
  if (all.length === 0) return 0;
  const spoken = all.reduce((sum, word) => sum + syllables(word), 0);
  return 0.39 * (all.length / sentences.length) + 11.8 * (spoken / all.length) - 15.59;
}
