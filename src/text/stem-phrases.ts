import { stem } from './stem.ts';
import { words } from './words.ts';

/** A text as its stems, to look phrases up in whatever their endings. */
export interface StemmedText {
  readonly stems: readonly string[];
}

/** Takes a text apart into stems; words with hyphens give their parts. */
export function stemmed(text: string): StemmedText {
  return { stems: words(text).flatMap((word) => word.split('-').map(stem)) };
}

/** How many stems of a text stand in one of the phrases, which are stems too. */
export function coveredStems({ stems }: StemmedText, phrases: readonly StemmedText[]): number {
  const covered = new Set<number>();
  for (const phrase of phrases) {
    for (let at = indexOf(stems, phrase.stems, 0); at !== -1; at = indexOf(stems, phrase.stems, at + 1)) {
      for (let index = 0; index < phrase.stems.length; index++) covered.add(at + index);
    }
  }
  return covered.size;
}

/** Whether one of the phrases stands in a text. */
export function holdsAny({ stems }: StemmedText, phrases: readonly StemmedText[]): boolean {
  return phrases.some((phrase) => indexOf(stems, phrase.stems, 0) !== -1);
}

function indexOf(stems: readonly string[], phrase: readonly string[], from: number): number {
  const [first] = phrase;
  if (first === undefined) return -1;
  for (let at = stems.indexOf(first, from); at !== -1; at = stems.indexOf(first, at + 1)) {
    if (phrase.every((one, index) => stems[at + index] === one)) return at;
  }
  return -1;
}
