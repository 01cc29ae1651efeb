import type { MergedDraft } from '../language/merged-draft.ts';
import { mergedWords } from '../language/merged-words.ts';
import { JoinedWords, type WordsRead } from '../text/text-words.ts';

/** Texts of a draft that follow each other, as one. */
export interface Passage {
  /** A line each; put together when it is asked for, since few words are worth a look. */
  readonly text: string;
  readonly words: WordsRead;
}

/** Puts texts of a draft together. */
export function passageOf(merged: MergedDraft, texts: readonly { readonly text: string }[]): Passage {
  const words = mergedWords(merged);
  const read = texts.map(({ text }) => words.of(text));
  return {
    get text() {
      return texts.map(({ text }) => text).join('\n');
    },
    words: new JoinedWords(words.lexicon, read),
  };
}
