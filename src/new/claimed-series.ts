import { seriesFacts } from '../standards/guides.ts';
import { textAt } from './draft-tree.ts';
import type { Session } from './question.ts';

/** The series that a draft claims, with its name where that is known. */
export function claimedSeries({ tree, setup }: Session): {
  readonly number: string;
  readonly name: string | null;
} {
  const number = textAt(tree, ['position', 'series']) ?? '';
  return { number, name: seriesFacts(setup.standards.series, number)?.title ?? null };
}
