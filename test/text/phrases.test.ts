import { expect, it } from 'vitest';
import { phrasePattern } from '../../src/text/phrases.ts';

it('a phrase is found as whole words, in any case', () => {
  const pattern = phrasePattern(['CX EO'], 'iu');
  expect(pattern.test('outlined in the cx eo.')).toBe(true);
  expect(pattern.test('the CX EOs')).toBe(false);
});

it('a comma or a line break may stand between the words', () => {
  const pattern = phrasePattern(['A-11 Section 28'], 'iu');
  expect(pattern.test('OMB Circular A-11, Section\n28')).toBe(true);
  expect(pattern.test('OMB Circular A-11 Section 280')).toBe(false);
});

it('straight and curly apostrophes are one', () => {
  expect(phrasePattern(["bachelor's degree"], 'iu').test('a bachelor’s degree')).toBe(true);
});

it.each(['Biden-Harris', 'Biden–Harris', 'Biden\u2011Harris', 'Biden Harris', 'biden-harris'])(
  'the hyphen of a phrase is found as %s',
  (written) => expect(phrasePattern(['Biden-Harris Agenda']).test(`the ${written} Agenda`)).toBe(true),
);

it('the longest phrase is found first', () => {
  expect('to be determined later'.match(phrasePattern(['be', 'to be determined']))).toEqual([
    'to be determined',
  ]);
});

it('signs in a phrase are plain signs', () => {
  expect(phrasePattern(['(draft).'], 'iu').test('(draft)x')).toBe(false);
});
