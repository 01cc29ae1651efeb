import { expect, test } from 'vitest';
import { builtin } from '../../../src/builtin.ts';
import type { Library } from '../../../src/language/library.ts';
import { pwpLevels } from '../../../src/rules/plan/pwp-levels.ts';
import { makeDraft } from '../../make-draft.ts';
import { runRule } from '../run-rule.ts';

const period = { start: '2026-10-01', end: '2027-09-30' };

const competency = (...levels: [number, string][]): Library => ({
  library: 'nps',
  version: '1',
  title: 'Visitors',
  agency: 'NPS',
  source: 'Example',
  file: 'libraries/nps.yaml',
  texts: [
    {
      id: 'NPS-VS',
      section: 'competency',
      name: 'Visitor Service',
      text: 'Serves visitors.',
      source: 'Example',
      line: 6,
      levels: levels.map(([level, text]) => ({ level, text })),
    },
  ],
});
const messages = (...levels: [number, string][]) =>
  runRule(
    pwpLevels,
    makeDraft({ performancePlan: { kind: 'gs', period, competencies: [{ template: 'NPS-VS' }] } }),
    { libraries: [competency(...levels)] },
  ).map(({ message }) => message);

test('Levels 1, 3 and 5 are enough, 2 and 4 are allowed', () => {
  expect(messages([1, 'Seldom.'], [3, 'Often.'], [5, 'Always.'])).toEqual([]);
  expect(messages([1, 'Never.'], [2, 'Seldom.'], [3, 'Often.'], [4, 'Mostly.'], [5, 'Always.'])).toEqual([]);
});

test('missing levels are named', () => {
  expect(messages([3, 'Often.'])).toEqual([expect.stringContaining('Levels 1 and 5')]);
});

test('texts that differ in spaces and capitals alone are the same', () => {
  expect(messages([1, 'Seldom.'], [3, 'Serves visitors.'], [5, 'serves  Visitors.'])).toEqual([
    expect.stringContaining('Levels 3 and 5'),
  ]);
});

test('the built-in competency is complete, and an unknown one is the matter of another rule', () => {
  const plan = (template: string) =>
    makeDraft({ performancePlan: { kind: 'gs', period, competencies: [{ template }] } });
  expect(runRule(pwpLevels, plan('PW-CS'), { libraries: builtin.libraries })).toEqual([]);
  expect(runRule(pwpLevels, plan('PW-XX'))).toEqual([]);
});
