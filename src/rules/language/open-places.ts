import type { MergeProblem } from '../../language/merged-draft.ts';

/** A place of a library text that the draft leaves open. */
export type OpenPlace = Extract<MergeProblem, { readonly kind: 'open-hole' }>;

/** The places that a draft leaves open, among what merging found. */
export function openPlaces(problems: readonly MergeProblem[]): OpenPlace[] {
  return problems.filter((problem) => problem.kind === 'open-hole');
}
