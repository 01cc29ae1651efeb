import type { Form, ValueOf } from '../form/form.ts';
import { choice, code, list, prose, section, wholeNumber, yesNo } from '../form/scalars.ts';

const source = /* @__PURE__ */ (() => prose('Source.'))();
const names = /* @__PURE__ */ (() =>
  section('Names.', { source, names: list('The names.', prose('A name.')) }))();
const ratingWords = /* @__PURE__ */ (() =>
  section('Words for the rating levels.', {
    verified: yesNo('Whether the words were read in the source.'),
    source,
    words: list(
      'Words by level.',
      section('One level.', { level: wholeNumber('Level.', 1, 5), word: prose('Its word.') }),
    ),
  }))();

function fact<Value>(value: Form<Value>) {
  return section('A fact.', { value, source });
}

/** What performance plans must have, by program. */
export const performanceSchema = /* @__PURE__ */ (() =>
  section('Performance plans.', {
    standard: choice('Which standard.', ['performance']),
    title: prose('Title.'),
    gs: section('General Schedule plans.', {
      minimumAppraisalDays: fact(wholeNumber('Days.', 1, 366)),
      usualAppraisalDays: fact(wholeNumber('Days.', 1, 1000)),
      progressReviewRequired: fact(yesNo('Required.')),
      minimumCriticalElements: fact(wholeNumber('Number.', 0, 20)),
      requiredCompetencyLevels: fact(list('Levels.', wholeNumber('Level.', 1, 5))),
      weights: section('Weights of the two kinds of elements.', {
        goals: wholeNumber('Percent.', 0, 100),
        competencies: wholeNumber('Percent.', 0, 100),
        verified: yesNo('Whether confirmed.'),
        source,
        note: prose('A remark.'),
      }),
      ratingWords,
      roles: names,
      phases: names,
    }),
    ses: section('Senior Executive Service plans.', {
      ratingWords,
      periods: list(
        'The elements by period.',
        section('One period.', {
          id: code('Id.'),
          startsBefore: code('Plans that start before this day.').optional(),
          startsFrom: code('Plans that start on this day or later.').optional(),
          source,
          totalWeight: wholeNumber('Sum of the weights.', 1, 100),
          statements: list(
            'Ids of library statements that were written for these elements.',
            code('An id.'),
          ).optional(),
          heaviest: prose('No element may weigh more than this one.').optional(),
          elements: list(
            'The elements.',
            section('One element.', {
              number: wholeNumber('Number.', 1, 9),
              name: prose('Official name.'),
              minimumWeight: wholeNumber('Least weight in percent.', 1, 100),
              minimumRequirements: wholeNumber('Least number of requirements.', 1, 20).optional(),
              alignmentRequired: yesNo('Whether each requirement names its strategic goal.').optional(),
            }),
          ),
        }),
      ),
    }),
  }))();

/** What performance plans must have. */
export type PerformanceData = ValueOf<typeof performanceSchema>;

/** The elements that an SES plan has when its period starts on a day (`YYYY-MM-DD`). */
export function sesElements(
  data: PerformanceData,
  start: string,
): PerformanceData['ses']['periods'][number] | undefined {
  return data.ses.periods.find(
    (period) =>
      (period.startsFrom === undefined || start >= period.startsFrom) &&
      (period.startsBefore === undefined || start < period.startsBefore),
  );
}
