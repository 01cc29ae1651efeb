import type { GradeAssessment } from '../assess/grade.ts';
import { supervisoryShare } from '../assess/supervisory-share.ts';
import { usesScheduleGrades } from '../draft/pay-plan.ts';
import type { Draft, DraftFactor } from '../draft/schema.ts';
import { seriesFacts } from '../standards/guides.ts';
import type { Standards } from '../standards/standards.ts';
import { rangeWords } from './factor-view.ts';
import { type ProseBlock, proseBlocks } from './prose-blocks.ts';
import { grouped, longDate } from './words.ts';

/** Longest comment that a cell of the table takes; a row never breaks across pages. */
const commentRoom = 420;

/** What only the evaluation statement prints: reasons, series and title, and what was recorded of the decision. */
export function evaluationView(draft: Draft, standards: Standards) {
  const { position, classification } = draft;
  const series = seriesFacts(standards.series, position.series);
  return {
    seriesName: series === undefined ? null : series.title,
    noPrescribedTitle: series?.verified === true && series.prescribedTitles === undefined,
    seriesRationale: prose(classification?.seriesRationale),
    evaluationBasis: prose(classification?.evaluationBasis),
    supervisoryShare: draft.supervisoryFactors === undefined ? null : supervisoryShare(draft),
    supervisoryMinimum: standards.gssg.minimumSupervisoryPercent,
    supervisoryAuthority: draft.supervisoryFactors?.supervisoryAuthority?.level ?? null,
    authorityMinimum: standards.gssg.minimumAuthorityLevel,
    specialSituations: draft.supervisoryFactors?.specialSituations ?? null,
    situationsNeeded: standards.gssg.specialSituations.needed,
    recorded: recorded(classification),
    duties: draft.duties.map((duty, index) => ({
      number: index + 1,
      title: duty.title,
      percent: duty.percent,
      gradeControlling: duty.gradeControlling === true,
      supervisory: duty.supervisory === true,
    })),
    dutiesTotal: draft.duties.reduce((sum, duty) => sum + duty.percent, 0),
  };
}

/** One evaluation as the rows of the Handbook's statement. */
export function statementView<Key extends string>(
  assessment: GradeAssessment<Key>,
  factors: { readonly [Each in Key]?: DraftFactor | undefined } | undefined,
) {
  const { total, grade, range } = assessment;
  const rows = assessment.factors.map(({ factor, number, name, level, points }) => {
    const rationale = factors?.[factor]?.rationale?.trim() ?? '';
    const blocks = proseBlocks(rationale);
    const isList = blocks.some(({ items }) => items.length > 0);
    const short = rationale.length <= commentRoom && blocks.length < 2 && !isList;
    return {
      number,
      name,
      points: points === null ? 'none' : grouped(points),
      level: level === null ? 'not stated' : `FL ${level}`,
      comment: rationale === '' ? null : short ? rationale : 'See the comment below.',
      long: rationale === '' || short ? null : blocks,
    };
  });
  return {
    rows,
    longComments: rows.some((row) => row.long !== null),
    total: total === null ? 'not complete' : grouped(total),
    grade: grade === null ? 'none' : `GS-${grade}`,
    range: grade === null || range === null ? null : `GS-${grade}: ${rangeWords(range)}`,
  };
}

/** Why no factors evaluate a position, as the rest of a sentence about the draft; null when some do. */
export function notEvaluated({ position, factors, supervisoryFactors }: Draft): string | null {
  if (!usesScheduleGrades(position.payPlan) && position.equivalentTo === undefined) {
    return `is under pay plan ${position.payPlan}, where grades do not follow from factors`;
  }
  return factors === undefined && supervisoryFactors === undefined ? 'has no factors' : null;
}

/** What the draft records of the decision; no certification, which a person signs. */
function recorded(classification: Draft['classification']): string | null {
  const { classifiedBy, classifiedOn } = classification ?? {};
  if (classifiedBy === undefined && classifiedOn === undefined) return null;
  const by = classifiedBy === undefined ? '' : ` by ${classifiedBy}`;
  const on = classifiedOn === undefined ? '' : ` on ${longDate(classifiedOn)}`;
  return `Recorded in the draft: classified${by}${on}.`;
}

function prose(text: string | undefined): ProseBlock[] | null {
  return text === undefined ? null : proseBlocks(text);
}
