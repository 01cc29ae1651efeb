import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { builtin } from '../../src/builtin.ts';
import { claimedSet } from '../../src/standards/requirement-set.ts';

const set = claimedSet(builtin.standards.requirementSets, 'opm-cx-strategist-gs13');
const { freeze, mailboxes } = set?.participation ?? {};
const { guide } = set ?? {};

function sum(texts: readonly (string | undefined)[]): string {
  return createHash('sha256').update(texts.join('\n'), 'utf8').digest('hex').slice(0, 16);
}

/** A sum is changed here only after the words were compared with the guide again. */
test.each([
  [
    'the block about the hiring freeze',
    [
      ...(freeze?.before ?? []),
      ...(freeze?.options ?? []).map(({ text }) => text),
      ...(freeze?.after ?? []),
      freeze?.confirm,
      freeze?.cannotConfirm,
    ],
    'a91447f3968c447d',
  ],
  ['the notice', [guide?.notice], 'fd5be0fb06016504'],
  [
    'the steps',
    (guide?.steps ?? []).flatMap(({ phase, text, details = [] }) => [phase, text, ...details]),
    '9afe0f3a0a15c808',
  ],
  ['the roles and terms', (guide?.roles ?? []).flatMap(({ name, text }) => [name, text]), '7e915b8bda405e0f'],
  [
    'the forms',
    (guide?.forms ?? []).flatMap(({ name, text, details = [] }) => [name, text, ...details]),
    'adca09bb21bde5c4',
  ],
  [
    'the notes on onboarding',
    (guide?.onboarding ?? []).flatMap(({ text, url }) => [text, url]),
    '641990bb13e8649e',
  ],
  ['the Hiring Manager’s own list', guide?.hiringManager ?? [], '4bb336ad1e87c3f2'],
])('%s is word for word what the guide has', (_, texts, expected) => {
  expect(sum(texts)).toBe(expected);
});

test('the guide has eight steps, each with who acts', () => {
  expect(guide?.steps.map(({ step }) => step)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

test('each mailbox serves its own purpose, and steps name no other', () => {
  expect(mailboxes).toEqual({
    requests: 'CrossGovHiring@opm.gov',
    accounts: 'recruiter-help@usajobs.gov',
    freeze: 'tracking@opm.gov',
  });
  const known = Object.values(mailboxes ?? {});
  for (const step of guide?.steps ?? []) expect(known).toEqual(expect.arrayContaining(step.mailboxes ?? []));
});

test('the block about the freeze says since when it holds and when it was last compared', () => {
  expect(freeze).toMatchObject({ validFrom: '2025-01-20', checkedOn: expect.stringMatching(/^\d{4}-/) });
  expect(freeze?.options.map(({ id }) => id)).toEqual(['security-or-safety', 'benefits', 'opm-exempted']);
  expect(freeze?.options.find(({ official }) => official !== undefined)?.official?.checkedOn).toMatch(
    /^\d{4}-/,
  );
});
