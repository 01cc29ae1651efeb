import type { Draft, FactorKey, SupervisoryFactorKey } from '../draft/schema.ts';
import {
  factorKeys,
  fesFactor,
  findLevel,
  gradeOfTotal,
  type Level,
  rangeOfGrade,
} from '../standards/fes.ts';
import { supervisoryFactorKeys } from '../standards/gssg.ts';
import type { Standards } from '../standards/standards.ts';

/** A factor with the level that the draft claims and the points that the level carries. */
export interface GradedFactor<Key extends string = FactorKey> {
  readonly factor: Key;
  /** Official number, such as 1 or 4A. */
  readonly number: string;
  readonly name: string;
  /** The level as the standard writes it, or null when the draft names none that exists. */
  readonly level: string | null;
  readonly points: number | null;
}

/** The grade that factor levels give, beside the grade claimed. Points are never bent toward a wanted grade. */
export interface GradeAssessment<Key extends string = FactorKey> {
  readonly factors: readonly GradedFactor<Key>[];
  /** Sum of the points, or null while a level is missing or unknown. */
  readonly total: number | null;
  readonly grade: number | null;
  /** Lowest and highest total of `grade`; the highest is null at GS-15. */
  readonly range: readonly [number, number | null] | null;
  /** The General Schedule grade that the draft claims, or null. */
  readonly claimedGrade: number | null;
  readonly agrees: boolean | null;
}

/** Both evaluations of a position: by the nine factors and, where it supervises, by the supervisory guide. */
export interface PositionGrade extends GradeAssessment {
  readonly supervisory: SupervisoryGrade | null;
}

/** The evaluation by the General Schedule Supervisory Guide. */
export interface SupervisoryGrade extends GradeAssessment<SupervisoryFactorKey> {
  /** Highest grade of the work directed, as the draft states it. */
  readonly baseLevel: number | null;
  /** Whether this evaluation gives the higher grade, which then is the grade of the position. */
  readonly controls: boolean;
}

/** Grades a draft by its factor levels alone. */
export function gradePosition(draft: Draft, standards: Standards): PositionGrade {
  const claimed = claimedGrade(draft);
  const nine = factorKeys.map((key) => {
    const { number, name, levels } = fesFactor(standards.fes, key);
    return graded(key, String(number), name, levels, draft.factors?.[key]?.level);
  });
  const own = assess(nine, claimed, standards);
  if (draft.supervisoryFactors === undefined) return { ...own, supervisory: null };

  const six = supervisoryFactorKeys.map((key) => {
    const factor = standards.gssg.factors.find((one) => one.key === key);
    if (factor === undefined) throw new Error(`The supervisory guide's data lacks ${key}`);
    return graded(key, factor.number, factor.name, factor.levels, draft.supervisoryFactors?.[key]?.level);
  });
  const guide = assess(six, claimed, standards);
  const controls = guide.grade !== null && guide.grade >= (own.grade ?? 0);
  return {
    ...own,
    supervisory: { ...guide, baseLevel: draft.supervisoryFactors.baseLevel ?? null, controls },
  };
}

/** The grade of the position: the higher one of both evaluations, or null while neither is complete. */
export function controllingGrade(assessment: PositionGrade): number | null {
  const grades = [assessment.grade, assessment.supervisory?.grade ?? null].filter((one) => one !== null);
  return grades.length === 0 ? null : Math.max(...grades);
}

/** The General Schedule grade that a draft claims: its own, or the one that it says is equivalent. */
export function claimedGrade(draft: Draft): number | null {
  const equivalent = /^GS-?0?(\d{1,2})$/i.exec(draft.position.equivalentTo ?? '')?.[1];
  return equivalent === undefined ? (draft.position.grade ?? null) : Number(equivalent);
}

function graded<Key extends string>(
  factor: Key,
  number: string,
  name: string,
  levels: readonly Level[],
  written: string | undefined,
): GradedFactor<Key> {
  const level = written === undefined ? undefined : findLevel(levels, written);
  return {
    factor,
    number,
    name,
    level: level === undefined ? null : level.level,
    points: level?.points ?? null,
  };
}

function assess<Key extends string>(
  factors: readonly GradedFactor<Key>[],
  claimed: number | null,
  standards: Standards,
): GradeAssessment<Key> {
  const total = factors.reduce<number | null>(
    (sum, { points }) => (sum === null || points === null ? null : sum + points),
    0,
  );
  const grade = total === null ? null : gradeOfTotal(standards.fes, total);
  return {
    factors,
    total,
    grade,
    range: grade === null ? null : rangeOfGrade(standards.fes, grade),
    claimedGrade: claimed,
    agrees: grade === null || claimed === null ? null : grade === claimed,
  };
}
