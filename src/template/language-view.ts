import type { Library } from '../language/library.ts';
import type { MergedText, Origin, SelectedText } from '../language/merged-draft.ts';

/** A text of a library as a template prints it. */
export interface LanguageView {
  /** What `originName` says. */
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

/** One text of a library, or of the draft, with its origin. */
export function languageView({ text, origin }: MergedText): LanguageView {
  return { origin: originName(origin), text: text.trim() };
}

/**
 * Where a text comes from, as `data-origin` of the markup: `dhs-cx:MD-04` for the words of a library, their holes filled
 * or not; `dhs-cx:MD-04 reworded` where the draft gives other words for them; `draft` for the draft's own text.
 */
export function originName(origin: Origin): string {
  if (origin.kind === 'draft') return 'draft';
  return `${origin.library}:${origin.id}${origin.replaced ? ' reworded' : ''}`;
}
