import type { Rule } from '../rule.ts';

/** The duties that the grade rests on take enough of the time. */
export const gradeControllingShare: Rule = {
  id: 'grade-controlling-share',
  severity: 'error',
  from: 'classification',
  summary: 'The duties that control the grade take at least 25 percent of the time together.',
  explain:
    'Work below 25 percent of the time never controls the grade. From 25 percent up to half of the time it does so only ' +
    'when it is assigned on a regular and continuing basis and its knowledge would be needed when recruiting, which the draft has to say.',
  source: 'OPM, Introduction to the Position Classification Standards, section III.J',
  requires: [
    'duties.percent',
    'duties.gradeControlling',
    'duties.supervisory',
    'supervisoryFactors',
    'classification.evaluationBasis',
  ],
  check({ draft, standards, report }) {
    const { least, most } = standards.duties.gradeControlling;
    const marked = [...draft.duties.entries()].filter(([, duty]) => duty.gradeControlling === true);
    const share = marked.reduce((sum, [, duty]) => sum + duty.percent, 0);
    const first = marked[0]?.[0];
    if (first === undefined || share >= most) return;
    const place = {
      path: ['duties', first, 'gradeControlling'],
      related: marked
        .slice(1)
        .map(([index]) => ({ path: ['duties', index, 'gradeControlling'], message: 'Marked as well.' })),
    };
    if (share < least) {
      report({
        ...place,
        message: `Unexpected share of ${share} percent for the duties that control the grade, expected at least ${least}.`,
        fix: 'Mark the duties that the grade really rests on, or grade the position by the rest of its work.',
      });
      return;
    }
    // The supervisory guide itself grades supervision from a quarter of the time on.
    const supervision =
      draft.supervisoryFactors !== undefined && marked.every(([, duty]) => duty.supervisory);
    if (supervision || draft.classification?.evaluationBasis !== undefined) return;
    report({
      ...place,
      severity: 'warning',
      message: `Unexpected share of ${share} percent for the duties that control the grade, expected at least ${most}, or the reasons why less is enough.`,
      fix: 'Say under classification.evaluationBasis that the work is assigned on a regular and continuing basis, and that its knowledge is needed when recruiting.',
    });
  },
};
