import { describe, expect, it } from 'vitest';
import { findingsOf, soundDraft, withTask } from '../findings-of.ts';

const inFactor1 = (statement: string) =>
  findingsOf('degree-required', { factors: { knowledge: { level: '1-7', statements: [statement] } } });

describe('a demand is an error', () => {
  it.each([
    'Bachelor’s degree in design or a related field.',
    "A master's degree in public administration is required.",
    'Must possess a bachelors degree.',
    'Requires a four-year degree in psychology.',
    'Knowledge equivalent to a bachelor’s degree in statistics.',
    'Knowledge acquired through completion of a graduate degree.',
    'PhD in human factors required.',
    'Juris Doctor and active bar membership.',
    'State license required.',
    'Must be a licensed professional.',
    'Must hold a Certified Public Accountant license.',
    'A degree in design is essential.',
  ])('%s', (statement) => {
    expect(inFactor1(statement)).toMatchObject([
      { severity: 'error', path: 'factors.knowledge.statements.0' },
    ]);
  });
});

describe('what demands nothing is left alone', () => {
  it.each([
    'Knowledge of survey methods, applied with a high degree of accuracy.',
    'Skill that requires an advanced degree of judgment.',
    'Skill in giving 360-degree feedback.',
    'No degree is required for this position.',
    'A degree in design is not required.',
    'A bachelor’s degree in design is helpful.',
    'A degree in design or equivalent experience.',
    'Knowledge of degree programs at colleges, used to advise students.',
    'Knowledge of license agreements, used to buy software.',
    'Knowledge of how applicants with a master’s degree search for jobs.',
  ])('%s', (statement) => {
    expect(inFactor1(statement)).toEqual([]);
  });
});

it('outside Factor 1 the sentence has to speak of the person in the position', () => {
  expect(
    findingsOf('degree-required', withTask('Reviews grants that require a bachelor’s degree of fellows.')),
  ).toEqual([]);
  expect(
    findingsOf('degree-required', { introduction: 'The incumbent must have a bachelor’s degree in design.' }),
  ).toHaveLength(1);
});

it('a condition of employment may ask for a driver’s license, not for a degree', () => {
  const position = {
    ...soundDraft.position,
    conditionsOfEmployment: ['Must have a valid driver’s license.'],
  };
  expect(findingsOf('degree-required', { position })).toEqual([]);
  position.conditionsOfEmployment.push('Must have a college degree.');
  expect(findingsOf('degree-required', { position })).toMatchObject([
    { path: 'position.conditionsOfEmployment.1' },
  ]);
});

it('a rationale may argue with degrees', () => {
  const classification = { seriesRationale: 'A degree in psychology is required in 0180, not here.' };
  expect(findingsOf('degree-required', { classification })).toEqual([]);
});

it('a series with an education requirement may demand a degree', () => {
  const position = { ...soundDraft.position, series: '1530' };
  const factors = { knowledge: { statements: ['Bachelor’s degree in statistics.'] } };
  expect(findingsOf('degree-required', { position, factors })).toEqual([]);
});

it('a series whose facts are not verified gives advice only', () => {
  const position = { ...soundDraft.position, series: '0343' };
  const factors = { knowledge: { statements: ['Bachelor’s degree in business.'] } };
  expect(findingsOf('degree-required', { position, factors })).toMatchObject([{ severity: 'info' }]);
});
