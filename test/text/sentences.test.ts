import { expect, it } from 'vitest';
import { sentences } from '../../src/text/sentences.ts';

it('sentences end with a period, a question mark or an exclamation mark', () => {
  expect(sentences('Leads studies. Who benefits? Customers!')).toEqual([
    'Leads studies.',
    'Who benefits?',
    'Customers!',
  ]);
});

it('short forms end no sentence', () => {
  expect(sentences('Briefs U.S. officials on methods (e.g. interviews). Reports.')).toEqual([
    'Briefs U.S. officials on methods (e.g. interviews).',
    'Reports.',
  ]);
});

it('"etc." ends a sentence where a capital follows', () => {
  expect(sentences('Plans surveys, etc. Reports trends.')).toEqual([
    'Plans surveys, etc.',
    'Reports trends.',
  ]);
  expect(sentences('Plans surveys, etc. with others.')).toEqual(['Plans surveys, etc. with others.']);
});

it('a blank line ends a sentence, a line break does not', () => {
  expect(sentences('Leads\nstudies\n\nReports')).toEqual(['Leads\nstudies', 'Reports']);
});

it('a text without sentences has none', () => {
  expect(sentences('  \n ')).toEqual([]);
});
