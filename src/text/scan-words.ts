import { anySigns, type Signs, signAt } from './signs.ts';
import type { WordTable } from './word-table.ts';
import { words } from './words.ts';

/** The words of a text, by their numbers in a table. */
export interface ScannedWords {
  /** In their order, hyphenated ones taken apart. */
  readonly numbers: readonly number[];
  /** Where words stand in `numbers` that a hyphen joins to the one before. */
  readonly joints: readonly number[];
  /** True when no word has a sign or a letter beyond ASCII in it. */
  readonly isPlain: boolean;
  /** Signs that stand in it. */
  readonly signs: Signs;
}

/** Letters of a text that are looked at in one go; a longer one is cut into its words first. */
const longest = 65_536;

const encoder = new TextEncoder();

/** The text that is being looked at as UTF-8, and zeros behind it. */
const bytes = new Uint8Array(3 * longest + 4);

/** The word that is being looked at, four letters a number. */
const packed = new Int32Array(longest / 4 + 1);

const apostrophe = 39;
const hyphen = 45;

/** The first byte that is not of ASCII. */
const foreign = 128;

/** What a byte is: the small letter or the digit, 0 for all others. */
const letters = new Uint8Array(256);
for (const letter of 'abcdefghijklmnopqrstuvwxyz0123456789') {
  letters[letter.charCodeAt(0)] = letter.charCodeAt(0);
  letters[letter.toUpperCase().charCodeAt(0)] = letter.charCodeAt(0);
}

/** Takes a text apart into the words that `words` gives, and these at their hyphens; the table learns new ones. */
export function scanWords(text: string, table: WordTable): ScannedWords {
  return (text.length > longest ? null : scan(text, table)) ?? scanSlowly(text, table);
}

/** The number of one word, in lower case and without a hyphen. */
export function scanWord(word: string, table: WordTable): number {
  const length = word.length > longest ? -1 : packAscii(word);
  if (length >= 0) return table.numberOf(packed, length);
  const source = encoder.encode(word);
  const target = source.length > longest ? new Int32Array(source.length / 4 + 1) : packed;
  return table.numberOf(target, pack(source, target));
}

function scanSlowly(text: string, table: WordTable): ScannedWords {
  const whole = words(text);
  const numbers: number[] = [];
  const joints: number[] = [];
  for (const word of whole) {
    for (const [index, part] of word.split('-').entries()) {
      if (index > 0) joints.push(numbers.length);
      numbers.push(scanWord(part, table));
    }
  }
  return { numbers, joints, isPlain: false, signs: anySigns };
}

/** Null where the text has letters beyond ASCII. */
function scan(text: string, table: WordTable): ScannedWords | null {
  const numbers: number[] = [];
  const joints: number[] = [];
  const end = encoder.encodeInto(text, bytes).written;
  for (let behind = 0; behind < 4; behind++) bytes[end + behind] = 0;
  let isPlain = true;
  let isJoined = false;
  let signs = 0;
  let at = 0;
  while (at < end) {
    let one = letterAt(at);
    if (one === 0) {
      const sign = signLength(at);
      if (sign === 0) return null;
      signs |= signAt(bytes, at);
      at += sign;
      continue;
    }
    const start = at;
    let length = 0;
    // Four letters at a time; the word ends where one of them is none.
    for (;;) {
      const two = letterAt(at + 1);
      if (two === 0) {
        packed[length++] = one;
        at += 1;
        break;
      }
      const three = letterAt(at + 2);
      if (three === 0) {
        packed[length++] = (one << 8) | two;
        at += 2;
        break;
      }
      const four = letterAt(at + 3);
      if (four === 0) {
        packed[length++] = (one << 16) | (two << 8) | three;
        at += 3;
        break;
      }
      packed[length++] = (one << 24) | (two << 16) | (three << 8) | four;
      at += 4;
      one = letterAt(at);
      if (one === 0) break;
    }
    if (goesOn(at)) {
      const word: number[] = [];
      at = readWord(start, word);
      length = pack(word, packed);
      isPlain = false;
    }
    if (isJoined) joints.push(numbers.length);
    numbers.push(table.numberOf(packed, length));
    isJoined = bytes[at] === hyphen && letterAt(at + 1) !== 0;
  }
  return { numbers, joints, isPlain, signs };
}

function letterAt(at: number): number {
  return letters[bytes[at] ?? 0] ?? 0;
}

/** The length of the sign at a place, 0 for what may be a letter: all but ASCII, U+0080 to U+00BF and U+2000 to U+20BF. */
function signLength(at: number): number {
  const first = bytes[at] ?? 0;
  if (first < foreign) return 1;
  if (first === 0xc2) return 2;
  const second = bytes[at + 1] ?? 0;
  return first === 0xe2 && second >= 0x80 && second <= 0x82 ? 3 : 0;
}

/** Whether a word goes on behind an apostrophe. */
function goesOn(at: number): boolean {
  const next = afterApostrophe(at);
  return next !== at && letterAt(next) !== 0;
}

/** The place behind an apostrophe, straight or curly (U+2019); the same place where none stands. */
function afterApostrophe(at: number): number {
  if (bytes[at] === apostrophe) return at + 1;
  return bytes[at] === 0xe2 && bytes[at + 1] === 0x80 && bytes[at + 2] === 0x99 ? at + 3 : at;
}

/** Puts the letters of the word at a place into a list, apostrophes included, and gives the place behind it. */
function readWord(start: number, word: number[]): number {
  let at = start;
  for (;;) {
    const letter = letterAt(at);
    if (letter !== 0) {
      word.push(letter);
      at++;
    } else if (goesOn(at)) {
      word.push(apostrophe);
      at = afterApostrophe(at);
    } else return at;
  }
}

/** Packs a word, and gives how many numbers it takes; -1 for letters beyond ASCII. */
function packAscii(word: string): number {
  let length = 0;
  let four = 0;
  for (let at = 0; at < word.length; at++) {
    const letter = word.charCodeAt(at);
    if (letter >= foreign) return -1;
    four = (four << 8) | letter;
    if (at % 4 < 3) continue;
    packed[length++] = four;
    four = 0;
  }
  if (word.length % 4 > 0) packed[length++] = four;
  return length;
}

/** Packs letters four to a number, and gives how many numbers they take. */
function pack(word: ArrayLike<number>, target: Int32Array): number {
  let length = 0;
  for (let at = 0; at < word.length; ) {
    let four = 0;
    for (const end = Math.min(at + 4, word.length); at < end; at++) four = (four << 8) | (word[at] ?? 0);
    target[length++] = four;
  }
  return length;
}
