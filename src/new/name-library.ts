import { type Library, languageSections } from '../language/library.ts';
import { type DraftTree, isEmpty, valueAt, withValue } from './draft-tree.ts';

/** Names the library of the chosen texts and its version, which the program writes; nothing chosen, nothing named. */
export function withLibrary(tree: DraftTree, library: Library): DraftTree {
  const hasSome = languageSections.some((section) => !isEmpty(valueAt(tree, ['cxLanguage', section])));
  if (!hasSome) return withValue(tree, ['cxLanguage'], undefined);
  const named = withValue(tree, ['cxLanguage', 'library'], library.library);
  return withValue(named, ['cxLanguage', 'version'], library.version);
}
