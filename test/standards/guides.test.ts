import { describe, expect, test } from 'vitest';
import { builtin } from '../../src/builtin.ts';
import { factorKeys, fesFactor, findLevel, gradeOfTotal } from '../../src/standards/fes.ts';

const { aageg, fes, usualPatterns } = builtin.standards;

const pointsOf = (key: (typeof factorKeys)[number], level: string | undefined): number =>
  findLevel(fesFactor(fes, key).levels, level ?? '')?.points ?? Number.NaN;

describe('the Administrative Analysis Guide', () => {
  test('its lowest and highest levels exist and add up to its totals', () => {
    const sum = (end: 'from' | 'to') =>
      factorKeys.reduce((total, key) => total + pointsOf(key, aageg.levels[key]?.[end]), 0);
    expect([sum('from'), sum('to')]).toEqual([1840, 4120]);
    expect(aageg.totals).toEqual({ from: 1840, to: 4120 });
  });
});

describe('usual patterns', () => {
  test('they are those of the Handbook for GS-5 to 14 and of the guide for GS-9 to 13', () => {
    expect(usualPatterns.patterns.map(({ source, grade }) => `${source} ${grade}`)).toEqual([
      ...[5, 7, 9, 11, 12, 13, 14].map((grade) => `Handbook ${grade}`),
      ...[9, 11, 12, 13].map((grade) => `AAGEG ${grade}`),
    ]);
  });

  test('some choice of levels in every complete pattern gives its grade', () => {
    for (const { grade, levels } of usualPatterns.patterns.filter((one) => one.grade >= 9)) {
      const ends = [Math.min, Math.max].map((pick) =>
        factorKeys.reduce(
          (total, key) => total + pick(...(levels[key] ?? []).map((level) => pointsOf(key, level))),
          0,
        ),
      );
      const [lowest = 0, highest = 0] = ends;
      const given = [];
      for (let total = lowest; total <= highest; total += 5) given.push(gradeOfTotal(fes, total));
      expect(given).toContain(grade);
    }
  });

  test('the pattern of the guide at GS-13 gives GS-13 whatever is chosen', () => {
    const pattern = usualPatterns.patterns.find((one) => one.source === 'AAGEG' && one.grade === 13);
    const totals = [Math.min, Math.max].map((pick) =>
      factorKeys.reduce(
        (total, key) => total + pick(...(pattern?.levels[key] ?? []).map((level) => pointsOf(key, level))),
        0,
      ),
    );
    expect(totals.map((total) => gradeOfTotal(fes, total))).toEqual([13, 13]);
  });
});
