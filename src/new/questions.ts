import { classificationQuestions } from './parts/classification.ts';
import { languageQuestions } from './parts/cx-language.ts';
import { dutyQuestions } from './parts/duties.ts';
import { factorQuestions } from './parts/factors.ts';
import { introductionQuestions, organizationQuestions } from './parts/organization.ts';
import { planQuestions } from './parts/performance-plan.ts';
import { positionQuestions } from './parts/position.ts';
import { requirementQuestions } from './parts/requirements.ts';
import { supervisoryFactorQuestions } from './parts/supervisory-factors.ts';
import type { PartName, Question, Session } from './question.ts';

const byPart: Readonly<Record<Exclude<PartName, 'review'>, (session: Session) => Question[]>> = {
  position: positionQuestions,
  organization: organizationQuestions,
  introduction: introductionQuestions,
  duties: dutyQuestions,
  factors: factorQuestions,
  supervisoryFactors: supervisoryFactorQuestions,
  classification: classificationQuestions,
  cxLanguage: languageQuestions,
  requirements: requirementQuestions,
  performancePlan: planQuestions,
};

/** The parts that ask something, in the order in which a specialist thinks. */
export const partOrder = Object.keys(byPart) as readonly (keyof typeof byPart)[];

/** Where a part stands in the order, from 0. */
export function placeOfPart(part: PartName): number {
  const names: readonly PartName[] = partOrder;
  return names.indexOf(part);
}

/** The questions of one part about a draft as it stands, in order. The list changes with the answers. */
export function questionsOf(part: PartName, session: Session): Question[] {
  return part === 'review' ? [] : byPart[part](session);
}

/** Every question about a draft as it stands. */
export function allQuestions(session: Session): Question[] {
  return partOrder.flatMap((part) => questionsOf(part, session));
}

/** First words of ids that are not the name of their part. */
const otherIds: Readonly<Record<string, PartName>> = {
  open: 'introduction',
  supports: 'requirements',
  verification: 'requirements',
};

/** The part that a question belongs to, by its id. */
export function partOfId(id: string): PartName {
  const word = id.split('.')[0] ?? '';
  return otherIds[word] ?? partOrder.find((part) => part === word) ?? 'review';
}

/** The question with an id, or undefined. */
export function findQuestion(id: string, session: Session): Question | undefined {
  return questionsOf(partOfId(id), session).find((question) => question.id === id);
}

/** Questions of a need that the draft has no answer for. */
export function unanswered(session: Session, need: Question['need']): Question[] {
  return allQuestions(session).filter(
    (question) => question.need === need && !question.isGiven(session.tree),
  );
}
