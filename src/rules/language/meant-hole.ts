import type { MergeProblem } from '../../language/merged-draft.ts';
import { nearestWord } from '../../text/nearest.ts';

/** The open place that a name was meant for, where it is near one or there is only one. */
export function meantHole({
  hole,
  known,
}: Extract<MergeProblem, { readonly kind: 'unknown-hole' }>): string | undefined {
  return nearestWord(hole, known) ?? (known.length === 1 ? known[0] : undefined);
}

/** Whether words were written for an open place under another name, which is told there. */
export function isMisnamed(problems: readonly MergeProblem[], id: string, hole: string): boolean {
  return problems.some(
    (problem) => problem.kind === 'unknown-hole' && problem.id === id && meantHole(problem) === hole,
  );
}
