import type { Lexicon } from './lexicon.ts';
import { NumberSet } from './number-set.ts';
import type { ScannedWords } from './scan-words.ts';

/** What words a text has, or some texts together. */
export interface WordsRead {
  readonly lexicon: Lexicon;
  /** Numbers of the words, taken apart at every sign as `wordSet` does. */
  readonly pieces: readonly number[];
  has(piece: number): boolean;
}

/** The subject matter of a text: the stems of its telling words, each once. */
export interface Subject {
  readonly stems: readonly number[];
  /** A bit for each of 32 classes of stems: what differs here differs in the stems. */
  readonly bits: number;
}

/** A text taken apart into words. */
export class TextWords implements WordsRead {
  readonly lexicon: Lexicon;
  /** Numbers of its words in their order, hyphenated ones taken apart. */
  readonly numbers: readonly number[];
  /** How many words it has; hyphenated ones count once. */
  readonly count: number;
  #pieces: readonly number[] | undefined;
  #subject: Subject | undefined;

  constructor(lexicon: Lexicon, { numbers, count, isPlain }: ScannedWords) {
    this.lexicon = lexicon;
    this.numbers = numbers;
    this.count = count;
    if (isPlain) this.#pieces = numbers;
  }

  get pieces(): readonly number[] {
    this.#pieces ??= this.#takeApart();
    return this.#pieces;
  }

  has(piece: number): boolean {
    return this.pieces.includes(piece);
  }

  /** Numbers of the stems of all its words, in their order. */
  get stems(): number[] {
    return this.numbers.map((number) => this.lexicon.stemOf(number));
  }

  get subject(): Subject {
    this.#subject ??= this.#findSubject();
    return this.#subject;
  }

  /** Whether another text has the same words in the same order, whatever the capitals and signs. */
  isLike({ pieces }: TextWords): boolean {
    return (
      pieces.length === this.pieces.length && this.pieces.every((piece, index) => piece === pieces[index])
    );
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

/** The words of some texts together, each once. */
export class JoinedWords implements WordsRead {
  readonly lexicon: Lexicon;
  readonly #pieces: NumberSet;

  constructor(lexicon: Lexicon, texts: Iterable<TextWords>) {
    this.lexicon = lexicon;
    this.#pieces = new NumberSet(lexicon.size);
    for (const text of texts) for (const piece of text.pieces) this.#pieces.add(piece);
  }

  get pieces(): readonly number[] {
    return this.#pieces.numbers;
  }

  has(piece: number): boolean {
    return this.#pieces.has(piece);
  }
}
