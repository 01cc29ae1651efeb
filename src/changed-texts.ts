import type { CheckedDraft } from './check-draft.ts';
import type { Path } from './diagnostics/diagnostic.ts';
import { visitTexts } from './draft/visit-texts.ts';
import { placeName } from './form/place-name.ts';
import { cleanText } from './markup/clean-text.ts';
import { locate } from './source/source-document.ts';

/** More places than this are only counted. */
const mostTold = 20;

/** The texts of a draft that cannot be printed as they are: where each stands, and what is done to it. */
export function changedTexts({ merged, source }: Pick<CheckedDraft, 'merged' | 'source'>): string[] {
  if (merged === null || source === null) return [];
  const { root, text } = source;
  const lineOf = (path: Path) => text.slice(0, locate(root, path).start).split('\n').length;
  const told: string[] = [];
  visitTexts(merged.draft, (value, path) => {
    const { changes } = cleanText(value);
    if (changes.length > 0) told.push(`Line ${lineOf(path)}, ${placeName(path)}: ${changes.join(' ')}`);
  });
  const more = told.length - mostTold;
  if (more <= 0) return told;
  return [...told.slice(0, mostTold), `${more} more ${more === 1 ? 'text was' : 'texts were'} changed.`];
}
