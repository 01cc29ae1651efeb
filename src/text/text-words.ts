import type { Lexicon } from './lexicon.ts';
import type { ScannedWords } from './scan-words.ts';
import type { Signs } from './signs.ts';
import { sentences } from './sentences.ts';

/** The subject matter of a text: the stems of its telling words, each once. */
export interface Subject {
  readonly stems: readonly number[];
  /** A bit for each of 32 classes of stems: what differs here differs in the stems. */
  readonly bits: number;
}

/** A text taken apart into words. */
export class TextWords {
  readonly lexicon: Lexicon;
  readonly text: string;
  /** Numbers of its words in their order, hyphenated ones taken apart. */
  readonly numbers: readonly number[];
  /** Where words stand in `numbers` that a hyphen joins to the one before. */
  readonly joints: readonly number[];
  /** True when no word has a sign or a letter beyond ASCII in it, so that its pieces are its words. */
  readonly isPlain: boolean;
  /** Which of some signs stand in it. */
  readonly signs: Signs;
  #pieces: readonly number[] | undefined;
  #subject: Subject | undefined;
  #sentences: readonly TextWords[] | undefined;
  #flags = 0;
  /** How often words were flagged when the flags were looked up. */
  #flagged = 0;

  constructor(
    lexicon: Lexicon,
    text: string,
    { numbers, joints, isPlain, signs }: ScannedWords,
    sentences?: readonly TextWords[],
  ) {
    this.lexicon = lexicon;
    this.text = text;
    this.numbers = numbers;
    this.joints = joints;
    this.isPlain = isPlain;
    this.signs = signs;
    this.#sentences = sentences;
    if (isPlain) this.#pieces = numbers;
  }

  /** How many words it has; hyphenated ones count once. */
  get count(): number {
    return this.numbers.length - this.joints.length;
  }

  /** Numbers of its words, taken apart at every sign as `wordSet` does. */
  get pieces(): readonly number[] {
    this.#pieces ??= this.#takeApart();
    return this.#pieces;
  }

  /** The flags that the lexicon has for its pieces. */
  get flags(): number {
    if (this.#flagged !== this.lexicon.flagged) {
      this.#flags = this.lexicon.flagsOf(this.pieces);
      this.#flagged = this.lexicon.flagged;
    }
    return this.#flags;
  }

  /** Numbers of the stems of all its words, in their order. */
  get stems(): number[] {
    return this.numbers.map((number) => this.lexicon.stemOf(number));
  }

  get subject(): Subject {
    this.#subject ??= this.#findSubject();
    return this.#subject;
  }

  /** Its sentences, each a text of its own. */
  get sentences(): readonly TextWords[] {
    this.#sentences ??= sentences(this.text).map((sentence) =>
      sentence === this.text ? this : this.lexicon.read(sentence),
    );
    return this.#sentences;
  }

  /** Whether another text has the same words in the same order, whatever the capitals and signs. */
  isLike(other: TextWords): boolean {
    const [mine, theirs] = [this.pieces, other.pieces];
    if (mine.length !== theirs.length) return false;
    for (let index = 0; index < mine.length; index++) if (mine[index] !== theirs[index]) return false;
    return true;
  }

  #takeApart(): readonly number[] {
    const found: number[] = [];
    for (const number of this.numbers) {
      const pieces = this.lexicon.piecesOf(number);
      if (pieces === null) found.push(number);
      else for (const piece of pieces) found.push(piece);
    }
    return found;
  }

  #findSubject(): Subject {
    const stems = this.lexicon.tellingStems(this.numbers);
    let bits = 0;
    for (const stem of stems) bits |= 1 << (stem & 31);
    return { stems, bits };
  }
}

/** Some texts of which it is asked whether any has certain words. */
export class TextsRead {
  readonly lexicon: Lexicon;
  readonly texts: readonly TextWords[];
  /** Which of some signs stand in any of them. */
  readonly signs: Signs;
  #flags = 0;
  #flagged = 0;

  constructor(lexicon: Lexicon, texts: readonly TextWords[]) {
    this.lexicon = lexicon;
    this.texts = texts;
    this.signs = texts.reduce((signs, text) => signs | text.signs, 0);
  }

  /** The flags of all their words together. */
  get flags(): number {
    if (this.#flagged !== this.lexicon.flagged) {
      for (const text of this.texts) this.#flags |= text.flags;
      this.#flagged = this.lexicon.flagged;
    }
    return this.#flags;
  }
}
