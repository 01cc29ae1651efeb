import { expect, it } from 'vitest';
import { stem } from '../../src/text/stem.ts';

it.each([
  ['makes', 'making', 'make'],
  ['policies', 'policy'],
  ['applies', 'applied', 'applying', 'apply'],
  ['plans', 'planning', 'planned', 'plan'],
  ['processes', 'process', 'processing'],
  ['improves', 'improvement', 'improving'],
  ['communicates', 'communication', 'communicating'],
  ['guided', 'guide', 'guides'],
  ["customer's", 'customers', 'customer'],
  ['effectively', 'effective'],
])('%s has the stem of its other forms', (...forms) => {
  expect(new Set(forms.map(stem)).size).toBe(1);
});

it.each(['status', 'analysis', 'focus', 'cx', 'string'])('%s is left whole', (word) => {
  expect(stem(word)).toBe(word);
});
