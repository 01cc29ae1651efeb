import { describe, expect, test } from 'vitest';
import { requirementsKnown } from '../../../src/rules/requirements/requirements-known.ts';
import { type DraftParts, makeDraft } from '../../make-draft.ts';
import { placesOf, runRule } from '../run-rule.ts';

const requirements = 'opm-cx-strategist-gs13';
const check = (parts: DraftParts) => runRule(requirementsKnown, makeDraft(parts));

describe('the set', () => {
  test('fits GS-0301-13', () => {
    expect(check({ requirements })).toEqual([]);
  });

  test('an unknown one is told with the nearest, where that fits the grade', () => {
    const [finding] = check({ requirements: 'opm-cx-strategist-gs12' });
    expect(finding?.fix).toBe(`Type ${requirements}.`);
    expect(finding?.message).not.toContain('no OPM set');
  });

  test('for a grade that has none, no set is proposed', () => {
    const [finding] = check({ requirements: 'opm-cx-strategist-gs14', position: { grade: 14 } });
    expect(finding?.message).toContain('There is no OPM set for GS-14.');
    expect(finding?.fix).not.toContain(requirements);
  });

  test('does not fit another series', () => {
    const findings = check({ requirements, position: { series: '0343' } });
    expect(placesOf(findings)).toEqual(['requirements']);
  });

  test('a series that is written wrong has one finding, of its own', () => {
    expect(check({ requirements, position: { series: '301' } })).toEqual([]);
  });

  test.each([
    { position: { payPlan: 'GS', grade: 14 }, fits: false, why: 'another grade' },
    {
      position: { payPlan: 'GS', grade: 14, equivalentTo: 'GS-13' },
      fits: false,
      why: 'another grade, whatever it equals',
    },
    { position: { payPlan: 'CG', grade: 13, equivalentTo: 'GS-13' }, fits: true, why: 'a stated equal' },
    {
      position: { payPlan: 'NH', grade: 3, equivalentTo: 'GS-13' },
      fits: true,
      why: 'a stated equal of a band',
    },
    { position: { payPlan: 'CG', grade: 13 }, fits: false, why: 'an equal that is not stated' },
    { position: { payPlan: 'GG', grade: 13 }, fits: false, why: 'an equal that is not stated' },
    {
      position: { payPlan: 'CG', grade: 13, equivalentTo: 'GS-14' },
      fits: false,
      why: 'the equal of another grade',
    },
    {
      position: { payPlan: 'CG', grade: 13, equivalentTo: 'thirteen' },
      fits: false,
      why: 'an equal nobody can read',
    },
  ])('$position.payPlan-$position.grade, $why', ({ position, fits }) => {
    expect(check({ requirements, position })).toHaveLength(fits ? 0 : 1);
  });

  test.each(['CG', 'GG'])('a position of pay plan %s is told how to state its equal', (payPlan) => {
    const [finding] = check({ requirements, position: { payPlan, grade: 13 } });
    expect(finding?.fix).toContain('equivalentTo: GS-13');
  });
});

describe('the announcement', () => {
  test('is that of the set', () => {
    expect(check({ requirements, verification: { announcement: 'CGA-DE-12339419-24-MS' } })).toEqual([]);
    const findings = check({ requirements, verification: { announcement: 'CGA-DE-12339419-24' } });
    expect(placesOf(findings)).toEqual(['verification.announcement']);
  });
});

describe('ids under "supports"', () => {
  const duty = { title: 'Research', percent: 100, tasks: ['Leads studies.'] };

  test('are those of the set, general competencies included', () => {
    expect(check({ requirements, duties: [{ ...duty, supports: ['SE-1', 'TC-3', 'GC-9'] }] })).toEqual([]);
  });

  test('an unknown one is told at its place, in duties and in factors', () => {
    const findings = check({
      requirements,
      duties: [{ ...duty, supports: ['SE-1', 'SE-5'] }],
      factors: { knowledge: { supports: ['TC-9'] } },
      supervisoryFactors: { natureOfContacts: { supports: ['XX-1'] } },
    });
    expect(placesOf(findings)).toEqual([
      'duties.0.supports.1',
      'factors.knowledge.supports.0',
      'supervisoryFactors.natureOfContacts.supports.0',
    ]);
  });

  test('an id in another spelling is told how it is written', () => {
    const [finding] = check({ requirements, duties: [{ ...duty, supports: ['se1'] }] });
    expect(finding?.fix).toBe('Type SE-1.');
  });

  test('without a set the ids of every set are known', () => {
    expect(check({ duties: [{ ...duty, supports: ['SE-1'] }] })).toEqual([]);
    expect(check({ duties: [{ ...duty, supports: ['SE-9'] }] })).toHaveLength(1);
  });

  test('with an unknown set nothing is said about them', () => {
    const findings = check({ requirements: 'opm-other', duties: [{ ...duty, supports: ['ZZ-1'] }] });
    expect(placesOf(findings)).toEqual(['requirements']);
  });
});
