import type { Library } from './language/library.ts';
import { mergeLanguage } from './language/merge-language.ts';
import type { MergedDraft } from './language/merged-draft.ts';
import { withoutLanguage } from './language/without-language.ts';
import { cleanText } from './markup/clean-text.ts';
import type { DocumentModel } from './markup/document-model.ts';
import { parseMarkup } from './markup/parse-markup.ts';
import { highlightLanguage } from './review/highlight-language.ts';
import type { UsedLibrary } from './review/library-texts.ts';
import { trackLanguage } from './review/track-language.ts';

/** Ways to show the texts of language libraries; all but `plain` are for review. */
export const languageModes = ['plain', 'highlighted', 'tracked'] as const;

/** A way to show the texts of language libraries. */
export type LanguageMode = (typeof languageModes)[number];

/** What a document was made from. */
export interface MadeFrom {
  readonly merged: MergedDraft;
  readonly libraries: readonly Library[];
  /** Makes the markup of the same document from another draft. */
  readonly fill: (merged: MergedDraft) => string;
}

/** A document with its library texts as they are to be seen. */
export function showLanguage(
  model: DocumentModel,
  mode: LanguageMode,
  { merged, libraries, fill }: MadeFrom,
): DocumentModel {
  if (mode === 'plain') return model;
  const used = usedLibraries(merged, libraries);
  if (mode === 'highlighted') return { ...model, blocks: highlightLanguage(model.blocks, used) };
  // A template that cannot do without language leaves parts out here, which then are there because of it.
  const without = parseMarkup(fill(mergeLanguage(withoutLanguage(merged.draft), libraries))).blocks;
  return { ...model, blocks: trackLanguage(without, model.blocks, used), trackEdits: true };
}

/** The libraries that texts of a draft are from, those of its plan too. */
function usedLibraries({ texts }: MergedDraft, libraries: readonly Library[]): UsedLibrary[] {
  const used = new Set(texts.flatMap(({ origin }) => (origin.kind === 'library' ? origin.library : [])));
  return libraries.flatMap(({ library: id, version, title }) =>
    used.has(id) ? { id, version, title: cleanText(title).text } : [],
  );
}
