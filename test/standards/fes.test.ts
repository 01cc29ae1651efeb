import { describe, expect, test } from 'vitest';
import { builtin } from '../../src/builtin.ts';
import {
  factorKeys,
  fesFactor,
  findLevel,
  gradeOfTotal,
  normalLevel,
  rangeOfGrade,
} from '../../src/standards/fes.ts';

const { fes } = builtin.standards;

/** OPM, Introduction to the Position Classification Standards, Appendix 3. */
const points = `
1: 1-1 50, 1-2 200, 1-3 350, 1-4 550, 1-5 750, 1-6 950, 1-7 1250, 1-8 1550, 1-9 1850
2: 2-1 25, 2-2 125, 2-3 275, 2-4 450, 2-5 650
3: 3-1 25, 3-2 125, 3-3 275, 3-4 450, 3-5 650
4: 4-1 25, 4-2 75, 4-3 150, 4-4 225, 4-5 325, 4-6 450
5: 5-1 25, 5-2 75, 5-3 150, 5-4 225, 5-5 325, 5-6 450
6: 6-1 10, 6-2 25, 6-3 60, 6-4 110
7: 7-1 20, 7-2 50, 7-3 120, 7-4 220
8: 8-1 5, 8-2 20, 8-3 50
9: 9-1 5, 9-2 20, 9-3 50
`.trim();

/** The same source: lowest and highest total of each grade. */
const grades = `
1 190 250, 2 255 450, 3 455 650, 4 655 850, 5 855 1100, 6 1105 1350, 7 1355 1600, 8 1605 1850, 9 1855 2100,
10 2105 2350, 11 2355 2750, 12 2755 3150, 13 3155 3600, 14 3605 4050, 15 4055 null
`
  .trim()
  .split(/,\s+/);

/** OPM, Administrative Analysis Grade Evaluation Guide: points of Factors 6 and 7 together. */
const chart = [
  [30, 60, 130, 230],
  [45, 75, 145, 245],
  [80, 110, 180, 280],
  [130, 160, 230, 330],
];

describe('factors', () => {
  test('levels and points are those of the Primary Standard', () => {
    const built = factorKeys.map((key) => {
      const { number, levels } = fesFactor(fes, key);
      return `${number}: ${levels.map((one) => `${one.level} ${one.points}`).join(', ')}`;
    });
    expect(built.join('\n')).toBe(points);
  });

  test('a level is found as the standard or the guide writes it', () => {
    const found = (key: (typeof factorKeys)[number], written: string) =>
      findLevel(fesFactor(fes, key).levels, written)?.points;
    expect(found('knowledge', '1-8')).toBe(1550);
    expect(found('purposeOfContacts', '7-c')).toBe(120);
    expect(found('purposeOfContacts', '7-C')).toBe(120);
    expect(found('purposeOfContacts', '7-3')).toBe(120);
    expect(found('purposeOfContacts', '7-e')).toBeUndefined();
    expect(found('knowledge', '1-10')).toBeUndefined();
    expect(found('knowledge', '2-4')).toBeUndefined();
  });

  test('levels are compared in digits and capitals', () => {
    expect(['7-a', '7-D', ' 1-8 ', '4a-2'].map(normalLevel)).toEqual(['7-1', '7-4', '1-8', '4A-2']);
  });
});

describe('the chart of contacts', () => {
  test('every pair has the points of the guide, which are the sums of both factors', () => {
    const levelPoints = (key: 'personalContacts' | 'purposeOfContacts', at: number) =>
      fesFactor(fes, key).levels[at]?.points ?? 0;
    for (const { contacts, purpose, points } of fes.combinedContacts) {
      const column = 'abcd'.indexOf(purpose);
      expect(points).toBe(chart[contacts - 1]?.[column]);
      expect(points).toBe(
        levelPoints('personalContacts', contacts - 1) + levelPoints('purposeOfContacts', column),
      );
    }
    expect(fes.combinedContacts).toHaveLength(16);
  });

  test('the pairs that the guide calls unrealistic are marked', () => {
    const marked = fes.combinedContacts.filter((pair) => pair.unrealistic);
    expect(marked.map(({ contacts, purpose }) => `${contacts}${purpose}`)).toEqual(['1c', '1d', '4a']);
  });
});

describe('grades', () => {
  test('ranges are those of the conversion table', () => {
    const built = fes.grades.map(({ grade }) => [grade, ...(rangeOfGrade(fes, grade) ?? [])].join(' '));
    expect(built).toEqual(grades.map((one) => one.replace(' null', ' ')));
  });

  test('every total that levels can give has a grade', () => {
    for (let total = 190; total <= 4480; total += 5) expect(gradeOfTotal(fes, total)).not.toBeNull();
  });

  test('a total below the table has no grade, and GS-15 has no upper end', () => {
    expect(gradeOfTotal(fes, 185)).toBeNull();
    expect(gradeOfTotal(fes, 4050)).toBe(14);
    expect(gradeOfTotal(fes, 4055)).toBe(15);
    expect(gradeOfTotal(fes, 4480)).toBe(15);
    expect(rangeOfGrade(fes, 15)).toEqual([4055, null]);
    expect(rangeOfGrade(fes, 16)).toBeNull();
  });
});
