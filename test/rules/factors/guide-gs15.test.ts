import { expect, test } from 'vitest';
import { guideGs15 } from '../../../src/rules/factors/guide-gs15.ts';
import { makeDraft, supervisoryFactorsAt } from '../../make-draft.ts';
import { runRule } from '../run-rule.ts';

const flysheet = 'Position Classification Flysheet, Miscellaneous Administration and Program Series, GS-0301';
const guide = 'Administrative Analysis Grade Evaluation Guide';

test.each([
  { why: 'the guide alone', standards: [guide], fires: true },
  { why: 'the guide by its short name', standards: ['OPM AAGEG (TS-98)'], fires: true },
  { why: 'the guide and the flysheet, which has no criteria', standards: [flysheet, guide], fires: true },
  {
    why: 'another guide beside it',
    standards: [guide, 'Policy Analysis Grade Evaluation Guide'],
    fires: false,
  },
  { why: 'no guide named', standards: [flysheet], fires: false },
  {
    why: 'a written basis',
    standards: [guide],
    evaluationBasis: 'Compared with three positions.',
    fires: false,
  },
  { why: 'a lower grade', standards: [guide], grade: 14, fires: false },
  { why: 'a supervisor', standards: [guide], supervisoryStatus: 'supervisory' as const, fires: false },
  { why: 'a team leader', standards: [guide], supervisoryStatus: 'team-leader' as const, fires: true },
])('GS-15 on $why', ({ standards, evaluationBasis, grade = 15, supervisoryStatus, fires }) => {
  const draft = makeDraft({
    position: { grade, ...(supervisoryStatus === undefined ? {} : { supervisoryStatus }) },
    classification: { standards, ...(evaluationBasis === undefined ? {} : { evaluationBasis }) },
  });
  expect(runRule(guideGs15, draft)).toHaveLength(fires ? 1 : 0);
});

test('a draft with supervisory factors is left alone', () => {
  const supervisoryFactors = supervisoryFactorsAt('1-3 2-2 3-2 4A-3 4B-3 5-8 6-5');
  const draft = makeDraft({
    position: { grade: 15 },
    classification: { standards: [guide] },
    supervisoryFactors,
  });
  expect(runRule(guideGs15, draft)).toEqual([]);
});
