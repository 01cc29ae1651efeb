import { visitTexts } from '../draft/visit-texts.ts';
import { deriveOnce } from '../standards/derive-once.ts';
import { currentLexicon } from '../text/lexicon.ts';
import { TextsRead, type TextWords } from '../text/text-words.ts';
import type { MergedDraft } from './merged-draft.ts';

/**
 * The words of a merged draft: of all that is typed in it, codes included, and of the language that was merged. Checks
 * look here first, since most drafts have nothing for them.
 */
export class MergedWords extends TextsRead {
  /** All that is typed in the draft, in the order of the format. */
  readonly typed: readonly string[];
  /** The words of each text that prints, in the order of `MergedDraft.texts`. */
  readonly printed: readonly TextWords[];

  constructor({ draft, texts }: MergedDraft) {
    const lexicon = currentLexicon();
    const typed: string[] = [];
    visitTexts(draft, (text) => void typed.push(text));
    const printed = texts.map(({ text }) => lexicon.read(text));
    super(lexicon, [...typed.map((text) => lexicon.read(text)), ...printed]);
    this.typed = typed;
    this.printed = printed;
  }

  /** The words of a text of the draft, or of a part of one. */
  of(text: string): TextWords {
    return this.lexicon.read(text);
  }
}

/** The words of a merged draft, read once. */
export const mergedWords = deriveOnce((merged: MergedDraft) => new MergedWords(merged));
