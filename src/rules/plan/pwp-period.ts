import type { Rule } from '../rule.ts';

const millisecondsADay = 86_400_000;

/** The appraisal period ends after it starts and lasts long enough for a rating. */
export const pwpPeriod: Rule = {
  id: 'pwp-period',
  severity: 'error',
  from: 'draft',
  summary: 'The appraisal period ends after it starts, lasts the minimum of days, and is generally a year.',
  explain:
    'A rating needs a minimum of days under an approved plan, which the agency’s program sets; the one built in is 90. Check ' +
    'the two dates of the period, and the program of the agency where its minimum differs. A period of more than a year is only pointed at.',
  source:
    '5 CFR 430.206 and 430.207; the number of days is that of the DHS program as the U.S. Coast Guard states it',
  requires: ['performancePlan.period'],
  check({ draft, standards, report }) {
    const period = draft.performancePlan?.period;
    if (period === undefined) return;
    const { start, end } = period;
    const path = ['performancePlan', 'period', 'end'];
    const related = [
      { path: ['performancePlan', 'period', 'start'], message: 'The first day of the period.' },
    ];
    const days = (Date.parse(end) - Date.parse(start)) / millisecondsADay + 1;
    const { minimumAppraisalDays, usualAppraisalDays } = standards.performance.gs;
    const least = minimumAppraisalDays.value;
    if (days <= 1) {
      report({
        path,
        message: `Unexpected last day ${end}, expected a day after the first day, ${start}.`,
        fix: `Type the last day of the period that starts on ${start}.`,
        related,
      });
    } else if (days < least) {
      report({
        path,
        message: `Unexpected period of ${days} days, expected at least ${least}.`,
        fix: `Type an end on or after ${dayAfter(start, least - 1)}, or an earlier start.`,
        related,
      });
    } else if (days > usualAppraisalDays.value) {
      report({
        path,
        severity: 'info',
        message: `Unexpected period of ${days} days, expected about 12 months.`,
        fix: 'Check the year of both dates.',
        related,
      });
    }
  },
};

function dayAfter(isoDate: string, days: number): string {
  return new Date(Date.parse(isoDate) + days * millisecondsADay).toISOString().slice(0, 10);
}
