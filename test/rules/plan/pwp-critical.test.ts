import { expect, test } from 'vitest';
import { pwpCritical } from '../../../src/rules/plan/pwp-critical.ts';
import { makeDraft } from '../../make-draft.ts';
import { runRule } from '../run-rule.ts';
import { type Plan, period, placesIn } from './places-in.ts';

const places = placesIn(pwpCritical);

test('a draft without a plan is left alone', () => {
  expect(runRule(pwpCritical, makeDraft())).toEqual([]);
});

const progressReview = '2027-04-01';

test.each<{ why: string; plan: Partial<Plan>; expected: string[] }>([
  {
    why: 'a critical competency',
    plan: { competencies: [{ template: 'PW-CS', critical: true }] },
    expected: [],
  },
  { why: 'a critical goal', plan: { goals: [{ title: 'Improve', critical: true }] }, expected: [] },
  { why: 'SES elements', plan: { kind: 'ses', elements: [{ name: 'Results Driven' }] }, expected: [] },
  { why: 'no critical element', plan: { goals: [{ title: 'Improve', critical: false }] }, expected: [''] },
  { why: 'nothing', plan: {}, expected: [''] },
])('a plan with $why', ({ plan, expected }) => {
  expect(places({ progressReview, ...plan })).toEqual(expected);
});

test.each([
  { review: undefined, expected: ['progressReview'] },
  { review: '2026-09-30', expected: ['progressReview'] },
  { review: '2027-10-01', expected: ['progressReview'] },
  { review: '2026-10-01', expected: [] },
  { review: '2027-09-30', expected: [] },
])('a progress review on $review', ({ review, expected }) => {
  const goals = [{ title: 'Improve', critical: true }];
  expect(places({ goals, ...(review === undefined ? {} : { progressReview: review }) })).toEqual(expected);
});

test('a period that ends before it starts is not told twice', () => {
  const goals = [{ title: 'Improve', critical: true }];
  expect(places({ goals, progressReview, period: { start: period.end, end: period.start } })).toEqual([]);
});
