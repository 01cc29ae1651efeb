import type { Library } from '../language/library.ts';
import type { MergedText, SelectedText } from '../language/merged-draft.ts';

/** A text of a library as a template prints it. */
export interface LanguageView {
  /** Library and id, such as `dhs-cx:MD-04`. */
  readonly origin: string;
  readonly text: string;
}

/** A section's language with the title of the library that it is from; null when the section takes none. */
export type LanguageListView = { readonly from: string; readonly texts: readonly LanguageView[] } | null;

/** Texts of a library with the library's title. */
export function languageList(
  texts: readonly SelectedText[],
  libraries: readonly Library[],
): LanguageListView {
  const first = texts[0];
  if (first === undefined) return null;
  const titles = new Set(
    texts.map(({ origin }) => libraries.find((one) => one.library === origin.library)?.title),
  );
  return {
    from: [...titles].filter((title) => title !== undefined).join('; '),
    texts: texts.map(languageView),
  };
}

/** One text of a library, or of the draft, with its origin for later comparing. */
export function languageView(text: MergedText): LanguageView {
  const { origin } = text;
  return {
    origin: origin.kind === 'library' ? `${origin.library}:${origin.id}` : 'draft',
    text: text.text.trim(),
  };
}
