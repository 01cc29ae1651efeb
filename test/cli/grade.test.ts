import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { smallDraft } from '../check-text.ts';
import { memoryIo, runIn } from './memory-io.ts';

const fixture = (name: string): string => readFileSync(`fixtures/ok/${name}.yaml`, 'utf8');
const gs13 = fixture('gs13-cx-strategist');

async function grade(draft: string, ...flags: string[]) {
  return runIn(memoryIo({ 'a.yaml': draft }), 'grade', ...flags, 'a.yaml');
}

describe('grade', () => {
  test('shows levels, points, total and both grades', async () => {
    const { code, out } = await grade(gs13);
    expect(code).toBe(0);
    expect(out).toMatch(/1 {2}Knowledge Required by the Position +1-8 +1550/);
    expect(out).toMatch(/7 {2}Purpose of Contacts +7-3 +120/);
    expect(out).toMatch(/Total +3290/);
    expect(out).toContain('These points give GS-13 (3155 to 3600).');
    expect(out).toContain('The draft claims GS-13, and the levels agree.');
  });

  test('has the promised form in JSON', async () => {
    const { out } = await grade(gs13, '--format', 'json');
    const answer = JSON.parse(out);
    expect(answer.factors[0]).toEqual({ factor: 'knowledge', level: '1-8', points: 1550 });
    expect(answer).toMatchObject({
      total: 3290,
      grade: 13,
      range: [3155, 3600],
      claimedGrade: 13,
      agrees: true,
      supervisory: null,
      findings: [],
    });
  });

  test('that differs from the one claimed is told with exit code 1', async () => {
    const draft = gs13.replace('grade: 13', 'grade: 14');
    const { code, out } = await grade(draft);
    expect(code).toBe(1);
    expect(out).toContain('The draft claims GS-14, and the levels do not agree: they give GS-13.');
    expect(out).toContain('grade-points');
    expect(JSON.parse((await grade(draft, '--format', 'json')).out).agrees).toBe(false);
  });

  test('that cannot be computed is told with exit code 1', async () => {
    const { code, out } = await grade(gs13.replace('level: 4-5', 'level: 4-9'));
    expect(code).toBe(1);
    expect(out).toMatch(/4 {2}Complexity +missing/);
    expect(out).toContain('the grade cannot be computed');
    expect((await grade(smallDraft)).code).toBe(1);
    expect((await grade('cxpd: 1\nposition: a: b\n')).code).toBe(1);
  });

  test('of a draft with a mistake elsewhere is computed', async () => {
    const { code, out } = await grade(gs13.replace('percent: 40', 'percent: forty'));
    expect(code).toBe(0);
    expect(out).toContain('the levels agree');
    expect(out).not.toContain('forty');
  });

  test('shows both evaluations of a supervisor, and which one controls', async () => {
    const draft = fixture('gs14-supervisory-cx-strategist');
    const { code, out } = await grade(draft);
    expect(code).toBe(0);
    expect(out).toContain('Supervisory guide (GSSG)');
    expect(out).toContain('The higher grade controls: the supervisory guide.');
    const answer = JSON.parse((await grade(draft, '--format', 'json')).out);
    expect(answer).toMatchObject({ grade: 13, claimedGrade: 14, agrees: true });
    expect(answer.supervisory).toMatchObject({ total: 3680, grade: 14, baseLevel: 13, controls: true });
    expect(answer.supervisory.factors[3]).toEqual({ factor: 'natureOfContacts', level: '4A-3', points: 75 });
  });

  test('is not computed for the Senior Executive Service', async () => {
    const { code, out } = await grade(fixture('es-chief-cx-officer'));
    expect(code).toBe(0);
    expect(out).toContain('Not graded.');
    const answer = JSON.parse((await grade(fixture('es-chief-cx-officer'), '--format', 'json')).out);
    expect(answer).toMatchObject({ factors: [], total: null, grade: null, agrees: null, findings: [] });
  });

  test('reads standard input', async () => {
    const { code, out } = await runIn(memoryIo({}, { stdin: gs13 }), 'grade', '-');
    expect(code).toBe(0);
    expect(out).toContain('<stdin>');
  });

  test('names files beside the draft that have mistakes', async () => {
    const io = memoryIo({ 'a.yaml': gs13, 'cxpd.config.yaml': 'rulez: {}\n' });
    const { code, out, err } = await runIn(io, 'grade', 'a.yaml');
    expect(code).toBe(0);
    expect(out).not.toContain('rulez');
    expect(err).toBe('Mistakes in cxpd.config.yaml: cxpd validate shows them.\n');
  });

  test('asks for one draft', async () => {
    const io = memoryIo({ 'pds/a.yaml': gs13, 'pds/b.yaml': gs13 });
    const { code, err } = await runIn(io, 'grade', 'pds');
    expect(code).toBe(2);
    expect(err).toContain('"pds" leads to 2 drafts, expected one.');
  });
});
