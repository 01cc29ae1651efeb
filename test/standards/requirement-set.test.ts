import { expect, test } from 'vitest';
import { builtin } from '../../src/builtin.ts';
import { claimedSet, requirementIds } from '../../src/standards/requirement-set.ts';

const { requirementSets } = builtin.standards;

test('the built-in set has four experience statements, three technical and nine general competencies', () => {
  const set = claimedSet(requirementSets, 'opm-cx-strategist-gs13');
  expect(set && requirementIds(set).join(' ')).toBe(
    'SE-1 SE-2 SE-3 SE-4 TC-1 TC-2 TC-3 GC-1 GC-2 GC-3 GC-4 GC-5 GC-6 GC-7 GC-8 GC-9',
  );
});

test('general competencies stand in the order of the alphabet', () => {
  const names = claimedSet(requirementSets, 'opm-cx-strategist-gs13')?.generalCompetencies.map(
    ({ name }) => name,
  );
  expect(names).toEqual([...(names ?? [])].sort());
  expect(names?.at(0)).toBe('Attention to Detail');
  expect(names?.at(-1)).toBe('Teamwork');
});

test('a draft without a set, or with an unknown one, claims none', () => {
  expect(claimedSet(requirementSets, undefined)).toBeUndefined();
  expect(claimedSet(requirementSets, 'opm-cx-strategist-gs14')).toBeUndefined();
});
