import { type DraftTree, isEmpty, listAt, textAt } from '../draft-tree.ts';
import type { Question, Session } from '../question.ts';

/** The part that the questions about the plan belong to. */
export const part = 'performancePlan';

/** A path below the plan. */
export const at = (...rest: readonly (string | number)[]) => [part, ...rest];

/** A question of the plan counts only where there is one. */
export function whilePlanned({ tree }: Session, question: Question): Question {
  return isEmpty(tree.performancePlan) ? { ...question, need: 'optional' } : question;
}

/** The weights of the goals or elements; 0 where none is given yet. */
export function weights(tree: DraftTree, list: 'goals' | 'elements'): number[] {
  return listAt(tree, at(list)).map((_, index) => Number(textAt(tree, at(list, index, 'weight')) ?? 0));
}
