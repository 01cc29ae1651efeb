import { visitTexts } from '../draft/visit-texts.ts';
import { deriveOnce } from '../standards/derive-once.ts';
import { currentLexicon, type Lexicon } from '../text/lexicon.ts';
import { JoinedWords, type TextWords, type WordsRead } from '../text/text-words.ts';
import type { MergedDraft } from './merged-draft.ts';

/**
 * The words of a merged draft: all that is typed in it, codes included, and the language that was merged. Checks look
 * here first, since most drafts have nothing for them.
 */
export class MergedWords implements WordsRead {
  readonly lexicon: Lexicon;
  /** All that is typed in the draft, in the order of the format. */
  readonly typed: readonly string[];
  readonly #texts = new Map<string, TextWords>();
  readonly #all: JoinedWords;

  constructor({ draft, texts }: MergedDraft) {
    this.lexicon = currentLexicon();
    const typed: string[] = [];
    visitTexts(draft, (text) => void typed.push(text));
    for (const text of typed) this.of(text);
    this.typed = typed;
    for (const { text, origin } of texts) {
      if (origin.kind === 'library' && !origin.replaced) this.#texts.set(text, this.lexicon.readOnce(text));
    }
    this.#all = new JoinedWords(this.lexicon, this.#texts.values());
  }

  get pieces(): readonly number[] {
    return this.#all.pieces;
  }

  has(piece: number): boolean {
    return this.#all.has(piece);
  }

  /** The words of a text of the draft, or of a part of one. */
  of(text: string): TextWords {
    const before = this.#texts.get(text);
    if (before !== undefined) return before;
    const found = this.lexicon.read(text);
    this.#texts.set(text, found);
    return found;
  }
}

/** The words of a merged draft, read once. */
export const mergedWords = deriveOnce((merged: MergedDraft) => new MergedWords(merged));
