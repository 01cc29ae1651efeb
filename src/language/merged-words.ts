import { wordSet } from '../text/words.ts';
import type { MergedDraft } from './merged-draft.ts';

const known = new WeakMap<MergedDraft, ReadonlySet<string>>();

/** All words of a merged draft, in lower case; several checks look here first, since most drafts have nothing for them. */
export function mergedWords(merged: MergedDraft): ReadonlySet<string> {
  const before = known.get(merged);
  if (before !== undefined) return before;
  const found = wordSet(merged.texts.map(({ text }) => text));
  known.set(merged, found);
  return found;
}
