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
  readonly pieces = null;
  readonly #all: JoinedWords;

  constructor({ draft, texts }: MergedDraft) {
    this.lexicon = currentLexicon();
    const typed: string[] = [];
    visitTexts(draft, (text) => void typed.push(text));
    this.typed = typed;
    const read = typed.map((text) => this.of(text));
    for (const { text, origin } of texts) {
      if (origin.kind === 'library' && !origin.replaced) read.push(this.of(text));
    }
    this.#all = new JoinedWords(this.lexicon, read);
  }

  has(piece: number): boolean {
    return this.#all.has(piece);
  }

  /** The words of a text of the draft, or of a part of one. */
  of(text: string): TextWords {
    return this.lexicon.read(text);
  }
}

/** The words of a merged draft, read once. */
export const mergedWords = deriveOnce((merged: MergedDraft) => new MergedWords(merged));
