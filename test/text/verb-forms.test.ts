import { expect, it } from 'vitest';
import { verbForms } from '../../src/text/verb-forms.ts';

const forms = verbForms(
  ['apply', 'lead', 'make', 'plan', 'assess', 'oversee', 'report', 'set', 'tie', 'travel'],
  [
    { base: 'lead', past: ['led'] },
    { base: 'set', past: ['set'] },
    { base: 'make', past: ['made'] },
    { base: 'have', third: 'has', past: ['had'] },
    { base: 'oversee', past: ['oversaw', 'overseen'] },
  ],
);

it.each([
  ['leads', 'third', 'lead'],
  ['applies', 'third', 'apply'],
  ['assesses', 'third', 'assess'],
  ['has', 'third', 'have'],
  ['lead', 'base', 'lead'],
  ['planning', 'gerund', 'plan'],
  ['making', 'gerund', 'make'],
  ['overseeing', 'gerund', 'oversee'],
  ['tying', 'gerund', 'tie'],
  ['traveling', 'gerund', 'travel'],
  ['applied', 'past', 'apply'],
  ['planned', 'past', 'plan'],
  ['led', 'past', 'lead'],
])('%s is the %s form of %s', (word, form, base) => {
  expect(forms.find(word)).toEqual({ form, base });
});

it('a word that is a base form and a past form is the base form', () => {
  expect(forms.find('set')).toEqual({ form: 'base', base: 'set' });
});

it('a word that no verb of the list has is unknown', () => {
  expect(forms.find('responsibilities')).toBeUndefined();
});

it('the third person of a verb outside the list is regular', () => {
  expect(['carry', 'do', 'wash'].map(forms.third)).toEqual(['carries', 'does', 'washes']);
});
