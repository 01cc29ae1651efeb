import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../src/draft/schema.ts';
import { pwpMeasure } from '../../../src/rules/plan/pwp-measure.ts';
import { makeDraft } from '../../make-draft.ts';
import { placesOf, runRule } from '../run-rule.ts';

const period = { start: '2026-10-01', end: '2027-09-30' };
type Goal = NonNullable<NonNullable<Draft['performancePlan']>['goals']>[number];

const check = (goal: Goal) =>
  runRule(pwpMeasure, makeDraft({ performancePlan: { kind: 'gs', period, goals: [goal] } }));

describe('goals that can be measured', () => {
  test.each([
    'Two improvements tested with customers are in use in a field office by 30 June 2027.',
    'Cuts repeat calls by 10% each quarter.',
    'Repeat contacts about the notice fall by a tenth by the end of Q3.',
    'Publishes a style guide for notices by June 30.',
    'All program staff complete the course by March.',
    'Responds to every inquiry within two business days.',
    'A journey map of the claims process is accepted by the program office in FY27.',
    'Leads monthly workshops with field offices.',
    'Satisfaction with the portal rises from 71 to 75 percent by the end of the rating period.',
    'No more than three notices a year are returned as unclear.',
    'Briefings to executives take place at mid-year and at year-end.',
    'Completes both tutorials by the progress review.',
    'Delivers the annual customer experience plan by 11/30/2026.',
    'Analyses of survey comments reach the bureaus within 15 days after each survey closes.',
  ])('%s', (measure) => {
    expect(check({ template: 'PG-2', measure })).toEqual([]);
  });
});

describe('goals that lack something', () => {
  test.each([
    { measure: 'Shows a better understanding of customers.', lacks: ['a number', 'a date'] },
    { measure: 'Improves service by 30 June 2027.', lacks: ['a number'] },
    { measure: 'Reduces repeat contacts by 10 percent.', lacks: ['a date'] },
    { measure: 'Publishes two guides.', lacks: ['a date'] },
    { measure: 'Supports the team as needed and keeps customers satisfied.', lacks: ['a number', 'a date'] },
    { measure: 'Customers may find the office easier to reach.', lacks: ['a number', 'a date'] },
  ])('$measure', ({ measure, lacks }) => {
    const findings = check({ template: 'PG-2', measure });
    expect(placesOf(findings)).toEqual(['performancePlan.goals.0.measure']);
    for (const part of lacks) expect(findings[0]?.message).toContain(part);
    if (lacks.length === 1) expect(findings[0]?.message).not.toContain('and without');
  });

  test('a title without any verb has no action', () => {
    const [finding] = check({ title: 'Customer satisfaction', measure: '90 percent by 30 June 2027.' });
    expect(finding?.message).toContain('without an action');
  });

  test('examples of the library are not the writer’s own measure', () => {
    const findings = check({ template: 'PG-3', activities: ['PG-3.1'] });
    expect(placesOf(findings)).toEqual(['performancePlan.goals.0']);
  });

  test('own activities count', () => {
    const activities = ['Observes four interviews by 31 March 2027.'];
    expect(check({ template: 'PG-3', activities })).toEqual([]);
  });
});

test('a time outside the period is told, unless another one lies inside', () => {
  const [finding] = check({ template: 'PG-2', measure: 'Publishes two guides by 30 June 2028.' });
  expect(finding?.message).toContain('"30 June 2028"');
  expect(
    check({ template: 'PG-2', measure: 'Against March 2025, calls fall by a tenth by 30 June 2027.' }),
  ).toEqual([]);
});

test('a goal without a title would print empty, which is an error', () => {
  const findings = check({ measure: 'Publishes two guides by 30 June 2027.' });
  expect(findings.map(({ severity }) => severity)).toEqual(['error']);
});

test('a draft without a plan or without goals is left alone', () => {
  expect(runRule(pwpMeasure, makeDraft())).toEqual([]);
  expect(runRule(pwpMeasure, makeDraft({ performancePlan: { kind: 'gs', period } }))).toEqual([]);
});
