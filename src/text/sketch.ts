/** Numbers in a sketch. The more, the closer the estimate: with 128 it is off by 3 or 4 percent as a rule. */
export const sketchSize = 128;

/** Words that make one phrase. Three tell a copied sentence from one with the same words in other places. */
const phraseWords = 3;

/** Tells the places of words in a phrase apart: odd and with bits all over (the golden ratio). */
const wordFactor = 0x9e3779b1;

/** The bits of a phrase's number that tell its group are those above so many. */
const groupShift = 32 - Math.log2(sketchSize);

/** In place of the first phrase of a group that has none. Greater than all phrases, which are even numbers with a sign. */
const none = 0x7fffffff;

/**
 * A sketch of a text by which texts can be compared without having them (MinHash with one permutation): all phrases are
 * in `sketchSize` groups and in one order, both out of their words alone, and the sketch has a mark of the first phrase of
 * each group. A group without a phrase takes over that of another one, in a sequence which is the same for all texts
 * (Shrivastava, "Optimal Densification for Fast and Accurate Minwise Hashing", 2017). Two texts have the same number in a
 * place as often as they share phrases. Words come as `hashWord` gives them. Null for fewer words than `fewest`. The same
 * on every machine.
 */
export function sketch(words: ArrayLike<number>, fewest: number): Uint16Array | null {
  if (words.length < Math.max(fewest, phraseWords)) return null;
  const least = new Int32Array(sketchSize).fill(none);
  for (let index = phraseWords; index <= words.length; index++) {
    let phrase = 0;
    for (let at = index - phraseWords; at < index; at++)
      phrase = (Math.imul(phrase, wordFactor) + (words[at] ?? 0)) | 0;
    phrase = mix(phrase) & -2;
    const group = phrase >>> groupShift;
    if (phrase < (least[group] ?? 0)) least[group] = phrase;
  }
  const marks = new Uint16Array(sketchSize);
  for (let group = 0; group < sketchSize; group++) marks[group] = firstOf(least, group) >>> 1;
  return marks;
}

/** The first phrase of a group, or that of the next group in its sequence that has one. */
function firstOf(least: Int32Array, group: number): number {
  let found = least[group] ?? none;
  for (let step = 1; found === none; step++)
    found = least[mix(Math.imul(group + 1, 0x10001) + step) >>> groupShift] ?? none;
  return found;
}

/** A short mark of a sequence of words: equal for equal sequences, and hardly ever else. */
export function wordsMark(words: Int32Array): string {
  let one = 0x811c9dc5 | 0;
  let other = 0x9e3779b9 | 0;
  for (const hash of words) {
    one = Math.imul(one ^ hash, 0x01000193);
    other = Math.imul(((other ^ (other >>> 15)) + hash) | 0, wordFactor);
  }
  return [mix(one), mix(other)].map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('');
}

/** FNV-1a over UTF-16 units, as a number with a sign; of a word in two parts when the hash of the first is given with the second. */
export function hashWord(word: string, before = 0x811c9dc5 | 0): number {
  let hash = before;
  for (let index = 0; index < word.length; index++)
    hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  return hash;
}

/** Spreads the bits of a number (the last steps of MurmurHash3). The result has a sign: the engine keeps such numbers best. */
function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
