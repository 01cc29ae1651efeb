import { describe, expect, test } from 'vitest';
import { gradePoints } from '../../../src/rules/factors/grade-points.ts';
import { type DraftParts, factorsAt, makeDraft, supervisoryFactorsAt } from '../../make-draft.ts';
import { placesOf, runRule } from '../run-rule.ts';

const thirteen = factorsAt('1-8 2-4 3-4 4-5 5-5 6-3 7-c 8-1 9-1');

function check(position: NonNullable<DraftParts['position']>, more: DraftParts = {}) {
  return runRule(gradePoints, makeDraft({ factors: thirteen, ...more, position }));
}

describe('the nine factors', () => {
  test('the claimed grade is the one that the points give', () => {
    expect(check({ grade: 13 })).toEqual([]);
    expect(check({ payPlan: 'CG', grade: 13, equivalentTo: 'GS-13' })).toEqual([]);
  });

  test('total, range and factors off the pattern are told, and no level to reach the grade', () => {
    const [finding] = check({ grade: 14 });
    expect(finding?.message).toContain('3290 points');
    expect(finding?.message).toContain('GS-13 (3155 to 3600 points)');
    expect(finding?.message).toContain('Factors 2 (2-4, below), 3 (3-4, below)');
    expect(finding?.related?.map(({ path }) => path.join('.'))).toEqual([
      'factors.supervisoryControls.level',
      'factors.guidelines.level',
    ]);
    const words = JSON.stringify(finding);
    expect(words).not.toMatch(/2-5|3-5/);
  });

  test('a factor above the pattern is told as such', () => {
    const [finding] = check({ grade: 12 });
    expect(finding?.message).toContain('1 (1-8, above), 5 (5-5, above)');
  });

  test('at GS-15 there is no usual pattern for administrative work', () => {
    const [finding] = check({ grade: 15 });
    expect(finding?.message).toContain('no usual pattern');
    expect(finding?.related).toEqual([]);
  });

  test('the finding stands where the grade is claimed', () => {
    expect(placesOf(check({ grade: 12 }))).toEqual(['position.grade']);
    expect(placesOf(check({ payPlan: 'CG', grade: 9, equivalentTo: 'GS-12' }))).toEqual([
      'position.equivalentTo',
    ]);
  });

  test('without every level nothing is said', () => {
    const { complexity: _, ...partial } = thirteen;
    expect(check({ grade: 15 }, { factors: partial })).toEqual([]);
    expect(check({ grade: 15 }, { factors: { ...thirteen, knowledge: { level: '1-10' } } })).toEqual([]);
  });
});

describe('a supervisor', () => {
  const guide = supervisoryFactorsAt('1-3 2-2 3-2 4A-3 4B-3 5-8 6-5');
  const low = { ...supervisoryFactorsAt('1-2 2-2 3-2 4A-2 4B-2 5-7 6-3'), baseLevel: 12 };

  test('claims the higher of the two grades', () => {
    expect(check({ grade: 14 }, { supervisoryFactors: guide })).toEqual([]);
    const [finding] = check({ grade: 13 }, { supervisoryFactors: guide });
    expect(finding?.message).toContain('expected GS-14');
    expect(finding?.message).toContain('3680 points');
    expect(finding?.message).toContain('3290 points');
  });

  test('may leave the nine factors out', () => {
    const [finding] = check({ grade: 13 }, { factors: {}, supervisoryFactors: guide });
    expect(finding?.message).toContain('not complete');
  });

  test('stands one grade above the base level, an error for any other grade', () => {
    expect(check({ grade: 13 }, { factors: {}, supervisoryFactors: low })).toEqual([]);
    const [finding] = check({ grade: 11 }, { factors: {}, supervisoryFactors: low });
    expect(finding?.severity).toBeUndefined();
    expect(finding?.message).toContain('expected GS-13');
  });

  test('at the grade of the points alone is a warning, since the conditions are judged by a person', () => {
    const [finding] = check({ grade: 12 }, { factors: {}, supervisoryFactors: low });
    expect(finding?.severity).toBe('warning');
    expect(finding?.message).toContain('deputy');
  });

  test('without every supervisory level nothing is said', () => {
    const { otherConditions: _, ...partial } = guide;
    expect(check({ grade: 15 }, { supervisoryFactors: partial })).toEqual([]);
  });
});

describe('a developmental grade', () => {
  const twelve = factorsAt('1-7 2-4 3-4 4-5 5-4 6-3 7-c 8-1 9-1');
  const eleven = (levels: object, grade = '11') =>
    check({ grade: 12 }, { factors: twelve, developmental: { [grade]: { factors: levels } } });
  const text = 'What differs.';

  test('agrees with its own levels and those that it takes over', () => {
    const levels = {
      guidelines: { level: '3-3', text },
      complexity: { level: '4-4', text },
      scopeAndEffect: { level: '5-3', text },
    };
    expect(eleven(levels)).toEqual([]);
  });

  test('is told at its key where the points give another one', () => {
    const [finding, ...more] = eleven({ complexity: { level: '4-4', text } });
    expect(more).toEqual([]);
    expect(finding?.path).toEqual(['developmental', '11']);
    expect(finding?.message).toContain(
      'GS-11 for a total of 2790 points, expected GS-12 (2755 to 3150 points)',
    );
    expect(finding?.related?.map(({ path }) => path.join('.'))).toEqual(['factors.guidelines.level']);
  });

  test('that is no lower grade is told elsewhere', () => {
    expect(eleven({ complexity: { level: '4-4', text } }, '12')).toEqual([]);
  });
});
