import { describe, expect, test } from 'vitest';
import { gradePosition } from '../../src/assess/grade.ts';
import { builtin } from '../../src/builtin.ts';
import { factorKeys, fesFactor, gradeOfTotal, rangeOfGrade } from '../../src/standards/fes.ts';
import { gradeOfSupervisoryTotal, supervisoryFactorKeys } from '../../src/standards/gssg.ts';
import { factorsAt, makeDraft, supervisoryFactorsAt } from '../make-draft.ts';

const { fes, gssg, usualPatterns } = builtin.standards;

/** All totals that one level of each factor can add up to, in ascending order. */
function totals(factors: readonly { readonly levels: readonly { readonly points: number }[] }[]): number[] {
  let sums = new Set([0]);
  for (const { levels } of factors) {
    sums = new Set([...sums].flatMap((sum) => levels.map(({ points }) => sum + points)));
  }
  return [...sums].sort((one, other) => one - other);
}

function combinations<Item>(choices: readonly (readonly Item[])[]): Item[][] {
  return choices.reduce<Item[][]>(
    (all, choice) => all.flatMap((one) => choice.map((item) => [...one, item])),
    [[]],
  );
}

describe('all 1,166,400 patterns of the nine factors', () => {
  const all = totals(factorKeys.map((key) => fesFactor(fes, key)));

  test('run from 190 to 4480 points, each a multiple of 5 in the range of exactly one grade', () => {
    expect([all[0], all.at(-1)]).toEqual([190, 4480]);
    for (const total of all) {
      expect(total % 5).toBe(0);
      const grade = gradeOfTotal(fes, total);
      const holding = fes.grades.filter(({ from, to }) => total >= from && total <= (to ?? Infinity));
      expect(holding.map((one) => one.grade)).toEqual([grade]);
      const [from, to] = rangeOfGrade(fes, grade ?? 0) ?? [0, 0];
      expect(total >= from && total <= (to ?? total)).toBe(true);
    }
  });

  test('never give a lower grade for more points, and reach every grade', () => {
    const grades = all.map((total) => gradeOfTotal(fes, total) ?? 0);
    expect(grades).toEqual([...grades].sort((one, other) => one - other));
    expect([...new Set(grades)]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]);
  });

  test('the ranges follow each other without a gap for multiples of 5', () => {
    for (const [index, { from }] of fes.grades.entries()) {
      if (index > 0) expect(from).toBe((fes.grades[index - 1]?.to ?? 0) + 5);
    }
  });
});

describe('every usual pattern', () => {
  const known = usualPatterns.patterns.map((pattern) => ({
    name: `GS-${pattern.grade} of the ${pattern.source}`,
    grade: pattern.grade,
    // Where a pattern leaves contacts open, those usual at the lowest grades stand in.
    levels: factorKeys.map(
      (key) => pattern.levels[key] ?? (key === 'personalContacts' ? ['6-1', '6-2'] : ['7-1', '7-2']),
    ),
  }));

  test.each(known)('$name gives its grade, whichever of its levels is taken', ({ grade, levels }) => {
    for (const pattern of combinations(levels)) {
      const draft = makeDraft({ position: { grade }, factors: factorsAt(pattern.join(' ')) });
      expect(gradePosition(draft, builtin.standards), pattern.join(' ')).toMatchObject({
        grade,
        agrees: true,
      });
    }
  });
});

describe('all 34,560 patterns of the supervisory guide', () => {
  const factors = supervisoryFactorKeys.map((key) => {
    const factor = gssg.factors.find((one) => one.key === key);
    if (factor === undefined) throw new Error(key);
    return factor;
  });

  test('run from 1165 to 4730 points, each a multiple of 5 that converts by the same ranges', () => {
    expect(combinations(factors.map(({ levels }) => levels))).toHaveLength(34_560);
    const all = totals(factors);
    expect([all[0], all.at(-1)]).toEqual([1165, 4730]);
    expect([gssg.totals.from, gssg.totals.to]).toEqual([1165, 4730]);
    for (const total of all) {
      expect(total % 5).toBe(0);
      expect(gradeOfSupervisoryTotal(gssg, fes, total)).toBe(gradeOfTotal(fes, total));
    }
  });

  test.each([
    ['1-1 2-1 3-2 4A-1 4B-1 5-1 6-1', 1165, 6],
    ['1-2 2-1 3-2 4A-1 4B-1 5-3 6-2', 1870, 9],
    ['1-2 2-2 3-2 4A-2 4B-2 5-4 6-2', 2255, 10],
    ['1-2 2-2 3-2 4A-2 4B-2 5-5 6-2', 2400, 11],
    ['1-2 2-2 3-2 4A-2 4B-2 5-5 6-3', 2800, 12],
    ['1-2 2-2 3-2 4A-2 4B-2 5-7 6-3', 3080, 12],
    ['1-3 2-2 3-2 4A-3 4B-3 5-6 6-4', 3345, 13],
    ['1-3 2-2 3-3 4A-2 4B-2 5-6 6-4', 3620, 14],
    ['1-3 2-2 3-2 4A-3 4B-3 5-8 6-5', 3680, 14],
    ['1-3 2-3 3-3 4A-3 4B-3 5-7 6-5', 4005, 14],
    ['1-3 2-3 3-3 4A-3 4B-3 5-8 6-5', 4105, 15],
    ['1-4 2-3 3-4 4A-4 4B-4 5-8 6-6', 4605, 15],
    ['1-5 2-3 3-4 4A-4 4B-4 5-8 6-6', 4730, 15],
  ])('%s give %i points and GS-%i', (levels, total, grade) => {
    const draft = makeDraft({ position: { grade }, supervisoryFactors: supervisoryFactorsAt(levels) });
    expect(gradePosition(draft, builtin.standards).supervisory).toMatchObject({ total, grade, agrees: true });
  });

  test.each([
    [9, 11],
    [10, 11],
    [11, 12],
    [12, 13],
    [13, 14],
    [14, 15],
    [15, 15],
  ])('over a base level of GS-%i too few points give GS-%i', (baseLevel, adjusted) => {
    const supervisoryFactors = { ...supervisoryFactorsAt('1-1 2-1 3-2 4A-1 4B-1 5-1 6-1'), baseLevel };
    const found = gradePosition(makeDraft({ supervisoryFactors }), builtin.standards).supervisory;
    expect(found).toMatchObject({ total: 1165, grade: 6, adjustedGrade: adjusted });
  });
});
