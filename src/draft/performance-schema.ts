import { choice, code, isoDate, list, prose, section, wholeNumber, yesNo } from '../form/scalars.ts';

/** One schema a place, so that editors offer the ids of that place. */
function template() {
  return code('Id of a library text.', { expected: 'an id such as PG-2', ids: 'language' });
}

/** The performance work plan (PWP) that goes with the position. */
export const performancePlanSchema = section('The performance work plan (PWP).', () => ({
  kind: choice('General Schedule plan or Senior Executive Service plan.', ['gs', 'ses']),
  period: section('The appraisal period.', () => ({
    start: isoDate('First day of the period.'),
    end: isoDate('Last day of the period.'),
  })),
  progressReview: isoDate('Date of the planned progress review.').optional(),
  competencies: list(
    'Core competencies, rated at written levels.',
    section('One competency.', () => ({
      template: template(),
      critical: yesNo('Whether this element is critical.').optional(),
    })),
  ).optional(),
  goals: list(
    'Performance goals.',
    section('One goal.', () => ({
      template: template().optional(),
      title: prose('The goal, where no library text is used.').optional(),
      activities: list(
        'Activities: ids of library activities, or own words.',
        prose('An activity id such as PG-2.6, or an activity in own words.'),
      ).optional(),
      measure: prose('How success is measured: what, how much, by when.').optional(),
      weight: wholeNumber('Weight among the goals, in percent.', 1, 100).optional(),
      critical: yesNo('Whether this element is critical.').optional(),
      supportsDuties: list(
        'Numbers of the duties that the goal serves; 1 is the first.',
        wholeNumber('Number of a duty, counted from 1.', 1, 99),
      ).optional(),
    })),
  ).optional(),
  elements: list(
    'Elements of an SES plan.',
    section('One element.', () => ({
      name: prose('Name of the element.'),
      weight: wholeNumber('Weight in percent.', 1, 100).optional(),
      requirements: list('Performance requirements, one a line.', prose('One requirement.')).optional(),
      alignment: prose('The strategic goal that the element serves.').optional(),
      template: template().optional(),
    })),
  ).optional(),
}));
