import type { Rule } from '../rule.ts';

/** The shares of the major duties add up to the whole of the working time. */
export const dutiesTotal100: Rule = {
  id: 'duties-total-100',
  severity: 'error',
  from: 'draft',
  summary: 'The percentages of the major duties add up to exactly 100.',
  explain:
    'The percentages tell the classifier which work takes how much time, and OPM’s USA Class does not go on with another ' +
    'total. CX language that is merged in carries no percentage, so it never counts here.',
  source: 'OPM, USA Class, Major Duties: Statements Overview',
  requires: ['duties.percent'],
  check({ draft, report }) {
    const total = draft.duties.reduce((sum, duty) => sum + duty.percent, 0);
    if (total === 100) return;
    const difference = Math.abs(100 - total);
    report({
      path: ['duties'],
      message: `Unexpected total of ${total} percent, expected 100.`,
      fix:
        total < 100
          ? `Give ${difference} percent more to the duties, or add the duty that is missing.`
          : `Take ${difference} percent away from the duties.`,
    });
  },
};
