import { expect, test } from 'vitest';
import { factorsComplete } from '../../../src/rules/factors/factors-complete.ts';
import { type DraftParts, factorsAt, makeDraft, supervisoryFactorsAt } from '../../make-draft.ts';
import { placesOf, runRule } from '../run-rule.ts';

const whole = factorsAt('1-8 2-4 3-4 4-5 5-5 6-3 7-c 8-1 9-1');
const guide = supervisoryFactorsAt('1-3 2-2 3-2 4A-3 4B-3 5-8 6-5');
const places = (parts: DraftParts) => placesOf(runRule(factorsComplete, makeDraft(parts)));

test('nine factors with level and text are complete', () => {
  expect(places({ factors: whole })).toEqual([]);
});

test('a draft without factors is told once', () => {
  expect(places({})).toEqual(['factors']);
});

test('what differs at a developmental grade needs a text', () => {
  const developmental = { '11': { factors: { guidelines: { level: '3-3' } } } };
  expect(places({ factors: whole, developmental })).toEqual(['developmental.11.factors.guidelines']);
});

test('missing factors are named together', () => {
  const { complexity: _, workEnvironment: __, ...partial } = whole;
  const [finding] = runRule(factorsComplete, makeDraft({ factors: partial }));
  expect(finding?.message).toContain('4 Complexity; 9 Work Environment');
});

test('statements count as text, spaces do not', () => {
  expect(
    places({ factors: { ...whole, knowledge: { level: '1-8', statements: ['Mastery of methods.'] } } }),
  ).toEqual([]);
  expect(places({ factors: { ...whole, knowledge: { level: '1-8', text: ' ' } } })).toEqual([
    'factors.knowledge',
  ]);
});

test('CX language alone is no text of a factor', () => {
  const draft = makeDraft({
    factors: { ...whole, guidelines: { level: '3-4' } },
    cxLanguage: { guidelines: ['F3-02'] },
  });
  const [finding] = runRule(factorsComplete, draft);
  expect(finding?.fix).toContain('CX language alone');
});

test('beside complete supervisory factors the nine may be missing, but not half described', () => {
  expect(places({ supervisoryFactors: guide })).toEqual([]);
  expect(places({ supervisoryFactors: guide, factors: { knowledge: { level: '1-8' } } })).toEqual([
    'factors.knowledge',
  ]);
});

test('missing supervisory factors are told, also where the nine are complete', () => {
  const { otherConditions: _, ...partial } = guide;
  expect(places({ supervisoryFactors: partial, factors: whole })).toEqual(['supervisoryFactors']);
});

test('a band without a number is judged by the grade that it equals', () => {
  const { grade: _, ...position } = makeDraft().position;
  const draft = { ...makeDraft(), position: { ...position, payPlan: 'NH', equivalentTo: 'GS-13' } };
  expect(runRule(factorsComplete, draft)).toHaveLength(1);
});

test.each([{ payPlan: 'ES' }, { payPlan: 'NH' }, { payPlan: 'WG', grade: 10 }])(
  'nothing is asked of pay plan $payPlan, and the report says why',
  ({ payPlan, ...rest }) => {
    const { grade: _, ...position } = makeDraft().position;
    const draft = { ...makeDraft(), position: { ...position, payPlan, ...rest } };
    expect(factorsComplete.skip?.(draft)).toMatch(/do not apply/);
    expect(runRule(factorsComplete, draft)).toEqual([]);
  },
);

test('another pay plan with a grade and its equal is checked', () => {
  const draft = makeDraft({ position: { payPlan: 'CG', grade: 13, equivalentTo: 'GS-13' } });
  expect(factorsComplete.skip?.(draft)).toBeNull();
});
