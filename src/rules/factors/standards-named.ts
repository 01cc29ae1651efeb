import { noFactorGrade } from '../no-factor-grade.ts';
import type { Rule } from '../rule.ts';

/** The classification standards that were used are named. */
export const standardsNamed: Rule = {
  id: 'standards-named',
  severity: 'error',
  from: 'classification',
  summary: 'The classification standards used are named.',
  explain:
    'Levels mean something only beside the standard that describes them, and the evaluation of a position has to show which ' +
    'one was used. Name the standard of the series and the guide that the grade rests on.',
  source: 'OPM, Classifier’s Handbook, chapter 2; Optional Form 8, block 22',
  requires: ['classification', 'position.payPlan', 'position.grade', 'position.equivalentTo'],
  skip: noFactorGrade,
  check({ draft, standards, report }) {
    if (draft.classification?.standards !== undefined) return;
    report({
      path: ['classification', 'standards'],
      message: 'Missing classification standards, expected the names of those used.',
      fix: `Add "standards:" below "classification:" with one name a line, such as "- ${standards.aageg.name}".`,
    });
  },
};
