import type { Lexicon } from './lexicon.ts';
import { NumberSet } from './number-set.ts';
import type { ScannedWords } from './scan-words.ts';
import { sentences } from './sentences.ts';

/** What words a text has, or some texts together. */
export interface WordsRead {
  readonly lexicon: Lexicon;
  /** Numbers of the words, taken apart at every sign as `wordSet` does; null where there are too many to look at. */
  readonly pieces: readonly number[] | null;
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
  readonly text: string;
  /** Numbers of its words in their order, hyphenated ones taken apart. */
  readonly numbers: readonly number[];
  /** How many words it has; hyphenated ones count once. */
  readonly count: number;
  #pieces: readonly number[] | undefined;
  #subject: Subject | undefined;
  #sentences: readonly TextWords[] | undefined;

  constructor(
    lexicon: Lexicon,
    text: string,
    { numbers, count, isPlain }: ScannedWords,
    sentences?: readonly TextWords[],
  ) {
    this.lexicon = lexicon;
    this.text = text;
    this.numbers = numbers;
    this.count = count;
    this.#sentences = sentences;
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

/** The words of some texts together. */
export class JoinedWords implements WordsRead {
  readonly lexicon: Lexicon;
  readonly pieces = null;
  readonly #all: NumberSet;

  constructor(lexicon: Lexicon, texts: readonly TextWords[]) {
    this.lexicon = lexicon;
    this.#all = new NumberSet(lexicon.size);
    for (const text of texts) for (const piece of text.pieces) this.#all.add(piece);
  }

  has(piece: number): boolean {
    return this.#all.has(piece);
  }
}
