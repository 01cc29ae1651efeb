import { developmentalGrade, developmentalGrades } from '../../assess/developmental.ts';
import { type GradeAssessment, gradeAgrees, type PositionGrade } from '../../assess/grade.ts';
import type { Path } from '../../diagnostics/diagnostic.ts';
import type { FactorKey } from '../../draft/schema.ts';
import { normalLevel } from '../../standards/fes.ts';
import type { Standards } from '../../standards/standards.ts';
import { claimPath } from '../claim-path.ts';
import { noFactorGrade } from '../no-factor-grade.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** The points of the levels give the grade that the position claims. */
export const gradePoints: Rule = {
  id: 'grade-points',
  severity: 'error',
  from: 'draft',
  summary:
    'The points of the factor levels give the grade that the position claims, and those of each developmental grade give that one.',
  explain:
    'The grade follows from the levels that the work meets, and never the other way round: levels are not raised to reach ' +
    'a grade. The factors named here differ from what is usual at the claimed grade, which shows where the duties and the ' +
    'grade part company. Look at these factors and at the duties again; then let the duties, the levels or the grade ' +
    'claimed change, whichever is wrong.',
  source:
    'OPM, Introduction to the Position Classification Standards, Appendix 3; Classifier’s Handbook, chapter 2',
  requires: [
    'factors',
    'supervisoryFactors',
    'developmental',
    'position.payPlan',
    'position.grade',
    'position.equivalentTo',
  ],
  skip: noFactorGrade,
  check(context) {
    if (gradeAgrees(context.grade) === false) {
      if (context.grade.supervisory === null) checkNineFactors(context);
      else checkSupervisor(context, context.grade.supervisory);
    }
    for (const grade of developmentalGrades(context.draft)) checkDevelopmental(context, grade);
  },
};

/** A lower grade of the career ladder, by its own levels and those that it takes from the full performance level. */
function checkDevelopmental({ draft, standards, report }: RuleContext, claimed: number): void {
  // One that is no lower grade is told by grade-interval.
  if (claimed >= (draft.position.grade ?? claimed)) return;
  const found = developmentalGrade(draft, claimed, standards);
  if (found === null || found.assessment.agrees !== false) return;
  const { assessment, differing } = found;
  const path: Path = ['developmental', String(claimed)];
  const off = offPattern(assessment, claimed, standards, (factor) =>
    differing.includes(factor) ? [...path, 'factors', factor] : ['factors', factor, 'level'],
  );
  report({
    path,
    spot: 'key',
    message: `Unexpected developmental grade GS-${claimed} for a total of ${spoken(assessment)}, expected GS-${assessment.grade} (${rangeWords(assessment)}).${off.sentence}`,
    fix: 'Recheck which factors differ at this grade and their levels; if they stand, type the grade that they give.',
    related: off.factors,
  });
}

function checkNineFactors({ draft, grade, standards, report }: RuleContext): void {
  const claimed = grade.claimedGrade ?? 0;
  const off = offPattern(grade, claimed, standards, (factor) => ['factors', factor, 'level']);
  report({
    path: claimPath(draft),
    message: `Unexpected GS-${claimed} for a total of ${spoken(grade)}, expected GS-${grade.grade} (${rangeWords(grade)}).${off.sentence}`,
    fix: 'Recheck each level against the standard and the duties; if the levels stand, claim the grade that they give.',
    related: off.factors,
  });
}

function checkSupervisor(
  { draft, grade, standards, report }: RuleContext,
  guide: NonNullable<PositionGrade['supervisory']>,
): void {
  const claimed = grade.claimedGrade ?? 0;
  const path = claimPath(draft);
  const { baseLevel, adjustedGrade } = guide;
  const own =
    grade.total === null
      ? 'The nine factors are not complete and give no grade.'
      : `The nine factors give GS-${grade.grade} (${spoken(grade)}).`;
  const fix =
    'Recheck each level against its guide; if the levels stand, claim the higher of the two grades that they give.';
  if (adjustedGrade === null) {
    report({
      path,
      message: `Unexpected GS-${claimed}, expected GS-${Math.max(guide.grade ?? 0, grade.grade ?? 0)}: the supervisory factors give GS-${guide.grade} (${spoken(guide)}, ${rangeWords(guide)}). ${own}`,
      fix,
    });
    return;
  }
  const conditions = standards.gssg.aboveBase.conditions;
  const points = `The supervisory factors give GS-${guide.grade} (${spoken(guide)}), which is not high enough above the base level GS-${baseLevel}`;
  const unadjusted = Math.max(guide.grade ?? 0, grade.grade ?? 0);
  report({
    path,
    ...(claimed === unadjusted ? { severity: 'warning' as const } : {}),
    message: `Unexpected GS-${claimed}, expected GS-${Math.max(adjustedGrade, unadjusted)}. ${points}; the guide then gives GS-${adjustedGrade}, if ${conditions}. ${own}`,
    fix:
      claimed === unadjusted
        ? `If the conditions are not met, write the reason in classification.evaluationBasis; this warning then stands beside it for the classifier to read.`
        : fix,
  });
}

function spoken({ total }: Pick<GradeAssessment, 'total'>): string {
  return `${total} points`;
}

function rangeWords({ range }: Pick<GradeAssessment, 'range'>): string {
  const [from, to] = range ?? [0, null];
  return to === null ? `${from} points and more` : `${from} to ${to} points`;
}

/**
 * The factors whose levels none of the usual patterns of a grade has. Their own levels are named, and on which side of
 * the pattern they lie, but never a level that would reach the grade.
 */
function offPattern(
  { factors }: GradeAssessment<FactorKey>,
  claimed: number,
  { usualPatterns }: Standards,
  pathOf: (factor: FactorKey) => Path,
): { readonly sentence: string; readonly factors: readonly { path: Path; message: string }[] } {
  const patterns = usualPatterns.patterns.filter((pattern) => pattern.grade === claimed);
  if (patterns.length === 0) {
    const note = usualPatterns.notes.find((one) => one.grade === claimed)?.note;
    return { sentence: note === undefined ? '' : ` ${note}`, factors: [] };
  }
  const off = factors.flatMap(({ factor, number, name, level }) => {
    const usual = patterns.flatMap((pattern) => pattern.levels[factor] ?? []).map(normalLevel);
    if (level === null || usual.length === 0 || usual.includes(normalLevel(level))) return [];
    const side = usual.every((one) => normalLevel(level) < one) ? 'below' : 'above';
    return [
      {
        path: pathOf(factor),
        name: `${number} (${level}, ${side})`,
        message: `Factor ${number}, ${name}, ${level}: ${side} what is usual at GS-${claimed}.`,
      },
    ];
  });
  const sources = [...new Set(patterns.map((pattern) => pattern.source))].join(' and ');
  const sentence =
    off.length === 0
      ? ` No factor is off the usual pattern of GS-${claimed} (${sources}).`
      : ` Off the usual pattern of GS-${claimed} (${sources}): ${off.length === 1 ? 'Factor' : 'Factors'} ${off.map((one) => one.name).join(', ')}.`;
  return { sentence, factors: off.map(({ path, message }) => ({ path, message })) };
}
