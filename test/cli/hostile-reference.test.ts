import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPackage } from '../../src/package/read-package.ts';
import { zipPackage } from '../../src/package/zip-package.ts';
import { type Edit, inlinePicture, letterheadFile, pngFile, referenceFile } from '../reference-file.ts';
import { home, memoryIo, runIn } from './memory-io.ts';

const draft = readFileSync('fixtures/ok/gs13-cx-strategist.yaml', 'utf8');

async function exported(reference: Uint8Array | string) {
  const io = memoryIo({ 'a.yaml': draft, 'agency.docx': reference });
  const run = await runIn(io, 'export', 'a.yaml', '--document', 'pd', '--reference-doc', 'agency.docx');
  const made = io.files.get(path.join(home, 'out', 'a-pd.docx'));
  return { ...run, parts: made === undefined ? undefined : readPackage(made) };
}

const line = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const whole = (parts: ReadonlyMap<string, string | Uint8Array> | undefined): string =>
  [...(parts ?? new Map()).entries()].map(([name, part]) => `${name}\n${part}`).join('\n');

describe('a reference file that means harm or is broken is refused in plain words', () => {
  const many = Array.from(
    { length: 10_050 },
    (_, index) => [`word/x${index}.bin`, new Uint8Array()] as const,
  );
  test.each([
    ['with a password', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4000)])],
    ['cut in the middle', async () => (await referenceFile([])).subarray(0, 3000)],
    ['of another program', zipPackage(new Map([['mimetype', 'application/vnd.oasis.opendocument.text']]))],
    ['with too many parts', async () => referenceFile([], Object.fromEntries(many))],
    ['with a text that is no XML', async () => referenceFile([['word/document.xml', '<w:body>', '<w:body']])],
    [
      'that is a workbook of Excel',
      async () =>
        referenceFile([
          [
            '[Content_Types].xml',
            /(PartName="\/word\/document\.xml" ContentType=")[^"]*/,
            '$1application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
          ],
        ]),
    ],
    [
      'with entities that grow',
      async () =>
        referenceFile([
          [
            'word/document.xml',
            '<w:document',
            '<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document',
          ],
        ]),
    ],
  ])('%s', async (_, file) => {
    const { code, err, parts } = await exported(typeof file === 'function' ? await file() : file);
    expect(code).toBe(2);
    expect(err).toMatch(/^cxpd: agency\.docx: Unexpected .*, expected .*\.\n/);
    expect(err).not.toMatch(/at .*\.ts|Error:/);
    expect(parts).toBeUndefined();
  });
});

describe('a reference file that means harm lends what is harmless', () => {
  const references = '</Relationships>';
  const lead = (target: string, more = ''): Edit => [
    'word/_rels/document.xml.rels',
    /Target="header1\.xml"/,
    `Target="${target}"${more}`,
  ];
  test.each([
    ['headers outside of the file', [lead('https://tracker.example/h.xml', ' TargetMode="External"')], ''],
    ['headers beside the file', [lead('../../../../etc/passwd')], ''],
    ['headers that are not there', [lead('nothing.xml')], ''],
    ['headers that are the text itself', [lead('document.xml')], 'its header, which cannot be read'],
    [
      'a header that no relationship leads to',
      [['word/document.xml', /(<w:headerReference [^>]*r:id=")[^"]*/, '$1rId999'] as Edit],
      '',
    ],
    [
      'two relationships of one id',
      [
        [
          'word/_rels/document.xml.rels',
          references,
          `<Relationship Id="rId1" Type="x" Target="y"/>${references}`,
        ] as Edit,
      ],
      '',
    ],
    [
      'styles that no list of Word has room for',
      [
        [
          'word/styles.xml',
          '</w:styles>',
          `${Array.from({ length: 10_000 }, (_, index) => `<w:style w:type="paragraph" w:styleId="S${index}"><w:name w:val="S${index}"/><w:basedOn w:val="S${index + 1}"/></w:style>`).join('')}</w:styles>`,
        ] as Edit,
      ],
      '',
    ],
    [
      'styles with a DTD',
      [['word/styles.xml', '<w:styles', '<!DOCTYPE s SYSTEM "file:///etc/passwd"><w:styles'] as Edit],
      'its styles, which cannot be read',
    ],
  ])('%s', async (_, edits, said) => {
    const { code, err, parts } = await exported(await referenceFile(edits));
    expect(code).toBe(0);
    expect(err).toContain(said);
    expect(/tracker|passwd|DOCTYPE/.test(whole(parts))).toBe(false);
  });

  test.each([
    [
      'one in another without end',
      `${'<w:sdt><w:sdtContent>'.repeat(90)}${line('deep')}${'</w:sdtContent></w:sdt>'.repeat(90)}`,
      'nested too deeply',
    ],
    ['as long as a book', line('x'.repeat(50)).repeat(20_000), 'more than a third of the page'],
    ['larger than is read', line('x'.repeat(100)).repeat(20_000), 'its header, which cannot be read'],
    [
      'of many pictures',
      `<w:p>${inlinePicture('logo', 'Seal', { width: 9, height: 9 }).repeat(500)}</w:p>`,
      'more than 20 pictures',
    ],
    [
      'of many fields that begin',
      `<w:p>${'<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(5000)}</w:p>${line('x')}`,
      'a field without an end',
    ],
    [
      'with links to programs',
      '<w:p><w:hyperlink r:id="logo"><w:r><w:t>Click</w:t></w:r></w:hyperlink></w:p>',
      'links, but their text',
    ],
    [
      'with other namespaces',
      '<x:script xmlns:x="urn:x">alert(1)</x:script><w:p><x:y xmlns:x="urn:x"/><w:r><w:t>A</w:t></w:r></w:p>',
      '',
    ],
  ])('a header %s', async (_, header, said) => {
    const leads = { logo: { file: 'seal.png', bytes: pngFile() } };
    const { code, err, parts } = await exported(await letterheadFile({ header, footer: '<w:p/>', leads }));
    expect(code).toBe(0);
    expect(err).toContain(said);
    expect(/alert|hyperlink r:id="logo"/.test(whole(parts))).toBe(false);
  });

  test('text of it stays text', async () => {
    const header = line('&lt;/w:t&gt;&lt;w:altChunk r:id=&quot;x&quot;/&gt; $&amp; $1 {{position.title}}');
    const { parts } = await exported(await letterheadFile({ header, footer: '<w:p/>' }));
    expect(parts?.get('word/header2.xml')).toContain(
      '&lt;/w:t&gt;&lt;w:altChunk r:id=&quot;x&quot;/&gt; $&amp; $1 {{position.title}}',
    );
  });
});
