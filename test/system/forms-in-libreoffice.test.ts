import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPackage } from '../../src/package/read-package.ts';
import { readReference } from '../../src/word/reference/read-reference.ts';
import { writeWord } from '../../src/word/write-word.ts';
import { buildOf, checkFixture } from '../build-fixture.ts';
import { fullestCover } from '../fullest-cover.ts';
import { madeDocument, shippedDraft } from '../made-documents.ts';
import { agencyLook, type Edit, referenceFile } from '../reference-file.ts';

let folder = '';

const run = (program: string, ...args: string[]) => execFileSync(program, args, { encoding: 'utf8' });
const pages = (name: string) =>
  Number(/Pages:\s+(\d+)/.exec(run('pdfinfo', join(folder, `${name}.pdf`)))?.[1]);
const pageText = (name: string, page: number) =>
  run('pdftotext', '-layout', '-f', String(page), '-l', String(page), join(folder, `${name}.pdf`), '-');

/** Pages of references on which the cover sheet is to fit too, in twentieths of a point. */
const papers = { letter: [12240, 15840], a4: [11906, 16838], legal: [12240, 20160] } as const;

async function coverOn([width, height]: readonly [number, number]): Promise<Uint8Array> {
  const size: Edit = ['word/document.xml', /<w:pgSz [^>]*>/, `<w:pgSz w:w="${width}" w:h="${height}"/>`];
  const reference = readReference(readPackage(await referenceFile([...agencyLook.slice(1), size])));
  if (reference === null) throw new Error('The reference cannot be read');
  const ladder = shippedDraft('gs12-cx-specialist-ladder');
  return writeWord(madeDocument('pd', fullestCover(ladder)), undefined, reference);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'forms-'));
  for (const [paper, size] of Object.entries(papers)) {
    writeFileSync(join(folder, `${paper}.docx`), await coverOn(size));
  }
  const checked = checkFixture('ok/cg13-cx-strategist-talent-pool');
  const names = ['form-a', 'form-b'] as const;
  for (const name of names) {
    writeFileSync(join(folder, `${name}.docx`), (await buildOf(checked, name, 'docx')).bytes);
  }
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
  const files = [...names, ...Object.keys(papers)].map((name) => join(folder, `${name}.docx`));
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

describe('the fullest cover sheet', () => {
  it.each(Object.entries(papers))(
    'fits on one page of the paper of a reference: %s',
    (paper, [width, height]) => {
      const size = run('pdfinfo', join(folder, `${paper}.pdf`)).match(/Page size:\s+(\S+) x (\S+)/);
      expect([Number(size?.[1]), Number(size?.[2])].map(Math.round)).toEqual(
        [width, height].map((one) => Math.round(one / 20)),
      );
      expect(pageText(paper, 1)).toContain('Equivalent of Optional Form 8');
      expect(pageText(paper, 2)).not.toContain('Equivalent of Optional Form 8');
    },
  );
});
