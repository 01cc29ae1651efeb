import type { Rule } from '../rule.ts';

/** The plan has a critical element and a progress review inside its period. */
export const pwpCritical: Rule = {
  id: 'pwp-critical',
  severity: 'error',
  from: 'draft',
  summary: 'The plan has at least one critical element and a progress review inside the period.',
  explain:
    'Only a critical element can carry an unacceptable rating, so a plan needs at least one, and the employee needs at ' +
    'least one progress review before the rating. Mark the element with "critical: yes" and plan the day of the review. ' +
    'All elements of an SES plan are critical.',
  source: '5 CFR 430.206 and 430.207',
  requires: ['performancePlan'],
  check({ draft, standards, report }) {
    const plan = draft.performancePlan;
    if (plan === undefined) return;
    const { minimumCriticalElements, progressReviewRequired } = standards.performance.gs;
    const rated = [...(plan.competencies ?? []), ...(plan.goals ?? [])];
    const critical = rated.filter((one) => one.critical).length + (plan.elements ?? []).length;
    if (critical < minimumCriticalElements.value) {
      report({
        path: ['performancePlan'],
        spot: 'key',
        message: `Unexpected plan with ${critical === 0 ? 'no critical element' : `${critical} critical elements`}, expected at least ${minimumCriticalElements.value}.`,
        fix:
          plan.kind === 'ses'
            ? 'Add the elements of the period below "elements:".'
            : 'Add "critical: yes" to the competency or goal on which an unacceptable rating rests.',
      });
    }
    const { start, end } = plan.period;
    const review = plan.progressReview;
    if (review === undefined) {
      if (!progressReviewRequired.value) return;
      report({
        path: ['performancePlan', 'progressReview'],
        message: 'Missing progress review, expected the day on which it is planned.',
        fix: `Add "progressReview: " below "performancePlan:" with a day from ${start} to ${end}.`,
      });
    } else if (start < end && (review < start || review > end)) {
      report({
        path: ['performancePlan', 'progressReview'],
        message: `Unexpected progress review on ${review}, expected a day of the period ${start} to ${end}.`,
        fix: 'Type a day inside the period.',
        related: [{ path: ['performancePlan', 'period'], message: 'The period.' }],
      });
    }
  },
};
