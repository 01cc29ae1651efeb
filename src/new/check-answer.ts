import { type CheckedDraft, type CheckSetup, checkDraft } from '../check-draft.ts';
import type { Diagnostic, Path } from '../diagnostics/diagnostic.ts';
import type { DraftTree } from './draft-tree.ts';
import { withStandIns } from './stand-in.ts';
import { writeDraft } from './write-draft.ts';

/** Checked drafts: trees never change, and several questions look at the same one. */
const known = new WeakMap<DraftTree, { readonly setup: CheckSetup; readonly checked: CheckedDraft }>();

/** Checks a draft that may not be complete yet, as `validate` does. */
export function checkPartial(tree: DraftTree, setup: CheckSetup): CheckedDraft {
  const found = known.get(tree);
  if (found?.setup === setup) return found.checked;
  const checked = check(tree, setup);
  known.set(tree, { setup, checked });
  return checked;
}

function check(tree: DraftTree, setup: CheckSetup): CheckedDraft {
  return checkDraft('draft.yaml', new TextEncoder().encode(writeDraft(withStandIns(tree))), setup);
}

/** The findings of `validate` about a draft that may not be complete yet. */
export function checkTree(tree: DraftTree, setup: CheckSetup): readonly Diagnostic[] {
  return checkPartial(tree, setup).report.diagnostics;
}

/**
 * What `validate` says about an answer: the findings at its place that were not there before. Findings about what is
 * missing elsewhere are for later questions.
 */
export function checkAnswer(
  before: DraftTree,
  after: DraftTree,
  path: Path,
  setup: CheckSetup,
): Diagnostic[] {
  if (path.length === 0) return [];
  const found = checkTree(after, setup).filter((one) => startsWith(one.path, path));
  if (found.length === 0) return [];
  const told = new Set(checkTree(before, setup).map(({ rule, message }) => `${rule} ${message}`));
  return found.filter(({ rule, message }) => rule !== 'missing-key' && !told.has(`${rule} ${message}`));
}

function startsWith(path: Path, start: Path): boolean {
  return start.every((step, index) => path[index] === step);
}
