import { expect, test } from 'vitest';
import { declaredSupport } from '../../src/assess/support.ts';
import { makeDraft } from '../make-draft.ts';

const duty = { title: 'Research', percent: 50, tasks: ['Leads studies.'] };
const draft = makeDraft({
  duties: [
    { ...duty, supports: ['SE-1', 'TC-1'] },
    { ...duty, supports: ['SE-1'] },
  ],
  factors: {
    knowledge: { supports: ['SE-2', 'TC-2'] },
    personalContacts: { supports: ['TC-3'] },
  },
  supervisoryFactors: { natureOfContacts: { supports: ['TC-3'] } },
});

test('experience is supported by duties', () => {
  expect(declaredSupport(draft, 'SE-1', 'duties').places).toEqual([
    ['duties', 0],
    ['duties', 1],
  ]);
});

test('experience that Factor 1 names is not supported by it', () => {
  expect(declaredSupport(draft, 'SE-2', 'duties')).toEqual({
    places: [],
    elsewhere: [['factors', 'knowledge']],
  });
});

test('a competency is supported by a duty or by Factor 1', () => {
  expect(declaredSupport(draft, 'TC-1', 'duties-and-knowledge').places).toEqual([['duties', 0]]);
  expect(declaredSupport(draft, 'TC-2', 'duties-and-knowledge').places).toEqual([['factors', 'knowledge']]);
});

test('no other factor supports a competency', () => {
  expect(declaredSupport(draft, 'TC-3', 'duties-and-knowledge')).toEqual({
    places: [],
    elsewhere: [
      ['factors', 'personalContacts'],
      ['supervisoryFactors', 'natureOfContacts'],
    ],
  });
});

test('what nothing names has no support', () => {
  expect(declaredSupport(makeDraft(), 'SE-4', 'duties')).toEqual({ places: [], elsewhere: [] });
});
