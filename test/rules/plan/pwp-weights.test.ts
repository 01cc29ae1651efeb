import { expect, test } from 'vitest';
import { pwpWeights } from '../../../src/rules/plan/pwp-weights.ts';
import { makeDraft } from '../../make-draft.ts';
import { runRule } from '../run-rule.ts';
import { placesIn } from './places-in.ts';

const places = placesIn(pwpWeights);

test('a draft without a plan is left alone', () => {
  expect(runRule(pwpWeights, makeDraft())).toEqual([]);
});

test.each([
  { weights: [60, 40], expected: [] },
  { weights: [100], expected: [] },
  { weights: [60, 30], expected: ['goals'] },
  { weights: [60, 60], expected: ['goals'] },
  { weights: [60, undefined], expected: ['goals.1.weight'] },
  { weights: [undefined, undefined], expected: ['goals'] },
])('goals with $weights', ({ weights, expected }) => {
  const goals = weights.map((weight) => ({
    title: 'Improve',
    ...(weight === undefined ? {} : { weight }),
  }));
  expect(places({ goals })).toEqual(expected);
});

test('weights of SES elements add up to 100 too', () => {
  const elements = [
    { name: 'Leading People', weight: 40 },
    { name: 'Results Driven', weight: 50 },
  ];
  expect(places({ kind: 'ses', elements })).toEqual(['elements']);
});

test('a plan of competencies alone has no weights', () => {
  expect(places({ competencies: [{ template: 'PW-CS' }] })).toEqual([]);
});
