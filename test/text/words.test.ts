import { expect, it } from 'vitest';
import { words } from '../../src/text/words.ts';

it('words are small, with their inner apostrophes and hyphens', () => {
  expect(words('Co-designs the Agency’s GS-13 “maps”, e.g. journeys')).toEqual([
    'co-designs',
    'the',
    "agency's",
    'gs-13',
    'maps',
    'e',
    'g',
    'journeys',
  ]);
});

it('a text without letters or digits has no words', () => {
  expect(words(' -- ’ … ')).toEqual([]);
});
