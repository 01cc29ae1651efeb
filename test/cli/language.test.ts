import { describe, expect, test } from 'vitest';
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
    expect(err).toContain('Did you mean duties?');
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
