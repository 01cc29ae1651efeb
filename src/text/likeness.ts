import { stem } from './stem.ts';
import { words } from './words.ts';

/** Words that carry grammar and no subject; they do not count when two texts are compared. */
const functionWords = new Set(
  (
    'a an the and or but nor of to in into on onto for from with within without by at as via per between among across ' +
    'is are be been being was were am has have had do does did will would shall should may might can could must ' +
    'that this these those which who whom whose what when where how why than then so such if it its they them their ' +
    'he she his her we our you your one not no any all each every both either own other others also more most very ' +
    'etc e g i including include includes using use uses used through'
  ).split(' '),
);

/** Subjects that were asked for, since library texts and common words come again and again. */
const known = new Map<string, ReadonlySet<string>>();
const stems = new Map<string, string>();

/** The subject matter of a text: the stems of its words without function words, each once. */
export function subject(text: string): ReadonlySet<string> {
  const before = known.get(text);
  if (before !== undefined) return before;
  const found = new Set(subjectWords(text).keys());
  if (known.size > 2000) known.clear();
  known.set(text, found);
  return found;
}

/** The subject matter of a text with the first word of each stem, in lower case: `{ design → designing }`. */
export function subjectWords(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const word of words(text)) {
    for (const part of word.includes('-') ? word.split('-') : [word]) {
      const stemmed = functionWords.has(part) ? '' : stemOf(part);
      if (stemmed !== '' && !found.has(stemmed)) found.set(stemmed, part);
    }
  }
  return found;
}

function stemOf(word: string): string {
  const before = stems.get(word);
  if (before !== undefined) return before;
  if (stems.size > 5000) stems.clear();
  const found = stem(word);
  stems.set(word, found);
  return found;
}

/** How many stems two texts share. */
export function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  let count = 0;
  for (const part of small) if (large.has(part)) count++;
  return count;
}

/** How much two texts say the same, from 0 to 1: shared stems against all stems of both (Dice's coefficient). */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const all = one.size + other.size;
  return all === 0 ? 0 : (2 * shared(one, other)) / all;
}

/** The share of a part's stems that stands in a whole, from 0 to 1. */
export function coverage(part: ReadonlySet<string>, whole: ReadonlySet<string>): number {
  return part.size === 0 ? 0 : shared(part, whole) / part.size;
}
