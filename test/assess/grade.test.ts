import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  claimedGrade,
  controllingGrade,
  equivalentGrade,
  gradeAgrees,
  gradePosition,
} from '../../src/assess/grade.ts';
import { builtin } from '../../src/builtin.ts';
import { factorKeys, fesFactor } from '../../src/standards/fes.ts';
import { type DraftParts, factorsAt, makeDraft, supervisoryFactorsAt } from '../make-draft.ts';

const { standards } = builtin;

const grade = (levels: string) => gradePosition(makeDraft({ factors: factorsAt(levels) }), standards);

/** Levels of Factors 1 to 5, then 6 and 7 as the Administrative Analysis Guide writes them, then 8 and 9 if not 8-1 9-1. */
const workedTotals: readonly (readonly [string, string, number, number, string?])[] = [
  ['1-6 2-3 3-3 4-3 5-3', '2b', 1885, 9],
  ['1-7 2-4 3-3 4-4 5-3', '2b', 2435, 11],
  ['1-7 2-4 3-3 4-4 5-3', '3c', 2540, 11],
  ['1-7 2-4 3-4 4-4 5-4', '3c', 2790, 12],
  ['1-7 2-4 3-4 4-5 5-4', '3c', 2890, 12],
  ['1-7 2-4 3-4 4-5 5-5', '3c', 2990, 12],
  ['1-8 2-4 3-4 4-5 5-4', '3c', 3190, 13],
  ['1-7 2-5 3-4 4-5 5-5', '3c', 3190, 13],
  ['1-8 2-4 3-4 4-5 5-5', '3c', 3290, 13],
  ['1-8 2-4 3-5 4-5 5-4', '3c', 3390, 13],
  ['1-8 2-4 3-5 4-5 5-5', '3c', 3490, 13],
  ['1-8 2-5 3-4 4-5 5-5', '3c', 3490, 13],
  ['1-8 2-5 3-5 4-5 5-4', '3c', 3590, 13],
  ['1-8 2-5 3-5 4-5 5-5', '3c', 3690, 14],
  ['1-8 2-5 3-5 4-5 5-5', '3d', 3790, 14],
  ['1-8 2-5 3-5 4-6 5-6', '3d', 4040, 14],
  ['1-8 2-5 3-5 4-6 5-6', '3d', 4055, 15, '8-2 9-1'],
  ['1-8 2-5 3-5 4-6 5-6', '3d', 4055, 15, '8-1 9-2'],
  ['1-8 2-5 3-5 4-6 5-6', '4d', 4090, 15],
];

describe('the nine factors', () => {
  test.each(
    workedTotals.map(([levels, contacts, total, expected, rest = '8-1 9-1']) => ({
      levels: `${levels} 6-${contacts[0]} 7-${contacts[1]} ${rest}`,
      total,
      expected,
    })),
  )('$levels give $total points and GS-$expected', ({ levels, total, expected }) => {
    const found = grade(levels);
    expect([found.total, found.grade]).toEqual([total, expected]);
    const [from, to] = found.range ?? [0, 0];
    expect(total).toBeGreaterThanOrEqual(from);
    expect(total).toBeLessThanOrEqual(to ?? total);
  });

  test('a missing or unknown level leaves total and grade open', () => {
    expect(grade('1-8 2-4 3-4')).toMatchObject({ total: null, grade: null, range: null, agrees: null });
    expect(grade('1-10 2-4 3-4 4-5 5-5 6-3 7-3 8-1 9-1')).toMatchObject({ total: null, grade: null });
    expect(gradePosition(makeDraft(), standards)).toMatchObject({ total: null, supervisory: null });
  });

  test('each factor shows its official number, name, level and points', () => {
    expect(grade('1-8 2-4 3-4 4-5 5-5 6-3 7-c 8-1 9-1').factors[6]).toEqual({
      factor: 'purposeOfContacts',
      number: '7',
      name: 'Purpose of Contacts',
      level: '7-3',
      points: 120,
    });
  });

  test('the grade claimed is compared, and never changes the points', () => {
    const factors = factorsAt('1-8 2-4 3-4 4-5 5-5 6-3 7-c 8-1 9-1');
    for (let claimed = 1; claimed <= 15; claimed++) {
      const found = gradePosition(makeDraft({ position: { grade: claimed }, factors }), standards);
      expect(found).toMatchObject({ total: 3290, grade: 13, claimedGrade: claimed, agrees: claimed === 13 });
    }
  });

  test('any levels give the sum of their points and a grade', () => {
    const choices = factorKeys.map((key) => fc.constantFrom(...fesFactor(standards.fes, key).levels));
    fc.assert(
      fc.property(fc.tuple(...choices), (levels) => {
        const found = grade(levels.map(({ level }) => level).join(' '));
        expect(found.total).toBe(levels.reduce((sum, { points }) => sum + points, 0));
        expect(found.grade).not.toBeNull();
      }),
    );
  });
});

