import { claimedGrade } from '../../assess/grade.ts';
import { seriesFacts } from '../../standards/guides.ts';
import type { Rule } from '../rule.ts';

/** The grade is one at which work of the series is graded. */
export const gradeInterval: Rule = {
  id: 'grade-interval',
  severity: 'warning',
  from: 'draft',
  summary: 'The grade is one of the grades of the series: 5, 7, 9, 11 and then every grade for 0301.',
  explain:
    'Work of series 0301 is two-grade interval work: its grades are 5, 7, 9 and 11, and from there on every grade to 15. ' +
    'Grades 6, 8 and 10 are not forbidden, but so unusual that grade and series should be looked at again.',
  source:
    'OPM, Position Classification Flysheet GS-0301; Introduction to the Position Classification Standards, appendix 1',
  requires: ['position.series', 'position.grade', 'position.payPlan', 'position.equivalentTo'],
  check({ draft, standards, report }) {
    const { series, equivalentTo } = draft.position;
    const grade = claimedGrade(draft);
    const grades = seriesFacts(standards.series, series)?.grades;
    if (grade === null || grades === undefined || grades.includes(grade)) return;
    report({
      path: ['position', equivalentTo === undefined ? 'grade' : 'equivalentTo'],
      message: `Unexpected grade GS-${grade} in series ${series}, expected one of ${grades.join(', ')}.`,
      fix: 'Check the grade and the series; say under classification.evaluationBasis why this grade is right, if it is.',
    });
  },
};
