import { expect, test } from 'vitest';
import type { FactorKey, SupervisoryFactorKey } from '../../../src/draft/schema.ts';
import { factorLevel } from '../../../src/rules/factors/factor-level.ts';
import { makeDraft } from '../../make-draft.ts';
import { placesOf, runRule } from '../run-rule.ts';

test.each<[FactorKey, string]>([
  ['knowledge', '1-9'],
  ['purposeOfContacts', '7-c'],
  ['purposeOfContacts', '7-3'],
  ['purposeOfContacts', '7-D'],
  ['workEnvironment', '9-3'],
])('%s has a level %s', (key, level) => {
  expect(runRule(factorLevel, makeDraft({ factors: { [key]: { level } } }))).toEqual([]);
});

test.each<[FactorKey, string, RegExp]>([
  ['knowledge', '1-10', /^Type one of 1-1, 1-2/],
  ['knowledge', '8', /^Type 1-8\.$/],
  ['knowledge', 'FL 1-8', /^Type 1-8\.$/],
  ['knowledge', 'Level 1-8, 1550 points', /^Type 1-8\.$/],
  ['knowledge', '2-4', /^2-4 is a level of Factor 2/],
  ['personalContacts', '3c', /^Type 6-3\.$/],
  ['purposeOfContacts', '3c', /^Type 7-3\.$/],
  ['purposeOfContacts', '7-e', /^Type one of/],
  ['purposeOfContacts', '7c', /^Type 7-3\.$/],
  ['purposeOfContacts', 'C', /^Type 7-3\.$/],
  ['knowledge', '1.8', /^Type 1-8\.$/],
  ['knowledge', '1 - 8', /^Type 1-8\.$/],
  ['knowledge', '1550', /^Type one of/],
  ['complexity', 'high', /^Type one of/],
])('%s has no level %s, and the fix says what to type', (key, level, fix) => {
  const findings = runRule(factorLevel, makeDraft({ factors: { [key]: { level } } }));
  expect(placesOf(findings)).toEqual([`factors.${key}.level`]);
  expect(findings[0]?.fix).toMatch(fix);
});

test.each<[SupervisoryFactorKey, string, RegExp | null]>([
  ['natureOfContacts', '4A-3', null],
  ['natureOfContacts', '4a-3', null],
  ['natureOfContacts', '4-3', /^Type 4A-3\.$/],
  ['natureOfContacts', '4B-3', /^4B-3 is a level of Factor 4B/],
  ['supervisoryAuthority', '3-1', /^Type one of 3-2, 3-3, 3-4/],
  ['supervisoryAuthority', '3-2c', /^Type 3-2\.$/],
])('supervisory %s with level %s', (key, level, fix) => {
  const [finding] = runRule(factorLevel, makeDraft({ supervisoryFactors: { [key]: { level } } }));
  if (fix === null) expect(finding).toBeUndefined();
  else expect(finding?.fix).toMatch(fix);
});

test('levels of developmental grades are checked too', () => {
  const findings = runRule(
    factorLevel,
    makeDraft({ developmental: { '11': { factors: { guidelines: { level: '3-6' } } } } }),
  );
  expect(placesOf(findings)).toEqual(['developmental.11.factors.guidelines.level']);
});
