import type { Draft } from '../draft/schema.ts';
import type { RequirementSet } from '../standards/requirement-set.ts';

/** The two questions that Form B asks of each statement and competency. */
export const answerKeys = ['important', 'neededUponEntry'] as const;

/** How the questions read in a sentence. */
export const answerNames = { important: 'important', neededUponEntry: 'needed upon entry' } as const;

/** Answers by the id of the statement. */
export type Answers = NonNullable<NonNullable<Draft['verification']>['competencies']>;

/** One of the two lists of Form B: where a draft answers it, the ids that it asks about, and the answers. */
export interface AnswerGroup {
  readonly key: 'specializedExperience' | 'competencies';
  readonly ids: readonly string[];
  readonly answers?: Answers | undefined;
}

/** Both lists of Form B for a requirement set. */
export function answerGroups(set: RequirementSet, verification: Draft['verification']): AnswerGroup[] {
  return [
    {
      key: 'specializedExperience',
      ids: set.specializedExperience.map(({ id }) => id),
      answers: verification?.specializedExperience,
    },
    {
      key: 'competencies',
      ids: set.technicalCompetencies.map(({ id }) => id),
      answers: verification?.competencies,
    },
  ];
}
