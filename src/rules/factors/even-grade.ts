import { noFactorGrade } from '../no-factor-grade.ts';
import type { Rule } from '../rule.ts';

/** Grades that two-grade work passes over. */
const evenGrades = [6, 8, 10];

/** The points of two-grade work give a grade that such work usually passes over. */
export const evenGrade: Rule = {
  id: 'even-grade',
  severity: 'warning',
  from: 'draft',
  summary: 'The points of two-grade work do not give GS-6, GS-8 or GS-10.',
  explain:
    'Two-grade work usually goes from GS-5 to 7, 9 and 11. Points can come out at GS-6, 8 or 10; that is very unusual, ' +
    'but if the levels stand when they are checked again, it is the right grade.',
  source: 'OPM, Classifier’s Handbook, chapters 2 and 5',
  requires: [
    'factors',
    'supervisoryFactors',
    'position.series',
    'position.payPlan',
    'position.grade',
    'position.equivalentTo',
  ],
  skip: noFactorGrade,
  check({ draft, grade, standards, report }) {
    const series = standards.series.series.find((one) => one.series === draft.position.series);
    if (series?.interval !== 'two-grade' || grade.supervisory !== null) return;
    if (grade.grade === null || !evenGrades.includes(grade.grade)) return;
    report({
      path: ['position', 'grade'],
      message: `Unexpected GS-${grade.grade} from ${grade.total} points in series ${series.series}, expected a grade of two-grade work (5, 7, 9, 11 and up).`,
      fix: 'Check the levels again. If they stand, this is the right grade; keep a note of the check with the evaluation.',
    });
  },
};
