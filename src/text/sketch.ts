/** Numbers in a sketch. The more, the closer the estimate: with 128 it is off by 3 or 4 percent at most, mostly less. */
export const sketchSize = 128;

/** Words that make one phrase. Three tell a copied sentence from one with the same words in other places. */
const phraseWords = 3;

/**
 * A sketch of a text by which texts can be compared without having them (MinHash): for each of `sketchSize` orders of
 * all phrases the first phrase of this text. Two texts have the same number in a place as often as they share phrases.
 * Null for fewer words than `fewest`. The same on every machine.
 */
export function sketch(words: readonly string[], fewest: number): Uint32Array | null {
  if (words.length < Math.max(fewest, phraseWords)) return null;
  const hashes = words.map(hashWord);
  const least = new Uint32Array(sketchSize).fill(0xffffffff);
  const phrases = new Set<number>();
  for (let index = phraseWords - 1; index < hashes.length; index++) {
    let phrase = 0;
    for (let back = phraseWords - 1; back >= 0; back--) phrase = mix(phrase ^ (hashes[index - back] ?? 0));
    phrases.add(phrase);
  }
  for (const phrase of phrases) {
    for (let order = 0; order < sketchSize; order++) {
      const place = (Math.imul(phrase, factors[order] ?? 1) + (addends[order] ?? 0)) >>> 0;
      if (place < (least[order] ?? 0)) least[order] = place;
    }
  }
  return least;
}

/** A short mark of a sequence of words: equal for equal sequences, and hardly ever else. */
export function wordsMark(words: readonly string[]): string {
  let [one, other] = [0x811c9dc5, 0x9e3779b9];
  for (const word of words) {
    const hash = hashWord(word);
    one = mix(one ^ hash);
    other = mix(Math.imul(other, 31) + hash);
  }
  return [one, other].map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('');
}

/** FNV-1a over UTF-16 units. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
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

/** The orders: odd factors and addends, drawn once from `mix`. */
const factors = Uint32Array.from({ length: sketchSize }, (_, index) => mix(index + 1) | 1);
const addends = Uint32Array.from({ length: sketchSize }, (_, index) => mix(index + 0x10001));
