import type { FactorKey } from '../draft/schema.ts';
import type { ValueOf } from '../form/form.ts';
import { choice, code, list, prose, section, wholeNumber, yesNo } from '../form/scalars.ts';
import { deriveOnce } from './derive-once.ts';

/** Keys of the nine factors, in their official order. */
export const factorKeys = [
  'knowledge',
  'supervisoryControls',
  'guidelines',
  'complexity',
  'scopeAndEffect',
  'personalContacts',
  'purposeOfContacts',
  'physicalDemands',
  'workEnvironment',
] as const satisfies readonly FactorKey[];

/** Levels and points of one factor, of FES or GSSG. */
export const levelsSchema = /* @__PURE__ */ (() =>
  list(
    'Levels, the lowest first.',
    section('One level.', {
      level: code('The level, such as 1-8.'),
      points: wholeNumber('Points credited for the level.', 1, 5000),
    }),
  ))();

/** The Factor Evaluation System as data: factors, levels, points, grade ranges, the chart of contacts. */
export const fesSchema = /* @__PURE__ */ (() =>
  section('The Factor Evaluation System.', {
    standard: choice('Which standard.', ['fes']),
    title: prose('Title.'),
    source: prose('Source.'),
    url: code('Address of the source.').optional(),
    factors: list(
      'The nine factors.',
      section('One factor.', {
        key: choice('Key in a draft.', factorKeys),
        number: wholeNumber('Number of the factor.', 1, 9),
        name: prose('Official name.'),
        levels: levelsSchema,
        describe: list('What its text has to cover.', prose('One aspect.')),
      }),
    ),
    combinedContacts: list(
      'Points of Factors 6 and 7 together.',
      section('One pair.', {
        contacts: wholeNumber('Level of Factor 6.', 1, 4),
        purpose: choice('Level of Factor 7.', ['a', 'b', 'c', 'd']),
        points: wholeNumber('Points of both factors.', 1, 500),
        unrealistic: yesNo('Whether the guide calls the pair probably unrealistic.').optional(),
      }),
    ),
    grades: list(
      'Grades with their ranges of points.',
      section('One grade.', {
        grade: wholeNumber('Grade.', 1, 15),
        from: wholeNumber('Lowest total.', 1, 9999),
        to: wholeNumber('Highest total; none for GS-15.', 1, 9999).optional(),
      }),
    ),
  }))();

/** The Factor Evaluation System. */
export type Fes = ValueOf<typeof fesSchema>;

/** A factor with its levels and points. */
export type FesFactor = Fes['factors'][number];

/** A level with its points. */
export type Level = FesFactor['levels'][number];

/** A factor's official number, name and levels. */
export function fesFactor(fes: Fes, key: FactorKey): FesFactor {
  const factor = factorsByKey(fes).get(key);
  if (factor === undefined) throw new Error(`The factor data lacks ${key}`);
  return factor;
}

const factorsByKey = deriveOnce((fes: Fes) => new Map(fes.factors.map((one) => [one.key, one])));

/**
 * The level that a draft names, or undefined where the factor has no such level. Purposes are written with a letter
 * or a digit: `7-c` and `7-3` are the same (the Administrative Analysis Guide uses letters, the Primary Standard digits).
 */
export function findLevel(levels: readonly Level[], written: string): Level | undefined {
  return levelsByName(levels).get(normalLevel(written));
}

const levelsByName = deriveOnce(
  (levels: readonly Level[]) => new Map(levels.map((one) => [normalLevel(one.level), one])),
);

/** A level in capitals and digits: `7-c` becomes `7-3`, `4a-2` becomes `4A-2`. */
export function normalLevel(written: string): string {
  const level = written.trim().toUpperCase();
  const letter = level.length === 3 && level.startsWith('7-') ? 'ABCD'.indexOf(level.charAt(2)) : -1;
  return letter < 0 ? level : `7-${letter + 1}`;
}

/** The grade whose range holds a total, or null where the total lies below GS-1. */
export function gradeOfTotal(fes: Fes, total: number): number | null {
  return fes.grades.find((one) => total >= one.from && total <= (one.to ?? Infinity))?.grade ?? null;
}

/** Lowest and highest total of a grade; the highest is null for GS-15, which has no upper end. */
export function rangeOfGrade(fes: Fes, grade: number): [number, number | null] | null {
  const found = fes.grades.find((one) => one.grade === grade);
  return found === undefined ? null : [found.from, found.to ?? null];
}
