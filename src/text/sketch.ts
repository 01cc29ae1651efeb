/** Numbers in a sketch. The more, the closer the estimate: with 128 it is off by 3 or 4 percent at most, mostly less. */
export const sketchSize = 128;

/** Words that make one phrase. Three tell a copied sentence from one with the same words in other places. */
const phraseWords = 3;

/**
 * A sketch of a text by which texts can be compared without having them (MinHash): for each of `sketchSize` orders of
 * all phrases the first phrase of this text. Two texts have the same number in a place as often as they share phrases.
 * Words come as `hashWord` gives them. Null for fewer words than `fewest`. The same on every machine.
 */
export function sketch(words: readonly number[], fewest: number): Uint32Array | null {
  if (words.length < Math.max(fewest, phraseWords)) return null;
  const phrases = new Int32Array(words.length - phraseWords + 1);
  for (let index = 0; index < phrases.length; index++) {
    let phrase = 0;
    for (let at = index; at < index + phraseWords; at++) phrase = mix(phrase ^ (words[at] ?? 0));
    phrases[index] = phrase;
  }
  const least = new Uint32Array(sketchSize);
  for (let order = 0; order < sketchSize; order += 4) findLeast(phrases, order, least);
  return least;
}

/**
 * Finds the first phrase of four orders at once: of all that is done with a draft nothing is repeated so often. With the
 * highest bit turned, numbers with and without a sign have the same order.
 */
function findLeast(phrases: Int32Array, order: number, least: Uint32Array): void {
  const [factor, factor2, factor3, factor4] = fourOf(factors, order);
  const [addend, addend2, addend3, addend4] = fourOf(addends, order);
  let [first, first2, first3, first4] = [0x7fffffff, 0x7fffffff, 0x7fffffff, 0x7fffffff];
  for (let index = 0; index < phrases.length; index++) {
    const phrase = phrases[index] ?? 0;
    const place = (Math.imul(phrase, factor) + addend) | 0;
    const place2 = (Math.imul(phrase, factor2) + addend2) | 0;
    const place3 = (Math.imul(phrase, factor3) + addend3) | 0;
    const place4 = (Math.imul(phrase, factor4) + addend4) | 0;
    if (place < first) first = place;
    if (place2 < first2) first2 = place2;
    if (place3 < first3) first3 = place3;
    if (place4 < first4) first4 = place4;
  }
  least.set([first ^ highestBit, first2 ^ highestBit, first3 ^ highestBit, first4 ^ highestBit], order);
}

function fourOf(numbers: Int32Array, from: number): [number, number, number, number] {
  return [numbers[from] ?? 0, numbers[from + 1] ?? 0, numbers[from + 2] ?? 0, numbers[from + 3] ?? 0];
}

/** A short mark of a sequence of words: equal for equal sequences, and hardly ever else. */
export function wordsMark(words: readonly number[]): string {
  let [one, other] = [0x811c9dc5, 0x9e3779b9];
  for (const hash of words) {
    one = mix(one ^ hash);
    other = mix(Math.imul(other, 31) + hash);
  }
  return [one, other].map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('');
}

/** FNV-1a over UTF-16 units; of a word in two parts when the hash of the first is given with the second. */
export function hashWord(word: string, before = 0x811c9dc5): number {
  let hash = before;
  for (let index = 0; index < word.length; index++)
    hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

/** Spreads the bits of a number (the last steps of MurmurHash3). */
function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

const highestBit = 0x80000000;

/** The orders: odd factors and addends, drawn once from `mix`; these have the highest bit turned. */
const factors = Int32Array.from({ length: sketchSize }, (_, index) => mix(index + 1) | 1);
const addends = Int32Array.from({ length: sketchSize }, (_, index) => mix(index + 0x10001) ^ highestBit);
