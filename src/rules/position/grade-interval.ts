import { developmentalGrades } from '../../assess/developmental.ts';
import { claimedGrade } from '../../assess/grade.ts';
import { usesScheduleGrades } from '../../draft/pay-plan.ts';
import { seriesFacts } from '../../standards/guides.ts';
import { claimPath } from '../claim-path.ts';
import { evenByPoints } from '../even-by-points.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** The grade is one at which work of the series is graded. */
export const gradeInterval: Rule = {
  id: 'grade-interval',
  severity: 'warning',
  from: 'draft',
  summary:
    'The grade is one of the grades of the series: 5, 7, 9, 11 and then every grade for 0301. Full performance is not below it, and developmental grades are.',
  explain:
    'Work of series 0301 is two-grade interval work: its grades are 5, 7, 9 and 11, and from there on every grade to 15. ' +
    'Grades 6, 8 and 10 are not forbidden, but so unusual that the draft has to say under classification.evaluationBasis why ' +
    'the grade is right. The full performance level is the top of the ladder, so no position stands above it; ' +
    'developmental grades are its lower steps.',
  source:
    'OPM, Position Classification Flysheet GS-0301; Introduction to the Position Classification Standards, appendix 1',
  requires: [
    'position.series',
    'position.grade',
    'position.payPlan',
    'position.equivalentTo',
    'position.fullPerformanceLevel',
    'developmental',
    'classification.evaluationBasis',
  ],
  check(context) {
    checkGrade(context);
    checkFullPerformance(context);
    for (const grade of developmentalGrades(context.draft)) checkDevelopmental(context, grade);
  },
};

function checkGrade(context: RuleContext): void {
  const { draft, standards, report } = context;
  const { series } = draft.position;
  const grade = claimedGrade(draft);
  const grades = seriesFacts(standards.series, series)?.grades;
  if (grade === null || grades === undefined || grades.includes(grade)) return;
  // Where the points give it as well, even-grade tells of it.
  if (draft.classification?.evaluationBasis !== undefined || evenByPoints(context) === grade) return;
  report({
    path: claimPath(draft),
    message: `Unexpected grade GS-${grade} in series ${series}, expected one of ${grades.join(', ')}.`,
    fix: 'Check the grade and the series; if the grade is right, say under classification.evaluationBasis why.',
  });
}

function checkDevelopmental({ draft, standards, report }: RuleContext, grade: number): void {
  const { series, payPlan, grade: own } = draft.position;
  const place = { path: ['developmental', String(grade)], spot: 'key' } as const;
  if (own !== undefined && grade >= own) {
    report({
      ...place,
      message: `Unexpected developmental grade ${grade} in a draft of grade ${own}, expected a lower grade.`,
      fix: 'Move what belongs to the grade of the position under "factors:", or type the lower grade.',
    });
    return;
  }
  const grades = seriesFacts(standards.series, series)?.grades;
  if (grades === undefined || grades.includes(grade) || !usesScheduleGrades(payPlan)) return;
  if (draft.classification?.evaluationBasis !== undefined) return;
  report({
    ...place,
    message: `Unexpected developmental grade GS-${grade} in series ${series}, expected one of ${grades.filter((one) => own === undefined || one < own).join(', ')}.`,
    fix: 'Type a grade of the series; if this one is right, say under classification.evaluationBasis why.',
  });
}

function checkFullPerformance({ draft, report }: RuleContext): void {
  const { grade, fullPerformanceLevel } = draft.position;
  if (grade === undefined || fullPerformanceLevel === undefined || fullPerformanceLevel >= grade) return;
  report({
    path: ['position', 'fullPerformanceLevel'],
    message: `Unexpected full performance level ${fullPerformanceLevel} below grade ${grade}, expected the grade or a higher one.`,
    fix: `Type ${grade}, or the highest grade of the career ladder.`,
    related: [{ path: ['position', 'grade'], message: 'The grade of the position.' }],
  });
}
