import type { Draft, DraftFactor, FactorKey } from '../draft/schema.ts';
import { factorKeys } from '../standards/fes.ts';
import type { Standards } from '../standards/standards.ts';
import { gradePosition, type PositionGrade } from './grade.ts';

/** A lower grade of a career ladder, as the draft describes it beside the full performance level. */
export interface DevelopmentalGrade {
  readonly grade: number;
  /** The factors that the draft describes anew at this grade, in their official order. */
  readonly differing: readonly FactorKey[];
  /** All factors at this grade: those of the full performance level, replaced where the draft gives others. */
  readonly factors: NonNullable<Draft['factors']>;
  readonly assessment: PositionGrade;
  /** Factors with a level or other marks but no text of their own, which nothing can be written about. */
  readonly textless: readonly FactorKey[];
}

/** The grades that a draft describes under `developmental`, the highest first. */
export function developmentalGrades(draft: Draft): number[] {
  return Object.keys(draft.developmental ?? {})
    .map(Number)
    .sort((one, other) => other - one);
}

/**
 * What a draft says about a developmental grade, and the grade that its levels give; null when it says nothing. A
 * factor that names no level of its own keeps that of the full performance level.
 */
export function developmentalGrade(
  draft: Draft,
  grade: number,
  standards: Standards,
): DevelopmentalGrade | null {
  const given = draft.developmental?.[String(grade)]?.factors;
  if (given === undefined) return null;
  const differing = factorKeys.filter((key) => given[key] !== undefined);
  const factors = { ...draft.factors };
  for (const key of differing) {
    const level = given[key]?.level ?? draft.factors?.[key]?.level;
    factors[key] = { ...given[key], ...(level === undefined ? {} : { level }) };
  }
  const { supervisoryFactors: _, ...alone } = draft;
  const { equivalentTo: __, ...position } = draft.position;
  const assessment = gradePosition({ ...alone, position: { ...position, grade }, factors }, standards);
  return {
    grade,
    differing,
    factors,
    assessment,
    textless: differing.filter((key) => !hasText(given[key])),
  };
}

function hasText(factor: DraftFactor | undefined): boolean {
  return [factor?.text ?? '', ...(factor?.statements ?? [])].some((text) => text.trim() !== '');
}
