import { expect, test } from 'vitest';
import type { Draft } from '../../../src/draft/schema.ts';
import { verificationComplete } from '../../../src/rules/requirements/verification-complete.ts';
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

test('14 answers are complete, whatever they are', () => {
  expect(runRule(verificationComplete, draft(all))).toEqual([]);
  const no = { important: false, neededUponEntry: false };
  expect(
    runRule(verificationComplete, draft({ ...all, competencies: { 'TC-1': no, 'TC-2': no, 'TC-3': no } })),
  ).toEqual([]);
});

test('a form without any answer is told once', () => {
  const findings = runRule(verificationComplete, draft({ announcement: 'CGA-DE-12339419-24-MS' }));
  expect(placesOf(findings)).toEqual(['verification']);
  expect(findings[0]?.message).toContain('expected 14');
  expect(placesOf(runRule(verificationComplete, draft()))).toEqual(['verification']);
});

test('each open answer is told at its statement', () => {
  const findings = runRule(
    verificationComplete,
    draft({ specializedExperience: { ...all.specializedExperience, 'SE-2': { important: true } } }),
  );
  expect(placesOf(findings)).toEqual([
    'verification.specializedExperience.SE-2',
    'verification.competencies.TC-1',
    'verification.competencies.TC-2',
    'verification.competencies.TC-3',
  ]);
});

test('an answer under a misspelled id, or in the other group, is told there alone', () => {
  const { 'SE-1': _, ...others } = all.specializedExperience ?? {};
  const places = (verification: Draft['verification']) =>
    placesOf(runRule(verificationComplete, draft(verification)));
  expect(places({ ...all, specializedExperience: { ...others, 'se-1': yes } })).toEqual([
    'verification.specializedExperience.se-1',
  ]);
  expect(
    places({ specializedExperience: others, competencies: { ...all.competencies, 'SE-1': yes } }),
  ).toEqual(['verification.competencies.SE-1']);
  expect(places({ ...all, specializedExperience: { ...others, 'SE-5': yes } })).toEqual([
    'verification.specializedExperience.SE-1',
    'verification.specializedExperience.SE-5',
  ]);
});

test('answers for ids that the set does not have are told, with where they belong', () => {
  const findings = runRule(
    verificationComplete,
    draft({
      specializedExperience: { ...all.specializedExperience, 'TC-1': yes, 'SE-04': yes },
      competencies: { ...all.competencies, 'GC-1': yes },
    }),
  );
  expect(findings.map(({ path, fix }) => [path?.at(-1), fix])).toEqual([
    ['TC-1', 'Move the line below "competencies:".'],
    ['SE-04', 'Type SE-4.'],
    ['GC-1', 'Delete the line.'],
  ]);
});

test('without a known set nothing is asked', () => {
  expect(runRule(verificationComplete, makeDraft({ verification: all }))).toEqual([]);
});
