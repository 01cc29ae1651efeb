import type { Library } from '../language/library.ts';
import { type Answers, noAnswers } from './answers.ts';
import { type DraftTree, isEmpty, layOver, textAt } from './draft-tree.ts';
import { withLibrary } from './name-library.ts';
import { filledPlaces } from './open-places.ts';
import type { Preset } from './preset.ts';

/** The draft to begin with: what the preset or another draft fills in, with the answers given beforehand over it. */
export function beginWith(
  base: DraftTree,
  preset: Preset | null,
  libraries: readonly Library[],
  answers: Answers = noAnswers,
): DraftTree {
  const start: DraftTree = { cxpd: '1', status: 'draft' };
  const tree = layOver(layOver(start, base), answers.draft);
  const [library] = libraries;
  const isNamed = textAt(tree, ['cxLanguage', 'library']) !== undefined || isEmpty(tree.cxLanguage);
  const named = isNamed || library === undefined ? tree : withLibrary(tree, library);
  return filledPlaces(named, preset, {}, answers.open);
}