describe('the Administrative Analysis Guide', () => {
  const levels = factorKeys.map((key) => {
    const { from = '', to = '' } = standards.aageg.levels[key] ?? {};
    return fesFactor(standards.fes, key).levels.filter(({ level }) => level >= from && level <= to);
  });

  function combinations(at = 0): string[][] {
    if (at === levels.length) return [[]];
    const rest = combinations(at + 1);
    return (levels[at] ?? []).flatMap(({ level }) => rest.map((others) => [level, ...others]));
  }

  test('only 7 of its combinations reach GS-15, all with 1-8, 2-5, 3-5, 4-6 and 5-6', () => {
    const all = combinations();
    expect(all).toHaveLength(27_648);
    const reaching = all.filter((combination) => grade(combination.join(' ')).grade === 15);
    expect(reaching).toHaveLength(7);
    for (const combination of reaching) {
      expect(combination.slice(0, 5).join(' ')).toBe('1-8 2-5 3-5 4-6 5-6');
    }
  });
});

describe('the supervisory guide', () => {
  const own = factorsAt('1-8 2-4 3-4 4-5 5-5 6-3 7-c 8-1 9-1');
  const fourteen = supervisoryFactorsAt('1-3 2-2 3-2 4A-3 4B-3 5-8 6-5');
  const twelve = supervisoryFactorsAt('1-2 2-2 3-2 4A-2 4B-2 5-7 6-3');
  const supervise = (parts: DraftParts) => gradePosition(makeDraft(parts), standards);

  test('its six factors give a grade of their own, and the higher one controls', () => {
    const found = supervise({ position: { grade: 14 }, factors: own, supervisoryFactors: fourteen });
    expect(found).toMatchObject({ total: 3290, grade: 13, agrees: false });
    expect(found.supervisory).toMatchObject({ total: 3680, grade: 14, agrees: true, controls: true });
    expect([controllingGrade(found), gradeAgrees(found)]).toEqual([14, true]);
  });

  test('the nine factors control where they give more', () => {
    const found = supervise({ position: { grade: 13 }, factors: own, supervisoryFactors: twelve });
    expect(found.supervisory).toMatchObject({ total: 3080, grade: 12, adjustedGrade: null, controls: false });
    expect([controllingGrade(found), gradeAgrees(found)]).toEqual([13, true]);
  });

  test('the nine factors may be left out', () => {
    const found = supervise({ position: { grade: 14 }, supervisoryFactors: fourteen });
    expect([found.total, controllingGrade(found), gradeAgrees(found)]).toEqual([null, 14, true]);
    expect(found.supervisory?.controls).toBe(true);
  });

  test('while a supervisory factor is missing the grade of the position is open', () => {
    const { otherConditions: _, ...partial } = fourteen;
    const found = supervise({ position: { grade: 13 }, factors: own, supervisoryFactors: partial });
    expect(found.supervisory).toMatchObject({ total: null, grade: null, controls: false });
    expect([controllingGrade(found), gradeAgrees(found)]).toEqual([null, null]);
  });

  test('a grade that is not above the base level is raised beside the points, not in them', () => {
    const found = supervise({ position: { grade: 13 }, supervisoryFactors: { ...twelve, baseLevel: 12 } });
    expect(found.supervisory).toMatchObject({
      total: 3080,
      grade: 12,
      range: [2755, 3150],
      baseLevel: 12,
      adjustedGrade: 13,
      agrees: true,
    });
    expect(controllingGrade(found)).toBe(13);
  });

  test('without a base level nothing is raised', () => {
    expect(supervise({ supervisoryFactors: twelve }).supervisory).toMatchObject({
      baseLevel: null,
      adjustedGrade: null,
    });
  });
});

describe('the grade claimed', () => {
  test.each([
    { position: { payPlan: 'GS', grade: 13 }, claims: 13 },
    { position: { payPlan: 'GG', grade: 12 }, claims: 12 },
    { position: { payPlan: 'GG', grade: 12, equivalentTo: 'GS-13' }, claims: 13 },
    { position: { payPlan: 'GS', grade: 14, equivalentTo: 'GS-13' }, claims: 14 },
    { position: { payPlan: 'CG', grade: 9, equivalentTo: 'GS-13' }, claims: 13 },
    { position: { payPlan: 'NH', grade: 3 }, claims: null },
    { position: { payPlan: 'ES' }, claims: null },
  ])('$position.payPlan $position.grade $position.equivalentTo claims $claims', ({ position, claims }) => {
    const { grade: _, ...rest } = makeDraft().position;
    expect(claimedGrade({ ...makeDraft(), position: { ...rest, ...position } })).toBe(claims);
  });

  test.each([
    ['GS-13', 13],
    ['GS13', 13],
    ['gs 7', 7],
    ['GS-07', 7],
    ['GS-16', null],
    ['GS-0', null],
    ['13', null],
    ['about GS-13', null],
    [undefined, null],
  ])('an equivalent written %s is grade %s', (written, expected) => {
    expect(equivalentGrade(written)).toBe(expected);
  });
});
