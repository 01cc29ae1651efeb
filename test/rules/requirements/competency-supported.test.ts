import { expect, test } from 'vitest';
import { competencySupported } from '../../../src/rules/requirements/competency-supported.ts';
import { makeDraft } from '../../make-draft.ts';
import { runRule } from '../run-rule.ts';

const requirements = 'opm-cx-strategist-gs13';
const duty = { title: 'Research', percent: 100, tasks: ['Leads studies.'] };

test('without a set, or with an unknown one, nothing is asked', () => {
  expect(runRule(competencySupported, makeDraft())).toEqual([]);
  expect(runRule(competencySupported, makeDraft({ requirements: 'opm-other' }))).toEqual([]);
});

test('each statement without support is told', () => {
  const draft = makeDraft({ requirements, duties: [{ ...duty, supports: ['SE-1', 'SE-3', 'TC-2'] }] });
  expect(runRule(competencySupported, draft).map(({ message }) => message.slice(0, 15))).toEqual([
    'Unexpected TC-1',
    'Unexpected TC-3',
  ]);
});

test('Factor 1 supports competencies, other factors do not', () => {
  const supported = (factor: 'knowledge' | 'personalContacts') =>
    makeDraft({ requirements, factors: { [factor]: { supports: ['TC-1', 'TC-2', 'TC-3'] } } });
  expect(runRule(competencySupported, supported('knowledge'))).toEqual([]);
  const findings = runRule(competencySupported, supported('personalContacts'));
  expect(findings).toHaveLength(3);
  expect(findings[0]?.related?.map(({ path }) => path.join('.'))).toEqual(['factors.personalContacts']);
});
