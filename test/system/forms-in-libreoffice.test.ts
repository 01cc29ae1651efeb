import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildOf, checkFixture } from '../build-fixture.ts';

let folder = '';

const run = (program: string, ...args: string[]) => execFileSync(program, args, { encoding: 'utf8' });
const pages = (name: string) =>
  Number(/Pages:\s+(\d+)/.exec(run('pdfinfo', join(folder, `${name}.pdf`)))?.[1]);
const pageText = (name: string, page: number) =>
  run('pdftotext', '-layout', '-f', String(page), '-l', String(page), join(folder, `${name}.pdf`), '-');

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'forms-'));
  const checked = checkFixture('ok/cg13-cx-strategist-talent-pool');
  const names = ['form-a', 'form-b'] as const;
  for (const name of names) {
    writeFileSync(join(folder, `${name}.docx`), (await buildOf(checked, name, 'docx')).bytes);
  }
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
  const files = names.map((name) => join(folder, `${name}.docx`));
  run('soffice', profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the printed forms', () => {
  it.each(['form-a', 'form-b'])('show what the page belongs to in one line, uncut: %s', (name) => {
    const [line = ''] = pageText(name, 1).split('\n');
    expect(line).toMatch(/^ *Form [AB] · Customer Experience Strategist, CG-0301-13$/);
  });

  it('show Form A on one page', () => {
    expect(pages('form-a')).toBe(1);
    expect(pageText('form-a', 1)).toContain('Signature and Date:');
  });

  it('show Form B on two pages, each table whole', () => {
    expect(pages('form-b')).toBe(2);
    expect(pageText('form-b', 1)).toContain('Developing and facilitating workshops');
    expect(pageText('form-b', 1)).not.toContain('Competency Verification: Review');
    expect(pageText('form-b', 2)).toContain('Competency Verification: Review');
    expect(pageText('form-b', 2)).toContain('HM or SME Signature and Date:');
  });
});
