import type { WordTable } from './word-table.ts';
import { words } from './words.ts';

/** The words of a text, by their numbers in a table. */
export interface ScannedWords {
  /** In their order, hyphenated ones taken apart. */
  readonly numbers: number[];
  /** How many words there are; hyphenated ones count once. */
  readonly count: number;
  /** True when no word has a sign or a letter beyond ASCII in it. */
  readonly isPlain: boolean;
}

/** Letters of a text that are looked at in one go; a longer one is cut into its words first. */
const longest = 65_536;

const encoder = new TextEncoder();

/** The text that is being looked at as UTF-8, and a zero behind it. */
const bytes = new Uint8Array(3 * longest + 4);

const apostrophe = 39;
const hyphen = 45;

/** Begins a letter or a sign beyond ASCII. */
const foreign = 255;

/** What a byte is: the small letter or the digit, 0 for a sign that parts words, or `foreign`. */
const letters = new Uint8Array(256).fill(foreign, 128);
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
  const source = word.length > longest ? encoder.encode(word) : bytes;
  const length = source === bytes ? encoder.encodeInto(word, bytes).written : source.length;
  let hash = 0;
  for (let at = 0; at < length; at++) hash = nextHash(hash, source[at] ?? 0);
  return table.numberOf(source, 0, length, hash);
}

function scanSlowly(text: string, table: WordTable): ScannedWords {
  const whole = words(text);
  const numbers = whole.flatMap((word) => word.split('-').map((part) => scanWord(part, table)));
  return { numbers, count: whole.length, isPlain: false };
}

/** Null where the text has letters beyond ASCII. Each word is put together, in lower case, where it stands. */
function scan(text: string, table: WordTable): ScannedWords | null {
  const numbers: number[] = [];
  const length = encoder.encodeInto(text, bytes).written;
  bytes[length] = 0;
  let count = 0;
  let isPlain = true;
  let isJoined = false;
  let at = 0;
  while (at < length) {
    let letter = letters[bytes[at] ?? 0] ?? 0;
    if (letter === 0) {
      at++;
      continue;
    }
    if (letter === foreign) {
      const sign = signLength(at);
      if (sign === 0) return null;
      at += sign;
      continue;
    }
    const start = at;
    let end = at;
    let hash = 0;
    for (;;) {
      bytes[end++] = letter;
      hash = nextHash(hash, letter);
      letter = letters[bytes[++at] ?? 0] ?? 0;
      if (letter !== 0 && letter !== foreign) continue;
      const next = afterApostrophe(at);
      if (next === at) break;
      letter = letters[bytes[next] ?? 0] ?? 0;
      if (letter === 0 || letter === foreign) break;
      isPlain = false;
      bytes[end++] = apostrophe;
      hash = nextHash(hash, apostrophe);
      at = next;
    }
    numbers.push(table.numberOf(bytes, start, end, hash));
    if (!isJoined) count++;
    isJoined = bytes[at] === hyphen && isLetter(letters[bytes[at + 1] ?? 0] ?? 0);
  }
  return { numbers, count, isPlain };
}

function isLetter(letter: number): boolean {
  return letter !== 0 && letter !== foreign;
}

/** The place behind an apostrophe, straight or curly (U+2019); the same place where none stands. */
function afterApostrophe(at: number): number {
  if (bytes[at] === apostrophe) return at + 1;
  return bytes[at] === 0xe2 && bytes[at + 1] === 0x80 && bytes[at + 2] === 0x99 ? at + 3 : at;
}

/** The length of a sign beyond ASCII that is no letter: U+0080 to U+00BF and U+2000 to U+20BF; 0 for all others. */
function signLength(at: number): number {
  const first = bytes[at];
  if (first === 0xc2) return 2;
  const second = bytes[at + 1] ?? 0;
  return first === 0xe2 && second >= 0x80 && second <= 0x82 ? 3 : 0;
}

/** FNV-1a. */
function nextHash(hash: number, byte: number): number {
  return Math.imul(hash ^ byte ^ 0x5bd1e995, 0x01000193);
}
