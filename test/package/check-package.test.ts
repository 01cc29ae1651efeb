import { beforeAll, describe, expect, it } from 'vitest';
import { checkPackage, packageChecks } from '../../src/package/check-package.ts';
import { readPackage } from '../../src/package/read-package.ts';
import { partText, type WordPackage } from '../../src/package/word-package.ts';
import { writeWord } from '../../src/word/write-word.ts';
import { sampleDocument } from '../document-samples.ts';

let sound: WordPackage;

beforeAll(async () => {
  sound = readPackage(await writeWord(sampleDocument('small')));
});

const documentPart = 'word/document.xml';

/** The sound package with one part changed. */
function withPart(name: string, change: (text: string) => string): WordPackage {
  const before = partText(sound, name) ?? '';
  const after = change(before);
  if (after === before) throw new Error(`Nothing changed in ${name}.`);
  return new Map([...sound, [name, after]]);
}

function without(name: string): WordPackage {
  return new Map([...sound].filter(([part]) => part !== name));
}

/** Rules and parts of what is found. */
function found(parts: WordPackage): string[] {
  return checkPackage(parts).map(({ rule, part }) => `${rule.replace('docx-', '')} ${part}`);
}

const inBody = (xml: string) => withPart(documentPart, (text) => text.replace('<w:body>', `<w:body>${xml}`));

