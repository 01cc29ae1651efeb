import type { Lexicon } from './lexicon.ts';

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

  constructor(lexicon: Lexicon, numbers: readonly number[], count: number) {
    this.lexicon = lexicon;
    this.numbers = numbers;
    this.count = count;
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

  #takeApart(): readonly number[] {
    if (this.numbers.every((number) => this.lexicon.piecesOf(number) === null)) return this.numbers;
    return this.numbers.flatMap((number) => this.lexicon.piecesOf(number) ?? number);
  }

  #findSubject(): Subject {
    const found = new Set<number>();
    let bits = 0;
    for (const number of this.numbers) {
      if (!this.lexicon.isTelling(number)) continue;
      const stem = this.lexicon.stemOf(number);
      found.add(stem);
      bits |= 1 << (stem & 31);
    }
    return { stems: [...found], bits };
  }
}

/** The words of some texts together, each once. */
export class JoinedWords implements WordsRead {
  readonly lexicon: Lexicon;
  readonly pieces: readonly number[];
  /** A bit for each piece. */
  readonly #bits: Uint32Array;

  constructor(lexicon: Lexicon, texts: Iterable<TextWords>) {
    const bits = new Uint32Array((lexicon.size >> 5) + 1);
    const pieces: number[] = [];
    for (const text of texts) {
      for (const piece of text.pieces) {
        const bit = 1 << (piece & 31);
        const others = bits[piece >> 5] ?? 0;
        if ((others & bit) !== 0) continue;
        bits[piece >> 5] = others | bit;
        pieces.push(piece);
      }
    }
    this.lexicon = lexicon;
    this.pieces = pieces;
    this.#bits = bits;
  }

  has(piece: number): boolean {
    return (((this.#bits[piece >> 5] ?? 0) >>> (piece & 31)) & 1) === 1;
  }
}
