import { describe, expect, test } from 'vitest';
import { smallDraft } from '../check-text.ts';
import { memoryIo, runIn } from './memory-io.ts';

async function language(...argv: string[]) {
  return runIn(memoryIo(), 'language', ...argv);
}

describe('language', () => {
  test('lists libraries and requirement sets by section', async () => {
    const { code, out } = await language();
    expect(code).toBe(0);
    for (const id of [
      'IN-01',
      'MD-21',
      'F1-12',
      'F67-04',
      'PW-CS',
      'PG-4',
      'PW-SES',
      'SE-1',
      'TC-3',
      'GC-9',
    ]) {
      expect(out).toContain(`  ${id} `);
    }
    expect(out.indexOf('Major Duties')).toBeLessThan(out.indexOf('Specialized experience'));
  });

  test('shows one text whole, with its source, open places and use', async () => {
    const { out } = await language('MD-09');
    expect(out).toContain('Those may include…:');
    expect(out).toContain('levers (must be filled)');
    expect(out).toContain('Major Duties, item 9');
    expect(out).toContain('    duties: [MD-09]');
  });

  test('finds an id however it is spelled', async () => {
    for (const id of ['md-9', 'MD09', 'md 09'])
      expect((await language(...id.split(' '))).out).toContain('MD-09');
    expect((await language('pg-2.6')).out).toContain('Activity of PG-2');
    expect((await language('se2')).out).toContain('cross organizational boundaries');
  });

  test('finds texts that hold every word, in any case', async () => {
    const { out } = await language('TRUST', 'government');
    expect(out).toContain('MD-09');
    expect(out).not.toContain('MD-15');
  });

  test('keeps to a section', async () => {
    const { out } = await language('--section', 'guidelines');
    expect(out).toContain('F3-01');
    expect(out).not.toContain('MD-01');
    expect((await language('--section', 'scopeandeffect')).out).toContain('F5-01');
    const { code, err } = await language('--section', 'dutis');
    expect(code).toBe(2);
    expect(err).toContain('Did you mean --section duties?');
  });

  test('tells how to see a text whose id stands among other words', async () => {
    const { code, err } = await language('show', 'MD-9');
    expect([code, err]).toEqual([2, 'cxpd: No text has "show MD-9".\nDid you mean cxpd language MD-09?\n']);
  });

  test('says when nothing is found', async () => {
    const { code, err } = await language('MD-99x');
    expect(code).toBe(2);
    expect(err).toContain('No text has "MD-99x".');
  });

  test('gives the texts in JSON', async () => {
    const { out } = await language('MD-09', '--format', 'json');
    expect(JSON.parse(out)).toMatchObject({
      version: 1,
      origins: [{ id: 'dhs-cx', kind: 'library', version: '1' }],
      texts: [
        { id: 'MD-09', from: 'dhs-cx', section: 'duties', holes: [{ name: 'levers', required: 'always' }] },
      ],
    });
  });
});

describe('language --used-in', () => {
  const using = `${smallDraft}cxLanguage:
  duties: all
  knowledge: [F1-05]
  fill:
    MD-09: { levers: tests }
verification:
  competencies:
    TC-1: { important: yes }
`;
  const io = () => memoryIo({ 'pds/a.yaml': using, 'pds/b.yaml': smallDraft, 'pds/notes.yaml': 'x: 1\n' });

  test('says where drafts use a text', async () => {
    const { code, out, err } = await runIn(io(), 'language', 'F1-05', '--used-in', 'pds');
    expect(code).toBe(0);
    expect(out).toMatch(/Used in\n {2}pds\/a\.yaml:16:15\n$/);
    expect(err).toBe('2 drafts searched.\n');
    expect((await runIn(io(), 'language', 'F1-06', '--used-in', 'pds')).out).toMatch(
      /Used in\n {2}no draft\n$/,
    );
  });

  test('knows what "all" takes, and answers of Form B', async () => {
    expect((await runIn(io(), 'language', 'MD-21', '--used-in', 'pds')).out).toContain('pds/a.yaml:15:11');
    expect((await runIn(io(), 'language', 'TC-1', '--used-in', 'pds/a.yaml')).out).toContain(
      'pds/a.yaml:21:5',
    );
  });

  test('goes with lists and JSON', async () => {
    const list = await runIn(io(), 'language', '--section', 'knowledge', '--used-in', 'pds');
    expect(list.out).toMatch(/F1-05 .*\n +pds\/a\.yaml:16:15\n/);
    const { out } = await runIn(io(), 'language', 'F1-05', '--used-in', 'pds', '--format', 'json');
    expect(JSON.parse(out).texts[0].usedIn).toEqual([{ file: 'pds/a.yaml', line: 16, column: 15 }]);
    expect((await runIn(io(), 'language', 'F1-05', '--format', 'json')).out).not.toContain('usedIn');
  });

  test('leaves drafts out that cannot be read, and says so', async () => {
    const broken = memoryIo({ 'a.yaml': 'cxpd: 1\nposition: [\n', 'b.yaml': using });
    const { code, err } = await runIn(broken, 'language', 'F1-05', '--used-in', '.');
    expect(code).toBe(0);
    expect(err).toContain('a.yaml cannot be read as a whole and is left out');
    expect(err).toContain('1 draft searched.');
  });
});
