import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeWord } from '../../src/word/write-word.ts';
import { sampleDocument } from '../document-samples.ts';

let folder = '';
let pdf = '';

const run = (program: string, ...args: string[]) => execFileSync(program, args, { encoding: 'utf8' });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'office-'));
  const file = join(folder, 'every-element.docx');
  writeFileSync(file, await writeWord(sampleDocument('every-element', { draft: true })));
  run(
    'soffice',
    `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`,
    '--headless',
    '--convert-to',
    'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}',
    '--outdir',
    folder,
    file,
  );
  pdf = join(folder, 'every-element.pdf');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a Word file in LibreOffice', () => {
  it('opens with title, author and language', () => {
    const info = run('pdfinfo', pdf);
    expect(info).toMatch(/Title: +Program Analyst, GS-0343-12: position description/);
    expect(info).toMatch(/Author: +Department of Homeland Security/);
    expect(info).toMatch(/Tagged: +yes/);
    expect(info).toMatch(/Page size: +612 x 792 pts \(letter\)/);
  });

  it('has headings, lists, header cells and links that a screen reader knows', () => {
    const tags = run('pdfinfo', '-struct', pdf);
    const count = (tag: string) => tags.match(new RegExp(`^ *${tag}\\b`, 'gm'))?.length ?? 0;
    expect(['H1', 'H2', 'H3', 'H4'].map(count)).toEqual([1, 4, 2, 1]);
    expect(count('Table')).toBe(7);
    expect(count('TH')).toBe(8);
    expect(count('L')).toBeGreaterThanOrEqual(9);
    expect(count('Link')).toBeGreaterThanOrEqual(1);
  });

  it('reads in the order of the document, numbers and marks included', () => {
    const text = run('pdftotext', '-layout', pdf, '-');
    expect(text).toMatch(/DRAFT\s/);
    const running = text.replace(/\n[^\n]*Page \d of \d\s*\f[^\n]*\n/g, '\n');
    expect(running).toMatch(
      /2\.\s+Reports them every quarter\.\s+a\.\s+To the program office\.\s+b\.\s+To the public\.\s+3\.\s+Acts/,
    );
    expect(text).toMatch(/Another list counts from one again:\s+1\.\s+First\.\s+2\.\s+Second\./);
    expect(text).toMatch(/\[x\] Exempt/);
    expect(text).toMatch(/Page 1 of 4/);
  });

  it('looks the same where Arial is not installed', () => {
    expect(run('pdffonts', pdf)).toMatch(/LiberationSans|Arial/);
  });
});
