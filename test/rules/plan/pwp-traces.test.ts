import { expect, test } from 'vitest';
import { pwpTraces } from '../../../src/rules/plan/pwp-traces.ts';
import { makeDraft } from '../../make-draft.ts';
import { runRule } from '../run-rule.ts';
import { placesIn } from './places-in.ts';

const places = placesIn(pwpTraces);

test('a draft without a plan is left alone', () => {
  expect(runRule(pwpTraces, makeDraft())).toEqual([]);
});

const goal = (...supportsDuties: number[]) => ({ title: 'Improve', supportsDuties });

test.each([
  { why: 'every duty has a goal', goals: [goal(1), goal(2)], expected: [] },
  { why: 'one goal serves both', goals: [goal(1, 2)], expected: [] },
  { why: 'a goal serves none', goals: [goal(1, 2), { title: 'Improve' }], expected: ['goals.1'] },
  { why: 'a number is no duty', goals: [goal(1, 3), goal(2)], expected: ['goals.0.supportsDuties.1'] },
  { why: 'a duty has no goal', goals: [goal(2)], expected: ['goals'] },
  {
    why: 'what is left over shows once all goals are sound',
    goals: [goal(3)],
    expected: ['goals.0.supportsDuties.0'],
  },
])('$why', ({ goals, expected }) => {
  expect(places({ goals })).toEqual(expected);
});

test('a plan without goals is left alone', () => {
  expect(places({ competencies: [{ template: 'PW-CS' }] })).toEqual([]);
});
