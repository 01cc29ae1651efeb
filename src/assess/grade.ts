import { usesScheduleGrades } from '../draft/pay-plan.ts';
import type { Draft, FactorKey, SupervisoryFactorKey } from '../draft/schema.ts';
import {
  factorKeys,
  fesFactor,
  findLevel,
  gradeOfTotal,
  type Level,
  rangeOfGrade,
} from '../standards/fes.ts';
import { gradeAboveBase, gradeOfSupervisoryTotal, supervisoryFactorKeys } from '../standards/gssg.ts';
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
  /** The grade of the total, or null while there is none. */
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
  /**
   * The guide's grade where the points give none above the base level; null where the points' grade stands. It holds
   * under conditions that a person has to judge, so `grade` stays the grade of the points.
   */
  readonly adjustedGrade: number | null;
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
  const ofTotal = (total: number): number | null => gradeOfTotal(standards.fes, total);
  const own = assess(nine, claimed, standards, ofTotal);
  return { ...own, supervisory: gradeSupervision(draft, claimed, own.grade ?? 0, standards) };
}

function gradeSupervision(
  draft: Draft,
  claimed: number | null,
  ownGrade: number,
  standards: Standards,
): SupervisoryGrade | null {
  if (draft.supervisoryFactors === undefined) return null;
  const six = supervisoryFactorKeys.map((key) => {
    const factor = standards.gssg.factors.find((one) => one.key === key);
    if (factor === undefined) throw new Error(`The supervisory guide's data lacks ${key}`);
    return graded(key, factor.number, factor.name, factor.levels, draft.supervisoryFactors?.[key]?.level);
  });
  const guide = assess(six, claimed, standards, (total) =>
    gradeOfSupervisoryTotal(standards.gssg, standards.fes, total),
  );
  const baseLevel = draft.supervisoryFactors.baseLevel ?? null;
  const adjustedGrade =
    guide.grade === null || baseLevel === null
      ? null
      : gradeAboveBase(standards.gssg, guide.grade, baseLevel);
  const final = adjustedGrade ?? guide.grade;
  const agrees = final === null || claimed === null ? null : final === claimed;
  const controls = final !== null && final >= ownGrade;
  return { ...guide, agrees, baseLevel, adjustedGrade, controls };
}

/**
 * The grade of the position: the higher one of both evaluations. Null while neither is complete, and while the
 * supervisory one is not, since that one may be the higher. The nine factors need not be complete beside it.
 */
export function controllingGrade({ grade, supervisory }: PositionGrade): number | null {
  if (supervisory === null) return grade;
  const guide = supervisory.adjustedGrade ?? supervisory.grade;
  return guide === null ? null : Math.max(guide, grade ?? 0);
}

/** Whether the grade of the position is the one that it claims; null while either is not known. */
export function gradeAgrees(assessment: PositionGrade): boolean | null {
  const grade = controllingGrade(assessment);
  return grade === null || assessment.claimedGrade === null ? null : grade === assessment.claimedGrade;
}

/**
 * The General Schedule grade that a draft claims: under GS its own, under another pay plan the one that it says is
 * equivalent, or its own where the plan uses the same grades. Null where it claims none, as under ES.
 */
export function claimedGrade({ position }: Draft): number | null {
  const { payPlan, grade, equivalentTo } = position;
  const own = usesScheduleGrades(payPlan) ? (grade ?? null) : null;
  return payPlan.toUpperCase() === 'GS' ? own : (equivalentGrade(equivalentTo) ?? own);
}

/** Reads `GS-13` as 13; null for what names no General Schedule grade. */
export function equivalentGrade(written: string | undefined): number | null {
  const digits = /^GS[- ]?0?(\d{1,2})$/i.exec(written?.trim() ?? '')?.[1];
  const grade = Number(digits ?? 0);
  return grade >= 1 && grade <= 15 ? grade : null;
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
  gradeOf: (total: number) => number | null,
): GradeAssessment<Key> {
  const total = factors.reduce<number | null>(
    (sum, { points }) => (sum === null || points === null ? null : sum + points),
    0,
  );
  const grade = total === null ? null : gradeOf(total);
  return {
    factors,
    total,
    grade,
    range: grade === null ? null : rangeOfGrade(standards.fes, grade),
    claimedGrade: claimed,
    agrees: grade === null || claimed === null ? null : grade === claimed,
  };
}
