import { functionWords } from './function-words.ts';
import { RecentTexts } from './recent-texts.ts';
import { type ScannedWords, scanWord, scanWords } from './scan-words.ts';
import { sentences } from './sentences.ts';
import { hashWord } from './sketch.ts';
import { stem } from './stem.ts';
import { syllables } from './syllables.ts';
import { TextWords } from './text-words.ts';
import { WordTable } from './word-table.ts';

/** What a lexicon may hold before a new one is begun: what is kept from draft to draft must not grow without end. */
const most = { words: 40_000, bytes: 1_000_000, texts: 4000 };

/** How many flags there are: the bits of a number. */
const flagCount = 32;

/** Letters from which on a text is taken for several sentences. */
const longText = 150;

/** What a word may have that takes it apart. */
const beyondPlain = /[^a-z0-9]/;

const nothing = new Int32Array();

/** In place of the number of a stem that nobody asked for yet. */
const unknown = -1;

/**
 * The words that were met, each under a number, with what can be told of a word by itself, worked out once. Words are
 * those that `words` gives, taken apart at their hyphens.
 */
export class Lexicon {
  readonly #table = new WordTable();
  /** By number of the word, as far as words were looked at. */
  readonly #stems: number[] = [];
  readonly #isTelling: boolean[] = [];
  readonly #pieces: (readonly number[] | null)[] = [];
  readonly #syllables: number[] = [];
  readonly #wordHashes: number[] = [];
  readonly #flags: number[] = [];
  #flagged = 0;
  readonly #tests: { readonly test: (word: string) => boolean; readonly flag: number }[] = [];
  /** By number of the stem. */
  readonly #stemTexts: string[] = [];
  readonly #stemNumbers = new Map<string, number>();
  /** By number of the stem: the last search that found it. */
  readonly #marks: number[] = [];
  #mark = 0;
  /** Memory for the hashes of a draft; none while it is lent. */
  #hashes: Int32Array = new Int32Array(4096);
  readonly #texts = new RecentTexts<TextWords>(most.texts);
  /** A long text is read sentence by sentence: most checks of it ask for these, and none is to be read twice. */
  readonly #scan = (text: string): TextWords => {
    const parts = text.length < longText ? [text] : sentences(text);
    const scanned = parts.map((part) => scanWords(part, this.#table));
    this.#learn();
    const [only] = scanned;
    if (only !== undefined && scanned.length === 1) return new TextWords(this, text, only);
    const read = scanned.map((words, index) => new TextWords(this, parts[index] ?? '', words));
    return new TextWords(this, text, joined(scanned), read);
  };

  /** How many words it has. */
  get size(): number {
    return this.#table.words.length;
  }

  get isFull(): boolean {
    return this.size > most.words || this.#table.bytes > most.bytes;
  }

  /** Forgets the texts that only the draft before had; what was read of them stays right. */
  beginDraft(): void {
    this.#texts.forgetFresh();
  }

  /** The words of a text. Drafts have many texts in common, so those read lately are kept. */
  read(text: string): TextWords {
    return this.#texts.get(text, this.#scan);
  }

  /** Texts that follow each other as one, a line each. */
  join(texts: readonly TextWords[]): TextWords {
    return new TextWords(this, texts.map(({ text }) => text).join('\n'), joined(texts));
  }

  /** The number of a word, in lower case and without a hyphen. */
  numberOf(word: string): number {
    const number = scanWord(word, this.#table);
    this.#learn();
    return number;
  }

  /** The word of a number. */
  word(number: number): string {
    return this.#table.words[number] ?? '';
  }

  /** Whether a word carries some of the subject, and not only grammar. */
  isTelling(number: number): boolean {
    this.#learnStem(number);
    return this.#isTelling[number] === true;
  }

  /** What a word gives when it is taken apart at its apostrophe and at letters beyond ASCII; null for most words. */
  piecesOf(number: number): readonly number[] | null {
    return this.#pieces[number] ?? null;
  }

  /** The number of a word's stem; stems have numbers of their own. */
  stemOf(number: number): number {
    this.#learnStem(number);
    return this.#stems[number] ?? 0;
  }

  /** The stems of the telling ones of some words, each once, in the order of the words. */
  tellingStems(numbers: readonly number[]): number[] {
    const found: number[] = [];
    const mark = ++this.#mark;
    for (const number of numbers) {
      this.#learnStem(number);
      const stem = this.#stems[number] ?? 0;
      if (this.#isTelling[number] !== true || this.#marks[stem] === mark) continue;
      this.#marks[stem] = mark;
      found.push(stem);
    }
    return found;
  }

  /** The stem of a number. */
  stem(number: number): string {
    return this.#stemTexts[number] ?? '';
  }

  /** How many syllables a word has. */
  syllablesOf(number: number): number {
    const before = this.#syllables[number] ?? 0;
    if (before !== 0) return before;
    const found = syllables(this.word(number));
    this.#syllables[number] = found;
    return found;
  }

  /**
   * Lends the hashes of all words of some groups of texts, hyphenated ones as one word, one group behind the other, and
   * where each group ends. They are taken back when `use` returns: the same memory serves draft after draft.
   */
  lendHashes<Result>(
    groups: readonly (readonly TextWords[])[],
    use: (hashes: Int32Array, ends: readonly number[]) => Result,
  ): Result {
    const most = groups.flat().reduce((sum, { numbers }) => sum + numbers.length, 0);
    // Who asks while they are lent gets memory of its own.
    const hashes = this.#hashes.length < most ? new Int32Array(2 * most) : this.#hashes;
    this.#hashes = nothing;
    let end = 0;
    const ends = groups.map((texts) => {
      for (const text of texts) end = this.#hash(text, hashes, end);
      return end;
    });
    try {
      return use(hashes.subarray(0, end), ends);
    } finally {
      if (this.#hashes.length < hashes.length) this.#hashes = hashes;
    }
  }

  /** Puts the hashes of a text into an array from a place on, and returns where they end. */
  #hash({ numbers, joints }: TextWords, hashes: Int32Array, start: number): number {
    let end = start;
    let joint = 0;
    for (let at = 0; at < numbers.length; at++) {
      const number = numbers[at] ?? 0;
      if (joints[joint] === at) {
        joint++;
        hashes[end - 1] = hashWord(`-${this.word(number)}`, hashes[end - 1]);
      } else hashes[end++] = this.#wordHashes[number] ?? 0;
    }
    return end;
  }

  /**
   * Flags words, so that texts with one of them are soon told from those with none. Returns the flag, a bit; words that
   * were flagged for others may share it.
   */
  flag(numbers: readonly number[]): number {
    const flag = 1 << (this.#flagged % flagCount);
    for (const number of numbers) this.#flags[number] = (this.#flags[number] ?? 0) | flag;
    this.#flagged++;
    return flag;
  }

  /** Flags the words that pass a test, also those that are still to come. */
  flagBy(test: (word: string) => boolean): number {
    const numbers = this.#table.words.flatMap((word, number) => (test(word) ? [number] : []));
    const flag = this.flag(numbers);
    this.#tests.push({ test, flag });
    return flag;
  }

  /** How often words were flagged; texts that were read before may lack the newer flags. */
  get flagged(): number {
    return this.#flagged;
  }

  /** The flags of a word. */
  flagsAt(number: number): number {
    return this.#flags[number] ?? 0;
  }

  /** The flags of some words together. */
  flagsOf(numbers: readonly number[]): number {
    let flags = 0;
    for (const number of numbers) flags |= this.#flags[number] ?? 0;
    return flags;
  }

  /** Looks at the words that are new; the pieces of one may be new too, and come behind it. */
  #learn(): void {
    for (let number = this.#stems.length; number < this.#table.words.length; number++) {
      const word = this.word(number);
      this.#stems.push(unknown);
      this.#isTelling.push(false);
      this.#syllables.push(0);
      this.#wordHashes.push(hashWord(word));
      let flags = 0;
      for (const { test, flag } of this.#tests) if (test(word)) flags |= flag;
      this.#flags.push(flags);
      const pieces = beyondPlain.test(word) ? (word.match(/[a-z0-9]+/g) ?? []) : null;
      this.#pieces.push(pieces?.map((piece) => scanWord(piece, this.#table)) ?? null);
    }
  }

  /** Finds the stem of a word when it is first asked for: the words that checks look for need none. */
  #learnStem(number: number): void {
    if (this.#stems[number] !== unknown) return;
    const word = this.word(number);
    const stemmed = stem(word);
    this.#stems[number] = this.#numberOfStem(stemmed);
    this.#isTelling[number] = stemmed !== '' && !functionWords.has(word);
  }

  #numberOfStem(stem: string): number {
    const before = this.#stemNumbers.get(stem);
    if (before !== undefined) return before;
    const number = this.#stemTexts.push(stem) - 1;
    this.#stemNumbers.set(stem, number);
    this.#marks.push(0);
    return number;
  }
}

function joined(parts: readonly ScannedWords[]): ScannedWords {
  const numbers: number[] = [];
  const joints: number[] = [];
  let isPlain = true;
  let signs = 0;
  for (const part of parts) {
    for (const joint of part.joints) joints.push(numbers.length + joint);
    for (const number of part.numbers) numbers.push(number);
    isPlain &&= part.isPlain;
    signs |= part.signs;
  }
  return { numbers, joints, isPlain, signs };
}

let current = new Lexicon();

/** The lexicon to read a draft with, from its first text to its last: numbers of two lexicons mean nothing together. */
export function currentLexicon(): Lexicon {
  if (current.isFull) current = new Lexicon();
  else current.beginDraft();
  return current;
}
