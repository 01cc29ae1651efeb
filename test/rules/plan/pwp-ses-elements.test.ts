import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../src/draft/schema.ts';
import { pwpSesElements } from '../../../src/rules/plan/pwp-ses-elements.ts';
import { makeDraft } from '../../make-draft.ts';
import { placesOf, runRule } from '../run-rule.ts';

type Elements = NonNullable<NonNullable<Draft['performancePlan']>['elements']>;

const requirements = ['Cuts waits.', 'Raises trust.', 'Moves forms online.'];
const current: Elements = [
  { name: "Faithful Administration of the Law and the President's Policies", weight: 25 },
  { name: 'Government Efficiency', weight: 15 },
  { name: 'Merit and Competence', weight: 15 },
  { name: 'Holding Others Accountable and Treating Them Fairly', weight: 15 },
  { name: 'Achieving Organizational Goals', weight: 30, requirements, alignment: 'Strategic goal 1.' },
];
const former: Elements = [
  { name: 'Leading Change', weight: 20 },
  { name: 'Leading People', weight: 20 },
  { name: 'Business Acumen', weight: 20 },
  { name: 'Building Coalitions', weight: 10 },
  { name: 'Results Driven', weight: 30, template: 'PW-SES' },
];

function check(
  elements: Elements | undefined,
  start = '2026-10-01',
  more: Partial<Draft> = {},
  position: Partial<Draft['position']> = { payPlan: 'ES' },
) {
  const end = `${Number(start.slice(0, 4)) + 1}-09-30`;
  return runRule(
    pwpSesElements,
    makeDraft({
      ...more,
      position,
      performancePlan: {
        kind: 'ses',
        period: { start, end },
        ...(elements === undefined ? {} : { elements }),
      },
    }),
  );
}

const without = (name: string) => current.filter((one) => one.name !== name);
const change = (index: number, changes: Partial<Elements[number]>) =>
  current.map((one, at) => (at === index ? { ...one, ...changes } : one));

describe('elements', () => {
  test('those of the period are right, before and after October 2025', () => {
    expect(check(current)).toEqual([]);
    expect(check(former, '2024-10-01')).toEqual([]);
  });

  test('numbers, capitals and curly apostrophes make no other name', () => {
    const renamed = current.map((one, index) => ({
      ...one,
      name: `Element ${index + 1}: ${one.name.replace("'", '’').toUpperCase()}`,
    }));
    expect(check(renamed)).toEqual([]);
  });

  test('an ampersand stands for "and"', () => {
    expect(check(change(2, { name: 'Merit & Competence' }))).toEqual([]);
  });

  test('a second one of the same name is told', () => {
    const [first] = current;
    const findings = check([...current, ...(first === undefined ? [] : [first])]);
    expect(placesOf(findings)).toEqual(['performancePlan.elements.5.name']);
  });

  test('missing ones are named together', () => {
    expect(placesOf(check(undefined))).toEqual(['performancePlan.elements']);
    const [finding] = check(without('Merit and Competence'));
    expect(finding?.message).toContain('"Merit and Competence"');
  });

  test('those of another period are told once', () => {
    const plain = former.map(({ template: _, ...one }) => one);
    const findings = check(plain);
    expect(placesOf(findings)).toEqual(['performancePlan.elements']);
    expect(findings[0]?.fix).toContain('"Leading Change"');
  });

  test('one more than the period has is told at its name', () => {
    expect(placesOf(check([...current, { name: 'Leading Change', weight: 5 }]))).toEqual([
      'performancePlan.elements.5.name',
    ]);
  });

  test('a mistyped name is told with the nearest, and not as missing', () => {
    const findings = check(change(1, { name: 'Goverment Eficiency' }));
    expect(placesOf(findings)).toEqual(['performancePlan.elements.1.name']);
    expect(findings[0]?.fix).toBe('Type Government Efficiency.');
  });
});

describe('weights and requirements', () => {
  test('a weight below the least is told', () => {
    expect(placesOf(check(change(0, { weight: 20 })))).toEqual(['performancePlan.elements.0.weight']);
  });

  test('before October 2025 nothing weighs more than Results Driven', () => {
    const heavy = former.map((one, index) => (index === 0 ? { ...one, weight: 35 } : one));
    expect(placesOf(check(heavy, '2024-10-01'))).toEqual(['performancePlan.elements.0.weight']);
    expect(check(change(0, { weight: 35 }))).toEqual([]);
  });

  test('the last element has three requirements and an alignment', () => {
    const { alignment: _, ...bare } = change(4, { requirements: ['Cuts waits.'] })[4] ?? { name: '' };
    expect(placesOf(check([...current.slice(0, 4), bare]))).toEqual([
      'performancePlan.elements.4',
      'performancePlan.elements.4.alignment',
    ]);
  });
});

describe('the statement of 2023', () => {
  test('fits no element of a plan that starts from October 2025 on', () => {
    expect(placesOf(check(change(2, { template: 'PW-SES' })))).toEqual([
      'performancePlan.elements.2.template',
    ]);
  });

  test('in own wording it is no longer that statement', () => {
    const cxLanguage = { replace: { 'PW-SES': { text: 'Improves service.', reason: 'New elements.' } } };
    expect(check(change(2, { template: 'PW-SES' }), '2026-10-01', { cxLanguage })).toEqual([]);
  });
});

test('a General Schedule plan is left alone', () => {
  const performancePlan = { kind: 'gs' as const, period: { start: '2026-10-01', end: '2027-09-30' } };
  expect(runRule(pwpSesElements, makeDraft({ performancePlan }))).toEqual([]);
});

describe('the kind of the plan', () => {
  const period = { start: '2026-10-01', end: '2027-09-30' };
  const places = (payPlan: string, plan: Partial<NonNullable<Draft['performancePlan']>>) =>
    placesOf(
      runRule(
        pwpSesElements,
        makeDraft({ position: { payPlan }, performancePlan: { kind: 'gs', period, ...plan } }),
      ),
    );
  const goals = [{ title: 'Cut waits' }];

  test('is that of the pay plan, and nothing else is asked where it is not', () => {
    expect(places('GS', { kind: 'ses' })).toEqual(['performancePlan.kind']);
    expect(places('ES', { kind: 'gs', goals })).toEqual(['performancePlan.kind']);
    expect(places('GS', { goals })).toEqual([]);
    expect(places('NH', { kind: 'ses', elements: current })).toEqual([]);
  });

  test('goes with the parts of the plan', () => {
    expect(places('GS', { goals, elements: current })).toEqual(['performancePlan.elements']);
    expect(places('ES', { kind: 'ses', goals, elements: current })).toEqual(['performancePlan.goals']);
  });
});
