import { expect, test } from 'vitest';
import { pwpPeriod } from '../../../src/rules/plan/pwp-period.ts';
import { makeDraft } from '../../make-draft.ts';
import { runRule } from '../run-rule.ts';
import { placesIn } from './places-in.ts';

const places = placesIn(pwpPeriod);

test('a draft without a plan is left alone', () => {
  expect(runRule(pwpPeriod, makeDraft())).toEqual([]);
});

test.each([
  { end: '2027-09-30', sound: true },
  { end: '2026-12-29', sound: true },
  { end: '2027-10-01', sound: true },
  { end: '2027-10-02', sound: false },
  { end: '2037-09-30', sound: false },
  { end: '2026-12-28', sound: false },
  { end: '2026-10-01', sound: false },
  { end: '2025-09-30', sound: false },
])('from 2026-10-01 to $end', ({ end, sound }) => {
  expect(places({ period: { start: '2026-10-01', end } })).toEqual(sound ? [] : ['period.end']);
});

test('the first day that is long enough is proposed', () => {
  const plan = { kind: 'gs' as const, period: { start: '2026-10-01', end: '2026-11-15' } };
  const [finding] = runRule(pwpPeriod, makeDraft({ performancePlan: plan }));
  expect(finding?.fix).toContain('2026-12-29');
});
