import type { GradeAssessment, PositionGrade } from '../assess/grade.ts';
import type { FileReport } from '../diagnostics/report.ts';
import { visible } from '../diagnostics/visible.ts';
import type { Paint } from './paint.ts';
import { renderTable } from './table.ts';
import { renderFile } from './text-report.ts';

/** The answer to "which grade do the levels give?". */
export interface GradeReport {
  readonly file: string;
  readonly position: {
    readonly title: string;
    readonly payPlan: string;
    readonly series: string;
    readonly grade?: number | undefined;
  } | null;
  /** The evaluations; null when the position has no grade or too much of the draft cannot be read. */
  readonly assessment: PositionGrade | null;
  /** The grade of the position by all its evaluations, or null. */
  readonly controlling: number | null;
  /** Whether that is the grade claimed; null when either is not known. */
  readonly agrees: boolean | null;
  /** Why the position has no grade by factors, in words; null when it has. */
  readonly notGraded: string | null;
  /** The findings about levels and grade. */
  readonly report: FileReport;
}

/** Renders levels, points, totals and grades as text. */
export function renderGradeText(grade: GradeReport, paint: Paint): string {
  const { position, assessment, notGraded } = grade;
  const code = [position?.payPlan, position?.series, position?.grade?.toString().padStart(2, '0')];
  const name =
    position === null ? '' : `  ${position.title}, ${code.filter((part) => part !== undefined).join('-')}`;
  const blocks: string[][] = [[paint.strong(visible(`${grade.file}${name}`))]];
  if (notGraded !== null) blocks.push([`Not graded. ${visible(notGraded)}`]);
  if (assessment !== null) {
    const { supervisory } = assessment;
    if (supervisory === null || assessment.factors.some((factor) => factor.level !== null))
      blocks.push(evaluation('Nine factors (FES)', assessment));
    if (supervisory !== null) {
      const { baseLevel, adjustedGrade } = supervisory;
      blocks.push([
        ...evaluation('Supervisory guide (GSSG)', supervisory),
        ...(baseLevel === null ? [] : [`Base level: GS-${baseLevel}.`]),
        ...(adjustedGrade === null
          ? []
          : [`By the guide one grade above the base level: GS-${adjustedGrade}, where its conditions hold.`]),
      ]);
    }
    blocks.push(verdict(grade, assessment));
  } else if (notGraded === null) blocks.push(['The grade cannot be computed: the draft could not be read.']);
  const findings = renderFile(grade.report, { paint });
  return `${blocks.map((block) => block.join('\n')).join('\n\n')}\n${findings === '' ? '' : `\n${findings}`}`;
}

function evaluation(heading: string, assessment: GradeAssessment<string>): string[] {
  const { factors, total, grade, range } = assessment;
  const rows = factors.map((factor) => [
    factor.number,
    factor.name,
    factor.level ?? 'missing',
    factor.points === null ? '–' : String(factor.points),
  ]);
  const table = renderTable(
    [['', heading, 'Level', 'Points'], ...rows, ['', 'Total', '', total === null ? '–' : String(total)]],
    ['right', 'left', 'left', 'right'],
  );
  if (total === null) return [...table, 'No total: a level is missing or unknown.'];
  if (grade === null || range === null) return [...table, 'The total lies outside of all grades.'];
  const [from, to] = range;
  return [
    ...table,
    `These points give GS-${grade} (${to === null ? `${from} and more` : `${from} to ${to}`}).`,
  ];
}

function verdict(
  { controlling, agrees }: GradeReport,
  { claimedGrade, supervisory }: PositionGrade,
): string[] {
  const lines: string[] = [];
  if (supervisory !== null && controlling !== null) {
    lines.push(
      `The higher grade controls: ${supervisory.controls ? 'the supervisory guide' : 'the nine factors'}.`,
    );
  }
  const claimed = claimedGrade === null ? 'The draft claims no grade' : `The draft claims GS-${claimedGrade}`;
  if (controlling === null) lines.push(`${claimed}; the grade cannot be computed.`);
  else if (agrees === null) lines.push(`${claimed}; the levels give GS-${controlling}.`);
  else
    lines.push(
      `${claimed}, and the levels ${agrees ? 'agree' : `do not agree: they give GS-${controlling}`}.`,
    );
  lines.push('Whether the work meets a level is for the classifier to decide.');
  return lines;
}
