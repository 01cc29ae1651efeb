import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { smallDraft } from '../check-text.ts';
import { memoryIo, runIn } from './memory-io.ts';

const gs13 = readFileSync('fixtures/ok/gs13-cx-strategist.yaml', 'utf8');

async function trace(draft: string, ...flags: string[]) {
  return runIn(memoryIo({ 'a.yaml': draft }), 'trace', ...flags, 'a.yaml');
}

describe('trace', () => {
  test('shows what supports each statement, the words they share and the time behind it', async () => {
    const { code, out } = await trace(gs13);
    expect(code).toBe(0);
    expect(out).toContain('SE-1  Leading CX projects');
    expect(out).toMatch(/Duty 1 \(40 percent\), [^:]+:\s+shares customer,\s+experience, multidisciplinary/);
    expect(out).toContain('Working time behind it: 40 percent.');
    expect(out).toContain('All 7 statements of Form B have declared support.');
    expect(out).toContain('OPM has not\nendorsed this page.');
  });

  test('ends with 1 when a statement of Form B has no support, and suggests without deciding', async () => {
    const draft = gs13.replace('supports: [SE-1, TC-1]', 'supports: [TC-1]');
    const { code, out } = await trace(draft);
    expect(code).toBe(1);
    expect(out).toContain('Without support: SE-1 (1 of 7 statements of Form B).');
    expect(out).toMatch(
      /SE-1 [\s\S]*?No support\.\n {2}Likely too, not declared:\n {4}Duty 1 \(40 percent\)/,
    );
  });

  test('gives the whole crosswalk in JSON', async () => {
    const answer = JSON.parse((await trace(gs13, '--format', 'json')).out);
    expect(answer).toMatchObject({ version: 1, file: 'a.yaml', unsupported: [], findings: [] });
    expect(answer.set).toMatchObject({ id: 'opm-cx-strategist-gs13', announcement: 'CGA-DE-12339419-24-MS' });
    expect(answer.rows.map((row: { id: string }) => row.id)).toHaveLength(16);
    expect(answer.rows[0]).toMatchObject({ id: 'SE-1', required: true, supported: true, percent: 40 });
    expect(answer.rows[0].supports[0]).toMatchObject({ path: ['duties', 0], label: 'Duty 1', counts: true });
    expect(answer.duties).toHaveLength(3);
  });

  test('gives a page for the case file in Markdown, in which a draft cannot forge a line', async () => {
    const { out } = await trace(
      gs13.replace('title: Customer Experience Strategist', 'title: "Strategist | <b>x</b>"'),
      '--format',
      'markdown',
    );
    expect(out).toContain('# Crosswalk: Strategist \\| \\<b\\>x\\</b\\>');
    expect(out).toContain('> Leading customer experience projects that involve multidisciplinary teams');
    expect(out).toMatch(/\| Duty 1, [^|]+ \| 40 \| customer, experience/);
  });

  test('names the fault of a set that does not fit', async () => {
    const { out } = await trace(gs13.replace(/^ {2}grade: 13/m, '  grade: 14'));
    expect(out).toContain('requirements-known');
  });

  test('says in one line that a draft claims no set, or one that is not known', async () => {
    const none = await trace(smallDraft);
    expect(none.code).toBe(2);
    expect(none.err).toContain('a.yaml claims no OPM requirement set.');
    const unknown = await trace(
      gs13.replace('requirements: opm-cx-strategist-gs13', 'requirements: opm-cx-9'),
    );
    expect(unknown.code).toBe(2);
    expect(unknown.err).toContain('"opm-cx-9", which is not known');
  });

  test('shows what cannot be read, and traces nothing', async () => {
    const { code, out } = await trace(gs13.replace('percent: 40', 'percent: forty'));
    expect(code).toBe(1);
    expect(out).toContain('cannot be traced');
    expect(out).toContain('wrong-type');
    expect(JSON.parse((await trace('cxpd: 1\nposition: a: b\n', '--format', 'json')).out)).toMatchObject({
      set: null,
      rows: [],
    });
  });
});
