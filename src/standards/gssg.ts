import type { SupervisoryFactorKey } from '../draft/schema.ts';
import type { ValueOf } from '../form/form.ts';
import { choice, code, list, prose, section, wholeNumber } from '../form/scalars.ts';
import { type Fes, gradeOfTotal, levelsSchema } from './fes.ts';

/** Keys of the six GSSG factors, the fourth in two parts, in their official order. */
export const supervisoryFactorKeys = [
  'programScopeAndEffect',
  'organizationalSetting',
  'supervisoryAuthority',
  'natureOfContacts',
  'purposeOfContacts',
  'difficultyOfWorkDirected',
  'otherConditions',
] as const satisfies readonly SupervisoryFactorKey[];

const span = () => ({
  from: wholeNumber('Lowest.', 1, 9999),
  to: wholeNumber('Highest.', 1, 9999).optional(),
});

/** The General Schedule Supervisory Guide as data. */
export const gssgSchema = /* @__PURE__ */ (() =>
  section('The General Schedule Supervisory Guide.', () => ({
    standard: choice('Which standard.', ['gssg']),
    title: prose('Title.'),
    source: prose('Source.'),
    url: code('Address of the source.').optional(),
    minimumSupervisoryPercent: wholeNumber('Least share of time spent supervising.', 1, 100),
    minimumAuthorityLevel: code('Least level of Factor 3.'),
    factors: list(
      'The factors.',
      section('One factor.', () => ({
        key: choice('Key in a draft.', supervisoryFactorKeys),
        number: code('Number, such as 4A.'),
        name: prose('Official name.'),
        levels: levelsSchema,
      })),
    ),
    baseLevels: list(
      'Factor 5 level by base level.',
      section('One level.', () => ({ level: code('Level.'), ...span() })),
    ),
    specialSituations: section('When special situations raise Factor 6.', () => ({
      listed: wholeNumber('How many the guide lists.', 1, 20),
      needed: wholeNumber('How many must apply.', 1, 20),
      fromLevels: list('Levels that can be raised.', code('A level.')),
    })),
    totals: section('Lowest and highest total.', span),
    grades: section('Lowest and highest grade that totals are converted to.', () => ({
      from: wholeNumber('Lowest grade.', 1, 15),
      to: wholeNumber('Highest grade.', 1, 15),
    })),
    aboveBase: section('The grade where the points give none above the base level.', () => ({
      grades: wholeNumber('How many grades above the base level.', 1, 5),
      atLeast: list(
        'Base levels with a least grade of their own.',
        section('One base level.', () => ({
          base: wholeNumber('Base level.', 1, 15),
          grade: wholeNumber('Least grade above it.', 1, 15),
        })),
      ),
      conditions: prose('What a person has to confirm first.'),
    })),
  })))();

/** The General Schedule Supervisory Guide. */
export type Gssg = ValueOf<typeof gssgSchema>;

/** The grade of a GSSG total: the ranges of FES, for the grades that the guide converts to; null outside them. */
export function gradeOfSupervisoryTotal(gssg: Gssg, fes: Fes, total: number): number | null {
  const grade = gradeOfTotal(fes, total);
  return grade === null || grade < gssg.grades.from || grade > gssg.grades.to ? null : grade;
}

/**
 * The grade that the guide gives in place of the points' grade when that one is not above the base level of the work
 * directed; null when the points' grade stands. It holds under conditions that a person has to judge.
 */
export function gradeAboveBase(gssg: Gssg, grade: number, base: number): number | null {
  const { grades, atLeast } = gssg.aboveBase;
  const least = atLeast.find((one) => one.base === base)?.grade ?? Math.min(base + grades, gssg.grades.to);
  return grade < least ? least : null;
}
