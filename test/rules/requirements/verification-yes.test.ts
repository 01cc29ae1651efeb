import { expect, test } from 'vitest';
import type { Draft } from '../../../src/draft/schema.ts';
import { verificationYes } from '../../../src/rules/requirements/verification-yes.ts';
import { makeDraft } from '../../make-draft.ts';
import { placesOf, runRule } from '../run-rule.ts';

const yes = { important: true, neededUponEntry: true };
const all: NonNullable<Draft['verification']> = {
  specializedExperience: { 'SE-1': yes, 'SE-2': yes, 'SE-3': yes, 'SE-4': yes },
  competencies: { 'TC-1': yes, 'TC-2': yes, 'TC-3': yes },
};
const draft = (verification?: Draft['verification']) =>
  makeDraft({
    requirements: 'opm-cx-strategist-gs13',
    ...(verification === undefined ? {} : { verification }),
  });

test('every Yes is right, and open answers are not its matter', () => {
  expect(runRule(verificationYes, draft(all))).toEqual([]);
  expect(runRule(verificationYes, draft({ competencies: { 'TC-1': { important: true } } }))).toEqual([]);
});

test('each No is told at the answer', () => {
  const findings = runRule(
    verificationYes,
    draft({
      ...all,
      competencies: { ...all.competencies, 'TC-2': { important: false, neededUponEntry: false } },
    }),
  );
  expect(placesOf(findings)).toEqual([
    'verification.competencies.TC-2.important',
    'verification.competencies.TC-2.neededUponEntry',
  ]);
  expect(findings[0]?.message).toContain('cannot take part');
});
