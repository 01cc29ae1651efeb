import { expect, test } from 'vitest';
import { evenGrade } from '../../../src/rules/factors/even-grade.ts';
import { factorsAt, makeDraft, supervisoryFactorsAt } from '../../make-draft.ts';
import { placesOf, runRule } from '../run-rule.ts';

const ten = factorsAt('1-6 2-4 3-3 4-4 5-3 6-2 7-b 8-1 9-1');

test('GS-10 from the points of two-grade work is told, whatever grade is claimed', () => {
  expect(runRule(evenGrade, makeDraft({ factors: ten, position: { grade: 10 } }))).toHaveLength(1);
  expect(runRule(evenGrade, makeDraft({ factors: ten, position: { grade: 11 } }))).toHaveLength(1);
});

test('the reason under evaluationBasis settles it', () => {
  const classification = { evaluationBasis: 'The levels were checked again on 2 November and stand.' };
  expect(runRule(evenGrade, makeDraft({ factors: ten, position: { grade: 10 }, classification }))).toEqual(
    [],
  );
});

test('a band is told at the grade that it equals', () => {
  const position = { payPlan: 'NH', equivalentTo: 'GS-10', grade: 2 };
  expect(placesOf(runRule(evenGrade, makeDraft({ factors: ten, position })))).toEqual([
    'position.equivalentTo',
  ]);
});

test('GS-12 is a grade of two-grade work', () => {
  const factors = factorsAt('1-7 2-4 3-4 4-5 5-4 6-3 7-c 8-1 9-1');
  expect(runRule(evenGrade, makeDraft({ factors, position: { grade: 12 } }))).toEqual([]);
});

test('a series that the data does not know is left alone', () => {
  expect(runRule(evenGrade, makeDraft({ factors: ten, position: { grade: 10, series: '0303' } }))).toEqual(
    [],
  );
});

test('supervisors are left alone', () => {
  const supervisoryFactors = supervisoryFactorsAt('1-3 2-2 3-2 4A-3 4B-3 5-8 6-5');
  expect(
    runRule(evenGrade, makeDraft({ factors: ten, supervisoryFactors, position: { grade: 14 } })),
  ).toEqual([]);
});
