import { controllingGrade, type PositionGrade, type SupervisoryGrade } from '../assess/grade.ts';
import type { Draft } from '../draft/schema.ts';
import type { Standards } from '../standards/standards.ts';
import { rangeWords } from './factor-view.ts';
import { grouped } from './words.ts';

/** How the evaluations of a position come together in its grade. */
export function gradeView(draft: Draft, grade: PositionGrade, standards: Standards) {
  const { supervisory } = grade;
  return {
    evaluations: supervisory === null ? null : evaluations(grade, supervisory),
    aboveBase: supervisory === null ? null : aboveBase(supervisory, standards),
    verdict: verdict(draft, grade),
  };
}

/** Both evaluations of a supervisory position side by side. */
function evaluations(grade: PositionGrade, supervisory: SupervisoryGrade) {
  const row = (name: string, one: Pick<PositionGrade, 'total' | 'grade' | 'range'>, controls: boolean) => ({
    name,
    total: one.total === null ? 'not complete' : grouped(one.total),
    range: one.range === null ? null : rangeWords(one.range),
    grade: one.grade === null ? 'none' : `GS-${one.grade}`,
    controls,
  });
  const known = controllingGrade(grade) !== null;
  const guide = supervisory.adjustedGrade ?? supervisory.grade;
  return {
    rows: [
      row('Nine factors (FES)', grade, known && grade.grade !== null && grade.grade >= (guide ?? 0)),
      row('Supervisory guide (GSSG)', supervisory, known && supervisory.controls),
    ],
  };
}

/** What the guide says where its points give no grade above the work directed; null where the draft has no base level. */
function aboveBase(supervisory: SupervisoryGrade, { gssg }: Standards): string | null {
  const { grade, baseLevel, adjustedGrade } = supervisory;
  if (baseLevel === null || grade === null) return null;
  const base = `Base level of the work directed: GS-${baseLevel}.`;
  if (adjustedGrade === null) {
    return `${base} The points give a grade high enough above it, so no adjustment is made.`;
  }
  return (
    `${base} The points give GS-${grade}, which is not high enough above it; the guide then gives ` +
    `GS-${adjustedGrade}, if ${gssg.aboveBase.conditions}.`
  );
}

/** The grade that the levels give beside the grade claimed. */
function verdict(draft: Draft, grade: PositionGrade): string {
  const controlling = controllingGrade(grade);
  const { claimedGrade, supervisory } = grade;
  const claimed =
    claimedGrade === null ? 'The draft claims no grade' : `Grade claimed: ${claim(draft, claimedGrade)}`;
  if (controlling === null) return `${claimed}. The grade cannot be worked out: a level is missing.`;
  const given = `GS-${controlling}`;
  const source = supervisory === null ? 'The levels' : 'The higher of both grades controls. The levels';
  if (claimedGrade === null) return `${claimed}. ${source} give ${given}.`;
  return claimedGrade === controlling
    ? `${claimed}. ${source} give ${given} and agree with the claim.`
    : `${claimed}. ${source} give ${given} and do not agree with the claim.`;
}

/** The grade as the position's own pay plan and the General Schedule name it. */
function claim({ position }: Draft, grade: number): string {
  const { payPlan } = position;
  const own = payPlan.toUpperCase() === 'GS' ? '' : `${payPlan}-${position.grade ?? grade}, equivalent to `;
  return `${own}GS-${grade}`;
}
