import type { DevelopmentalGrade } from '../assess/developmental.ts';
import type { PositionGrade } from '../assess/grade.ts';
import type { Draft } from '../draft/schema.ts';
import { factorView, rangeWords } from './factor-view.ts';
import { positionCode } from './position-view.ts';
import { grouped } from './words.ts';

/** The statement of difference for a developmental grade: its factors beside those of the full performance level. */
export function differenceView(draft: Draft, full: PositionGrade, developmental: DevelopmentalGrade) {
  const { grade, differing, factors, assessment } = developmental;
  const atFull = (key: string) => full.factors.find((one) => one.factor === key);
  return {
    code: positionCode(draft, grade),
    fullCode: positionCode(draft),
    grade: `${draft.position.payPlan}-${grade}`,
    fullConversion: full.grade === null ? null : `GS-${full.grade}`,
    factors: assessment.factors
      .filter((one) => differing.includes(one.factor))
      .map((one) => ({
        ...factorView(one, factors[one.factor], [], []),
        fullLevel: atFull(one.factor)?.level ?? null,
        fullPoints: points(atFull(one.factor)?.points ?? null),
      })),
    rows: assessment.factors.map((one) => ({
      number: one.number,
      name: one.name,
      fullLevel: atFull(one.factor)?.level ?? 'not stated',
      level: one.level ?? 'not stated',
      points: points(one.points) ?? 'none',
      differs: differing.includes(one.factor),
    })),
    fullTotal: points(full.total),
    total: points(assessment.total),
    conversion: assessment.grade === null ? null : `GS-${assessment.grade}`,
    range: assessment.range === null ? null : rangeWords(assessment.range),
  };
}

function points(value: number | null): string | null {
  return value === null ? null : grouped(value);
}
