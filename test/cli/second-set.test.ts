import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { memoryIo, runIn } from './memory-io.ts';

const set = readFileSync('test/samples/irs-analyst-gs12.yaml', 'utf8');
const draft = readFileSync('test/samples/irs-analyst.yaml', 'utf8');

function world(changes: { set?: string; draft?: string } = {}) {
  return memoryIo({
    'cxpd.config.yaml': 'requirementSets: [sets]\n',
    'sets/irs.yaml': changes.set ?? set,
    'pd.yaml': changes.draft ?? draft,
  });
}

/** Rules of the requirement set that say something at a stage. */
async function told(changes: Parameters<typeof world>[0], stage = 'talent-pool'): Promise<string[]> {
  const { out } = await runIn(world(changes), 'validate', '--format', 'json', '--stage', stage, 'pd.yaml');
  const answer = JSON.parse(out) as { results: { diagnostics: { rule: string; severity: string }[] }[] };
  const found = answer.results.flatMap(({ diagnostics }) => diagnostics);
  return [
    ...new Set(
      found
        .filter(({ rule, severity }) => severity === 'error' || rule === 'certificate-window')
        .map(({ rule }) => rule),
    ),
  ];
}

test('a set in a folder of the settings holds a draft to its own statements, series, grade and appointment', async () => {
  expect(await told({})).toEqual([]);
  expect(await told({ draft: draft.replace('series: "0343"', 'series: "0301"') })).toContain(
    'requirements-known',
  );
  expect(await told({ draft: draft.replace('grade: 12', 'grade: 13') })).toContain('requirements-known');
  expect(await told({ draft: draft.replace('IRS-26-SHARED-0007', 'CGA-DE-12339419-24-MS') })).toContain(
    'requirements-known',
  );
  expect(
    await told({
      draft: draft.replace('appointment: competitive-term', 'appointment: competitive-permanent'),
    }),
  ).toEqual(['form-a-complete']);
  expect(await told({ draft: draft.replace('supports: [TC-1]', 'supports: [SE-1]') })).toEqual([
    'competency-supported',
  ]);
});

test('a set brings its own grounds of exemption, for the days on which they hold', async () => {
  const builtinGround = draft.replace('freezeExemption: filing-season', 'freezeExemption: benefits');
  expect(await told({ draft: builtinGround })).toEqual(['form-a-freeze']);
  const noEvidence = draft.replace(/ +freezeEvidence: .*\n/, '');
  expect(await told({ draft: noEvidence })).toEqual(['form-a-freeze']);
  expect(
    await told({ draft: noEvidence, set: set.replace('validUntil: 2026-12-31', 'validUntil: 2026-07-31') }),
  ).toEqual([]);
  const noFreeze = set.replace(/ {2}freeze:[\s\S]*/, '');
  expect(await told({ draft: noEvidence, set: noFreeze })).toEqual([]);
});

test('a set brings the full performance level and the places that a selection is held to', async () => {
  const moved = draft
    .replace('- Ogden, UT', '- Denver, CO')
    .replace('fullPerformanceLevel: 13', 'fullPerformanceLevel: 12');
  const { out } = await runIn(world({ draft: moved }), 'validate', '--stage', 'selection', 'pd.yaml');
  expect(out).toContain('Unexpected full performance level 12, expected 13');
  expect(out).toContain(
    'Unexpected duty station "Denver, CO", expected one of the certificate: Ogden, UT; Kansas City, MO.',
  );
});

test('trace and checklist speak of the claimed set alone', async () => {
  const traced = await runIn(world(), 'trace', 'pd.yaml');
  expect(traced.code).toBe(0);
  expect(traced.out).toContain('All 2 statements of Form B have declared support.');
  expect(traced.out).toContain('Queue Forecasting');
  expect(traced.out).not.toContain('Human-Centered');
  const listed = await runIn(world(), 'checklist', 'pd.yaml');
  expect(listed.code).toBe(0);
  expect(listed.out).toContain('announcement IRS-26-SHARED-0007');
  expect(listed.out).toContain('Next: step 4, Hiring Manager.');
  // Without a guide of its own, no word of another guide is shown.
  expect(listed.out).not.toContain('CrossGovHiring');
  expect(listed.out).toContain('  Who: HR Staff, Agency Shared Certificate Coordinator');
});

test.each([
  [
    'a series that is no code of four digits',
    'series: "0343"',
    'series: 343',
    /sets\/irs\.yaml:\d+:\d+ {2}error .*four digits/,
  ],
  [
    'an id with two meanings',
    'id: TC-1',
    'id: SE-1',
    /sets\/irs\.yaml:\d+:\d+ {2}error .*Unexpected "SE-1" a second time/,
  ],
  [
    'a type of appointment that drafts do not have',
    'appointment: competitive-term',
    'appointment: term',
    /one of competitive-permanent/,
  ],
  [
    'a block that ends before it begins',
    '2026-12-31',
    '2026-01-31',
    /expected a day not before the beginning/,
  ],
  [
    'a level below the grade',
    'fullPerformanceLevel: 13',
    'fullPerformanceLevel: 11',
    /level 11 below grade 12/,
  ],
  ['a missing definition', /\n {4}definition: .*/, '', /Missing "definition"/],
  ['a misspelled key', 'topic: Repeat', 'topik: Repeat', /did you mean "topic"/],
])('%s is a finding in the file of the set', async (_, from, to, message) => {
  const { code, out } = await runIn(world({ set: set.replace(from, to) }), 'validate', 'pd.yaml');
  expect(code).toBe(1);
  expect(out).toMatch(message);
  expect(out).toContain('sets/irs.yaml:');
});
