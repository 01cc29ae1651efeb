import { expect, test } from 'vitest';
import type { Draft } from '../../../src/draft/schema.ts';
import { pwpTraces } from '../../../src/rules/plan/pwp-traces.ts';
import { makeDraft } from '../../make-draft.ts';
import { placesOf, runRule } from '../run-rule.ts';

type Plan = NonNullable<Draft['performancePlan']>;

const period = { start: '2026-10-01', end: '2027-09-30' };

function places(plan: Partial<Plan>): string[] {
  const duty = { title: 'Research', percent: 50, tasks: ['Leads studies.'] };
  const draft = makeDraft({
    duties: [duty, { ...duty, title: 'Design' }],
    performancePlan: { kind: 'gs', period, ...plan },
  });
  return placesOf(runRule(pwpTraces, draft)).map((place) => place.replace(/^performancePlan\.?/, ''));
}

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
