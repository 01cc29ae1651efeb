import type * as z from 'zod';
import type { SupervisoryFactorKey } from '../draft/schema.ts';
import { choice, code, list, prose, section, wholeNumber } from '../form/scalars.ts';
import { levelsSchema } from './fes.ts';

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

const span = {
  from: wholeNumber('Lowest.', 1, 9999),
  to: wholeNumber('Highest.', 1, 9999).optional(),
};

/** The General Schedule Supervisory Guide as data. */
export const gssgSchema = section('The General Schedule Supervisory Guide.', {
  standard: choice('Which standard.', ['gssg']),
  title: prose('Title.'),
  source: prose('Source.'),
  url: code('Address of the source.').optional(),
  minimumSupervisoryPercent: wholeNumber('Least share of time spent supervising.', 1, 100),
  minimumAuthorityLevel: code('Least level of Factor 3.'),
  factors: list(
    'The factors.',
    section('One factor.', {
      key: choice('Key in a draft.', supervisoryFactorKeys),
      number: code('Number, such as 4A.'),
      name: prose('Official name.'),
      levels: levelsSchema,
    }),
  ),
  baseLevels: list(
    'Factor 5 level by base level.',
    section('One level.', { level: code('Level.'), ...span }),
  ),
  specialSituations: section('When special situations raise Factor 6.', {
    listed: wholeNumber('How many the guide lists.', 1, 20),
    needed: wholeNumber('How many must apply.', 1, 20),
    fromLevels: list('Levels that can be raised.', code('A level.')),
  }),
  totals: section('Lowest and highest total.', span),
});

/** The General Schedule Supervisory Guide. */
export type Gssg = z.output<typeof gssgSchema>;
