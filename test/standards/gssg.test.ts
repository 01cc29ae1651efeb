import { describe, expect, test } from 'vitest';
import { builtin } from '../../src/builtin.ts';
import { gradeAboveBase, gradeOfSupervisoryTotal, supervisoryFactorKeys } from '../../src/standards/gssg.ts';

const { fes, gssg } = builtin.standards;

/** OPM, General Schedule Supervisory Guide (HRCD-5, June 1998). */
const points = `
1: 1-1 175, 1-2 350, 1-3 550, 1-4 775, 1-5 900
2: 2-1 100, 2-2 250, 2-3 350
3: 3-2 450, 3-3 775, 3-4 900
4A: 4A-1 25, 4A-2 50, 4A-3 75, 4A-4 100
4B: 4B-1 30, 4B-2 75, 4B-3 100, 4B-4 125
5: 5-1 75, 5-2 205, 5-3 340, 5-4 505, 5-5 650, 5-6 800, 5-7 930, 5-8 1030
6: 6-1 310, 6-2 575, 6-3 975, 6-4 1120, 6-5 1225, 6-6 1325
`.trim();

describe('the supervisory guide', () => {
  test('levels and points are those of the guide, with no 3-1', () => {
    const built = gssg.factors.map(
      ({ number, levels }) => `${number}: ${levels.map((one) => `${one.level} ${one.points}`).join(', ')}`,
    );
    expect(built.join('\n')).toBe(points);
    expect(gssg.factors.map(({ key }) => key)).toEqual([...supervisoryFactorKeys]);
  });

  test('the lowest and highest totals are the sums of the lowest and highest levels', () => {
    const sum = (at: number) =>
      gssg.factors.reduce((total, { levels }) => total + (levels.at(at)?.points ?? 0), 0);
    expect([sum(0), sum(-1)]).toEqual([gssg.totals.from, gssg.totals.to]);
    expect([sum(0), sum(-1)]).toEqual([1165, 4730]);
  });

  test('base levels lead to one level of Factor 5 each', () => {
    const levelOf = (base: number) =>
      gssg.baseLevels.filter(({ from, to }) => base >= from && base <= (to ?? 15)).map(({ level }) => level);
    expect([1, 2, 3, 5, 8, 9, 11, 12, 13, 15].map(levelOf)).toEqual([
      ['5-1'],
      ['5-1'],
      ['5-2'],
      ['5-3'],
      ['5-4'],
      ['5-5'],
      ['5-6'],
      ['5-7'],
      ['5-8'],
      ['5-8'],
    ]);
  });

  test('totals convert by the ranges of the Factor Evaluation System, for GS-5 to GS-15 only', () => {
    const grade = (total: number) => gradeOfSupervisoryTotal(gssg, fes, total);
    expect([1165, 3600, 3605, 4055, 4730].map(grade)).toEqual([6, 13, 14, 15, 15]);
    expect([855, 850, 190].map(grade)).toEqual([5, null, null]);
  });

  test.each([
    { grade: 12, base: 11, gives: null, why: 'points above the base level stand' },
    { grade: 12, base: 12, gives: 13, why: 'the same grade goes one up' },
    { grade: 11, base: 13, gives: 14, why: 'a lower grade goes to one above the base' },
    { grade: 9, base: 9, gives: 11, why: 'a base of GS-9 gives GS-11' },
    { grade: 10, base: 9, gives: 11, why: 'a base of GS-9 gives at least GS-11' },
    { grade: 11, base: 9, gives: null, why: 'GS-11 over GS-9 stands' },
    { grade: 15, base: 15, gives: null, why: 'there is no grade above GS-15' },
    { grade: 14, base: 15, gives: 15, why: 'GS-15 is the end' },
  ])('over a base level, $why', ({ grade, base, gives }) => {
    expect(gradeAboveBase(gssg, grade, base)).toBe(gives);
  });
});
