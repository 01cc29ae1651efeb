import { seriesFacts } from '../standards/guides.ts';
import type { RuleContext } from './rule.ts';

/** Grades that two-grade work passes over. */
const evenGrades = [6, 8, 10];

/** The grade that the nine factors give where two-grade work usually passes over it; null for any other. */
export function evenByPoints({
  draft,
  grade,
  standards,
}: Pick<RuleContext, 'draft' | 'grade' | 'standards'>): number | null {
  if (seriesFacts(standards.series, draft.position.series)?.interval !== 'two-grade') return null;
  if (grade.supervisory !== null || grade.grade === null) return null;
  return evenGrades.includes(grade.grade) ? grade.grade : null;
}