describe('checkPackage', () => {
  it('finds nothing in a sound file', () => {
    expect(checkPackage(sound)).toEqual([]);
  });

  it.each<[string, () => WordPackage, string[]]>([
    ['XML that cannot be read', () => inBody('<w:p>'), [`well-formed ${documentPart}`]],
    [
      'a part without a content type',
      () => new Map([...sound, ['word/a.bin', new Uint8Array([1])]]),
      ['content-types word/a.bin', 'lost-parts word/a.bin'],
    ],
    [
      'a content type without its part',
      () => without('docProps/app.xml'),
      ['content-types docProps/app.xml', 'relationships _rels/.rels'],
    ],
    [
      'the list of content types missing',
      () => without('[Content_Types].xml'),
      ['content-types [Content_Types].xml'],
    ],
    [
      'a relationship with a missing part',
      () => without('word/header1.xml'),
      ['content-types word/header1.xml', 'relationships word/_rels/document.xml.rels'],
    ],
    [
      'a relationship id given twice',
      () => withPart('_rels/.rels', (xml) => xml.replace('"rId2"', '"rId1"')),
      ['relationships _rels/.rels'],
    ],
    [
      'two parts with the properties of the file',
      () =>
        withPart('_rels/.rels', (xml) => {
          const core = /<Relationship [^>]*core-properties"[^>]*>/.exec(xml)?.[0] ?? '';
          return xml.replace(core, core + core.replace(/Id="[^"]*"/, 'Id="another"'));
        }),
      ['relationships _rels/.rels'],
    ],
    [
      'the use of an unknown relationship',
      () => withPart(documentPart, (xml) => xml.replace(/ r:id="rId\d+"/, ' r:id="rId99"')),
      [`relationships ${documentPart}`],
    ],
    [
      'relationships of nothing',
      () =>
        new Map([
          ...sound,
          [
            'word/_rels/gone.xml.rels',
            partText(sound, '_rels/.rels')?.replaceAll('Target="', 'Target="/') ?? '',
          ],
        ]),
      ['relationships word/_rels/gone.xml.rels'],
    ],
    [
      'an empty part',
      () => new Map([...sound, ['word/settings.xml', '']]),
      ['well-formed word/settings.xml', 'empty-parts word/settings.xml'],
    ],
    [
      'a bookmark id given twice',
      () => inBody('<w:p><w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkStart w:id="1" w:name="b"/></w:p>'),
      [`unique-ids ${documentPart}`],
    ],
    [
      'an unknown style',
      () => inBody('<w:p><w:pPr><w:pStyle w:val="Nowhere"/></w:pPr></w:p>'),
      [`references ${documentPart}`],
    ],
    [
      'an unknown list',
      () => inBody('<w:p><w:pPr><w:numPr><w:numId w:val="99"/></w:numPr></w:pPr></w:p>'),
      [`references ${documentPart}`],
    ],
    [
      'a page number without a number',
      () => inBody('<w:p><w:fldSimple w:instr="PAGE"/></w:p>'),
      [`page-fields ${documentPart}`],
    ],
    [
      'a long page field without a number',
      () =>
        inBody(
          '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> NUMPAGES </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
        ),
      [`page-fields ${documentPart}`],
    ],
    [
      'column widths that do not add up',
      () =>
        withPart(documentPart, (xml) => xml.replace('<w:gridCol w:w="2808"/>', '<w:gridCol w:w="2780"/>')),
      [`table-widths ${documentPart}`],
    ],
    [
      'cell widths that do not add up',
      () => withPart(documentPart, (xml) => xml.replace(/(<w:tcW[^>]*w:w=")2808"/, '$12780"')),
      [`table-widths ${documentPart}`],
    ],
    [
      'a cell without a width',
      () => withPart(documentPart, (xml) => xml.replace(/<w:tcW[^>]*\/>/, '<w:tcW w:type="auto" w:w="0"/>')),
      [`table-widths ${documentPart}`],
    ],
    [
      'an unknown bookmark',
      () => inBody('<w:p><w:hyperlink w:anchor="Nowhere"/></w:p>'),
      [`references ${documentPart}`],
    ],
    [
      'an unknown comment',
      () => inBody('<w:p><w:r><w:commentReference w:id="7"/></w:r></w:p>'),
      [`references ${documentPart}`],
    ],
    [
      'a bookmark name given twice',
      () =>
        inBody('<w:p><w:bookmarkStart w:id="91" w:name="a"/><w:bookmarkStart w:id="92" w:name="a"/></w:p>'),
      [`unique-ids ${documentPart}`],
    ],
    [
      'a bookmark with a name that is too long',
      () => inBody(`<w:p><w:bookmarkStart w:id="91" w:name="${'a'.repeat(41)}"/></w:p>`),
      [`bookmark-names ${documentPart}`],
    ],
    [
      'a part that no relationship leads to',
      () => withPart('_rels/.rels', (xml) => xml.replace(/<Relationship [^>]*app\.xml"\/>/, '')),
      ['lost-parts docProps/app.xml'],
    ],
    [
      'XML in an encoding that Word does not know',
      () => new Map([...sound, ['docProps/app.xml', new Uint8Array([0x3c, 0xfc])]]),
      ['well-formed docProps/app.xml'],
    ],
  ])('finds %s', (_, parts, expected) => {
    expect(found(parts())).toEqual(expected);
  });

  it('accepts widths that another program rounded when it saved the file', () => {
    const rounded = withPart(documentPart, (xml) =>
      xml
        .replace('<w:gridCol w:w="2808"/>', '<w:gridCol w:w="2806"/>')
        .replace(/(<w:tcW[^>]*w:w=")2808"/, '$12805"'),
    );
    expect(checkPackage(rounded)).toEqual([]);
  });

  it('accepts a long page field that shows a number', () => {
    const field =
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>' +
      '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>';
    expect(found(inBody(field))).toEqual([]);
  });

  it('accepts a bookmark name as long as Word wants it, and a link to the top', () => {
    const name = 'a'.repeat(40);
    const xml = `<w:p><w:bookmarkStart w:id="91" w:name="${name}"/><w:hyperlink w:anchor="_top"/></w:p>`;
    expect(found(inBody(xml))).toEqual([]);
  });

  it('finds parts whatever the case of their names', () => {
    const parts = new Map(
      [...sound].map(([name, part]) => [name === 'docProps/app.xml' ? 'docProps/App.XML' : name, part]),
    );
    expect(found(parts)).toEqual([]);
  });

  it('knows the styles of the building blocks that a file carries along', () => {
    const blocks = '<w:p><w:pPr><w:pStyle w:val="Own"/></w:pPr></w:p>';
    const styles = '<w:styles><w:style w:styleId="Own"/></w:styles>';
    const parts = new Map([
      ...sound,
      ['word/glossary/document.xml', blocks],
      ['word/glossary/styles.xml', styles],
    ]);
    expect(found(parts).filter((one) => one.startsWith('references'))).toEqual([]);
    expect(found(inBody(blocks))).toEqual([`references ${documentPart}`]);
  });

  it('takes a link with an anchor and an address for one to a place outside', () => {
    const xml = documentPart.replace('document.xml', '_rels/document.xml.rels');
    const id = /Id="([^"]+)"/.exec(partText(sound, xml) ?? '')?.[1];
    expect(found(inBody(`<w:p><w:hyperlink r:id="${id}" w:anchor="page=7"/></w:p>`))).toEqual([]);
  });

  it('finds bookmarks whatever the case of their names, as Word does', () => {
    const xml =
      '<w:p><w:bookmarkStart w:id="91" w:name="_Toc1"/><w:bookmarkEnd w:id="91"/><w:hyperlink w:anchor="_toc1"/></w:p>';
    expect(found(inBody(xml))).toEqual([]);
  });

  it('takes a relationship with # alone for a place within the part', () => {
    const leads = (target: string) =>
      withPart('word/_rels/document.xml.rels', (xml) =>
        xml.replace(
          '</Relationships>',
          `<Relationship Id="x" Type="hyperlink" Target="${target}"/></Relationships>`,
        ),
      );
    expect(found(leads('#Duties'))).toEqual([]);
    expect(found(leads('styles.xml#Duties'))).toEqual([]);
    expect(found(leads('gone.xml#Duties'))).toEqual(['relationships word/_rels/document.xml.rels']);
  });

  it('finds a part whose name is written with %20 in one place and with a space in the other', () => {
    const renamed = (name: string) => name.replace('app.xml', 'my app.xml');
    const parts = new Map(
      [...sound].map(([name, part]): [string, string | Uint8Array] => [
        renamed(name),
        typeof part === 'string' ? part.replaceAll('docProps/app.xml', 'docProps/my%20app.xml') : part,
      ]),
    );
    expect(found(parts)).toEqual([]);
  });

  it('leaves alone what a package keeps as trash, and lists of relationships that are empty', () => {
    expect(found(new Map([...sound, ['[trash]/0000.dat', new Uint8Array()]]))).toEqual([]);
    const empty = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>';
    const [finding] = checkPackage(new Map([...sound, ['word/_rels/styles.xml.rels', empty]]));
    expect(finding).toMatchObject({ rule: 'docx-empty-parts', severity: 'info' });
  });

  it('takes only an element with an id for a style', () => {
    const part = '<w:p><w:style w:val="one"/></w:p><w:p><w:style w:val="two"/></w:p>';
    expect(found(inBody(part)).filter((one) => one.startsWith('unique-ids'))).toEqual([]);
  });

  it('is lenient about what Word opens without a word', () => {
    const severity = (parts: WordPackage) => checkPackage(parts).map((one) => one.severity ?? 'error');
    const root = '_rels/.rels';
    const leads = (type: string) =>
      withPart(root, (xml) =>
        xml.replace(
          '</Relationships>',
          `<Relationship Id="x" Type="t/${type}" Target="gone"/></Relationships>`,
        ),
      );
    expect(severity(leads('thumbnail'))).toEqual(['warning']);
    expect(severity(leads('customXml'))).toEqual(['error']);
    const insertion = '<w:ins w:id="5" w:author="A"><w:r><w:t>x</w:t></w:r></w:ins>';
    expect(severity(inBody(`<w:p>${insertion}${insertion}</w:p>`))).toEqual(['info']);
  });

  it('names each check once', () => {
    const rules = packageChecks.map(({ rule }) => rule);
    expect(new Set(rules).size).toBe(rules.length);
  });
});
