import { byName, choice, code, isoDate, list, prose, section, wholeNumber } from '../form/scalars.ts';

/** What every factor holds alike: one set of schemas for all of them. */
const factorKeys = {
  text: prose('What the position requires, as prose.').optional(),
  statements: list('What the position requires, one statement a line.', prose('One statement.')).optional(),
  supports: list(
    'Ids of the OPM statements that this factor supports.',
    code('One id.', { expected: 'an id such as TC-1', ids: 'requirements' }),
  ).optional(),
  rationale: prose('Why this level fits; printed in the evaluation statement only.').optional(),
};

function factor(description: string) {
  return section(description, () => ({
    level: code('Level of the factor.', { expected: 'a level such as 1-8', ids: 'levels' }).optional(),
    ...factorKeys,
  }));
}

/** The nine factors of the Factor Evaluation System. */
export const factorsSchema = section('The nine factors of the Factor Evaluation System (FES).', () => ({
  knowledge: factor('Factor 1, Knowledge Required by the Position.').optional(),
  supervisoryControls: factor('Factor 2, Supervisory Controls.').optional(),
  guidelines: factor('Factor 3, Guidelines.').optional(),
  complexity: factor('Factor 4, Complexity.').optional(),
  scopeAndEffect: factor('Factor 5, Scope and Effect.').optional(),
  personalContacts: factor('Factor 6, Personal Contacts.').optional(),
  purposeOfContacts: factor('Factor 7, Purpose of Contacts.').optional(),
  physicalDemands: factor('Factor 8, Physical Demands.').optional(),
  workEnvironment: factor('Factor 9, Work Environment.').optional(),
}));

/** The six factors of the General Schedule Supervisory Guide, the fourth in two parts. */
export const supervisoryFactorsSchema = section(
  'The factors of the General Schedule Supervisory Guide (GSSG).',
  () => ({
    programScopeAndEffect: factor('GSSG Factor 1, Program Scope and Effect.').optional(),
    organizationalSetting: factor('GSSG Factor 2, Organizational Setting.').optional(),
    supervisoryAuthority: factor('GSSG Factor 3, Supervisory and Managerial Authority Exercised.').optional(),
    natureOfContacts: factor('GSSG Factor 4A, Nature of Contacts.').optional(),
    purposeOfContacts: factor('GSSG Factor 4B, Purpose of Contacts.').optional(),
    difficultyOfWorkDirected: factor('GSSG Factor 5, Difficulty of Typical Work Directed.').optional(),
    otherConditions: factor('GSSG Factor 6, Other Conditions.').optional(),
    baseLevel: wholeNumber('Base level: highest grade of the work directed.', 1, 15).optional(),
    specialSituations: list(
      'Special situations of Factor 6 that apply.',
      prose('One special situation.'),
    ).optional(),
  }),
);

const developmentalGrade = code('A grade, 1 to 15.', {
  expected: 'a grade from 1 to 15, such as 11',
  pattern: /^([1-9]|1[0-5])$/,
});

/** The factors of a career ladder's lower grades. */
export const developmentalSchema = byName(
  'For a career ladder: by grade, the factors that differ from the full performance level.',
  developmentalGrade,
  section('One developmental grade.', () => ({ factors: factorsSchema })),
);

/** What the classifier used and decided. */
export const classificationSchema = section('How the position is classified.', () => ({
  standards: list('Classification standards used, one a line.', prose('Name of a standard.')).optional(),
  seriesRationale: prose('Why this series, and why no other.').optional(),
  evaluationBasis: prose('Written basis for a level or grade that the standards do not settle.').optional(),
  classifiedBy: prose('Name of the classifier.').optional(),
  classifiedOn: isoDate('Date of the classification.').optional(),
}));

/** Where the draft stands. */
export const statusSchema = choice('Where the position description stands.', [
  'draft',
  'in-review',
  'classified',
  'retired',
]);
