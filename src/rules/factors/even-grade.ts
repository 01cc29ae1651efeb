import { claimPath } from '../claim-path.ts';
import { evenByPoints } from '../even-by-points.ts';
import { noFactorGrade } from '../no-factor-grade.ts';
import type { Rule } from '../rule.ts';

/** The points of two-grade work give a grade that such work usually passes over. */
export const evenGrade: Rule = {
  id: 'even-grade',
  severity: 'warning',
  from: 'draft',
  summary: 'The points of two-grade work do not give GS-6, GS-8 or GS-10.',
  explain:
    'Two-grade work usually goes from GS-5 to 7, 9 and 11. Points can come out at GS-6, 8 or 10; that is very unusual, ' +
    'but if the levels stand when they are checked again, it is the right grade. Say so under classification.evaluationBasis.',
  source: 'OPM, Classifier’s Handbook, chapters 2 and 5',
  requires: [
    'factors',
    'supervisoryFactors',
    'classification.evaluationBasis',
    'position.series',
    'position.payPlan',
    'position.grade',
    'position.equivalentTo',
  ],
  skip: noFactorGrade,
  check(context) {
    const { draft, grade, report } = context;
    const even = evenByPoints(context);
    if (even === null || draft.classification?.evaluationBasis !== undefined) return;
    report({
      path: claimPath(draft),
      message: `Unexpected GS-${even} from ${grade.total} points in series ${draft.position.series}, expected a grade of two-grade work (5, 7, 9, 11 and up).`,
      fix: 'Check the levels again. If they stand, this is the right grade; say under classification.evaluationBasis that they were checked.',
    });
  },
};
