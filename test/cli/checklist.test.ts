import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { smallDraft } from '../check-text.ts';
import { memoryIo, runIn } from './memory-io.ts';

const fixture = (name: string): string => readFileSync(`fixtures/${name}.yaml`, 'utf8');
const gs13 = fixture('ok/gs13-cx-strategist');
const atOffer = fixture('ok/gs13-cx-strategist-at-offer');

async function checklist(draft: string, ...flags: string[]) {
  return runIn(memoryIo({ 'a.yaml': draft }), 'checklist', ...flags, 'a.yaml');
}

/** The states of the eight steps in one line, such as `done next waiting …`. */
async function states(draft: string): Promise<string> {
  const { steps } = JSON.parse((await checklist(draft, '--format', 'json')).out) as {
    steps: { state: string }[];
  };
  return steps.map(({ state }) => state).join(' ');
}

describe('checklist', () => {
  test('names the stage, the next step and who takes it', async () => {
    const { code, out } = await checklist(gs13);
    expect(code).toBe(0);
    expect(out).toContain(
      'Stage: talent-pool. Next: step 2, HR Staff, Agency Shared Certificate Coordinator.',
    );
    expect(out.match(/^Step \d/gm)).toHaveLength(8);
    expect(out).toContain('  Where: USAJOBS Agency Talent Portal (ATP), recruiter-help@usajobs.gov');
    expect(out).toContain('  From the guide:\n    HR Staff notifies Agency Shared Certificate Coordinator');
    expect(out).toContain('OPM has not endorsed');
  });

  test('knows each step of an action by what is recorded', async () => {
    expect(await states(gs13)).toBe('done next waiting waiting waiting waiting waiting waiting');
    expect(await states(fixture('ok/cg13-cx-strategist-talent-pool'))).toBe(
      'done done done next waiting waiting waiting waiting',
    );
    expect(await states(atOffer)).toBe('done done done done done done done done');
    const selected = atOffer.replace(/ {4}opmVerifiedOn:[\s\S]*/, '');
    expect(await states(selected)).toBe('done done done done done next next waiting');
    const verified = atOffer.replace(/ {2}offer:[\s\S]*/, '');
    expect(await states(verified)).toBe('done done done done done done done next');
  });

  test('ends with 1 when the step cannot be taken, and says by what', async () => {
    const { code, out } = await checklist(fixture('bad/verification-no'));
    expect(code).toBe(1);
    expect(out).toContain('Blocked: step 3');
    expect(out).toContain('In the way: Unexpected No for SE-3');
    expect((await checklist(fixture('bad/unsupported-experience'))).code).toBe(1);
    expect((await checklist(fixture('bad/selected-before-classified'))).out).toContain('Blocked: step 5');
  });

  test('is blocked by a step that was passed over', async () => {
    const { code, out } = await checklist(atOffer.replace(/ {2}interviewsCompletedOn: .*\n/, ''));
    expect(code).toBe(1);
    expect(out).toContain('Blocked: step 4, Hiring Manager.');
  });

  test('is blocked by a form that was submitted while an answer was missing', async () => {
    expect((await checklist(fixture('bad/unverified-competency'))).code).toBe(1);
  });

  test('gives each role its own steps and the words of the guide for it', async () => {
    const manager = await checklist(gs13, '--role', 'hiring-manager');
    expect(manager.out).toContain('From the guide: what the Hiring Manager does');
    expect(manager.out).toContain('Determine your plan for interviewing for fit');
    expect(manager.out).toContain('From the guide: roles and terms');
    expect(manager.out).not.toContain('Step 2:');
    const coordinator = await checklist(gs13, '--role', 'coordinator');
    expect(coordinator.out.match(/^Step \d/gm)).toEqual(['Step 2', 'Step 3']);
    expect(coordinator.out).not.toContain('what the Hiring Manager does');
    const { code, err } = await checklist(gs13, '--role', 'boss');
    expect(code).toBe(2);
    expect(err).toContain('hiring-manager, hr, coordinator');
  });

  test('adds the notes on onboarding once an offer is next', async () => {
    expect((await checklist(gs13)).out).not.toContain('Creating_a_new_hire_request');
    expect((await checklist(atOffer, '--role', 'hr')).out).toContain('Creating_a_new_hire_request');
  });

  test('is a page in Markdown with the words of the guide below each step', async () => {
    const { out } = await checklist(gs13, '--format', 'markdown');
    expect(out.match(/^## Step \d/gm)).toHaveLength(8);
    expect(out).toContain('- [x] done.');
    expect(out).toContain('> OPM will verify selection(s) made by the Hiring Manager');
  });

  test('says that a draft claims no set, and shows what cannot be read', async () => {
    expect((await checklist(smallDraft)).code).toBe(2);
    const { code, out } = await checklist(gs13.replace('percent: 40', 'percent: forty'));
    expect(code).toBe(1);
    expect(out).toContain('wrong-type');
  });
});
