import { expect, test } from 'vitest';
import { experienceSupported } from '../../../src/rules/requirements/experience-supported.ts';
import { makeDraft } from '../../make-draft.ts';
import { runRule } from '../run-rule.ts';

const requirements = 'opm-cx-strategist-gs13';
const duty = { title: 'Research', percent: 100, tasks: ['Leads studies.'] };

test('without a set, or with an unknown one, nothing is asked', () => {
  expect(runRule(experienceSupported, makeDraft())).toEqual([]);
  expect(runRule(experienceSupported, makeDraft({ requirements: 'opm-other' }))).toEqual([]);
});

test('each statement without support is told', () => {
  const draft = makeDraft({ requirements, duties: [{ ...duty, supports: ['SE-1', 'SE-3', 'TC-2'] }] });
  expect(runRule(experienceSupported, draft).map(({ message }) => message.slice(0, 15))).toEqual([
    'Unexpected SE-2',
    'Unexpected SE-4',
  ]);
});

test('Factor 1 supports no experience, and the finding shows where the id stands', () => {
  const draft = makeDraft({
    requirements,
    duties: [{ ...duty, supports: ['SE-1', 'SE-2', 'SE-3'] }],
    factors: { knowledge: { supports: ['SE-4'] } },
  });
  const [finding] = runRule(experienceSupported, draft);
  expect(finding?.related?.map(({ path }) => path.join('.'))).toEqual(['factors.knowledge']);
});
