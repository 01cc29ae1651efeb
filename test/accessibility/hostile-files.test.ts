import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkWord } from '../../src/accessibility/check-word.ts';
import { zipPackage } from '../../src/package/zip-package.ts';
import { mostAttributes } from '../../src/xml/read-tag.ts';
import { deepestElement, mostElements } from '../../src/xml/scanner.ts';
import { rawZip } from '../package/raw-zip.ts';
import { all, type Edit, findingsIn, inBody, inPart, paragraph, sound, table } from './word-files.ts';

const document = 'word/document.xml';

/** Ids of the rules that found something. */
function rulesIn(edit: Edit): string[] {
  return [...new Set(findingsIn(edit).map(({ rule }) => rule))];
}

/** What is said of bytes that are no Word file, in one sentence. */
function refusal(bytes: Uint8Array): string {
  const { findings } = checkWord('a.docx', bytes);
  expect(findings.map(({ rule }) => rule)).toEqual(['docx-unreadable']);
  return findings[0]?.message ?? '';
}

const replaced = (xml: string) => inPart(document, () => xml);
const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const body = (xml: string, declared = w) =>
  replaced(`<w:document ${declared}><w:body>${xml}</w:body></w:document>`);

describe('files that are no Word files', () => {
  it.each<[string, string, string]>([
    [
      'an Excel workbook',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
      'Excel workbook',
    ],
    [
      'a presentation',
      'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
      'PowerPoint',
    ],
    ['a picture as the text', 'image/png', 'its text cannot be found'],
  ])('are told from them: %s', (_, type, expected) => {
    const parts = inPart('[Content_Types].xml', (xml) =>
      xml.replace(/(?<=document\.xml" ContentType=")[^"]*/, type),
    )(sound);
    expect(refusal(zipPackage(parts))).toContain(expected);
  });

  it('are told from them: any zip file, and a text of another program', () => {
    expect(refusal(rawZip([{ name: 'a.txt', content: 'a' }]))).toContain('Unexpected zip file');
    expect(
      refusal(rawZip([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' }])),
    ).toContain('file of another text program');
    expect(refusal(rawZip([]))).toContain('Unexpected zip file');
  });

  it('may have lost their text', () => {
    expect(refusal(zipPackage(new Map([...sound].filter(([name]) => name !== document))))).toContain(
      'its text cannot be found',
    );
    expect(refusal(zipPackage(new Map([...sound].filter(([name]) => name !== '_rels/.rels'))))).toContain(
      'its text cannot be found',
    );
  });
});

describe('hostile XML in a Word file', () => {
  it.each<[string, Edit]>([
    ['a declared entity', replaced(`<!DOCTYPE a [<!ENTITY x "y">]><w:document ${w}>&x;</w:document>`)],
    [
      'a file read by an entity',
      replaced(`<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document ${w}>&x;</w:document>`),
    ],
    ['nesting without end', body('<w:p>'.repeat(50_000))],
    [
      'a thousand attributes and one',
      body(`<w:p ${Array.from({ length: 1001 }, (_, index) => `a${index}="1"`).join(' ')}/>`),
    ],
    ['nothing', replaced('')],
    ['a text that breaks off', inPart(document, (xml) => xml.slice(0, -200))],
  ])('ends in one plain finding: %s', (_, edit) => {
    const rules = rulesIn(edit);
    expect(rules).toContain('docx-well-formed');
    // The text was not read to its end, so nothing is said of it.
    expect(
      rules.filter(
        (rule) => !/docx-(?:well-formed|empty-parts|references|relationships|lost-parts)/.test(rule),
      ),
    ).toEqual([]);
  });

  it('is told apart: too deep, too many attributes, too many elements', () => {
    const message = (edit: Edit) => findingsIn(edit).find(({ rule }) => rule === 'docx-well-formed')?.message;
    expect(message(body('<w:p>'.repeat(2000)))).toMatch(
      /^Unexpected nesting, expected at most 1000 levels\./,
    );
    const attributes = Array.from({ length: mostAttributes + 1 }, (_, index) => `a${index}="1"`).join(' ');
    expect(message(body(`<w:p ${attributes}/>`))).toMatch(
      /^Unexpected number of attributes, expected at most 1000\./,
    );
  });

  it('names the rules that did not run, and runs those that need no text', () => {
    const untitled = all(
      replaced('<w:document>'),
      inPart('docProps/core.xml', (xml) => xml.replace(/<dc:title>[^<]*/, '<dc:title>')),
    );
    expect(rulesIn(untitled)).toContain('docx-title');
    const { notRun } = checkWord('a.docx', zipPackage(replaced('<w:document>')(sound)));
    expect(notRun).toContain('docx-headings');
    expect(notRun).not.toContain('docx-title');
  });

  it('may be deep and is read all the same', () => {
    const levels = deepestElement - 20;
    const nested = `${'<x:a>'.repeat(levels)}${'</x:a>'.repeat(levels)}`;
    expect(rulesIn(inBody(nested))).toEqual([]);
  });

  it('may be in UTF-16, strict, or under other prefixes', () => {
    const text = sound.get(document);
    if (typeof text !== 'string') throw new Error('The sound file has text.');
    const wide = new Uint8Array(
      Buffer.from(`\ufeff${text.replace('encoding="UTF-8"', 'encoding="UTF-16"')}`, 'utf16le'),
    );
    expect(checkWord('a-pd.docx', zipPackage(new Map([...sound, [document, wide]]))).findings).toEqual([]);
    const strict = text.replaceAll(
      'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
      'http://purl.oclc.org/ooxml/wordprocessingml/main',
    );
    expect(rulesIn(replaced(strict.replace('</w:body>', '<w:p/></w:body>')))).toContain('docx-element-order');
    const renamed = text
      .replaceAll('<w:', '<x:')
      .replaceAll('</w:', '</x:')
      .replaceAll(' w:', ' x:')
      .replace('xmlns:w=', 'xmlns:x=');
    expect(rulesIn(replaced(renamed))).toEqual([]);
    expect(rulesIn(replaced(renamed.replace('<x:body>', '<x:body><x:p/>')))).toEqual([
      'docx-empty-paragraphs',
    ]);
  });
});

describe('work on large and odd files', () => {
  it('stops at a number of elements', () => {
    const many = '<w:p/>'.repeat(mostElements + 1);
    const findings = findingsIn(body(many));
    expect(findings.map(({ rule }) => rule)).toContain('docx-well-formed');
    expect(findings[0]?.message).toContain('Unexpected number of elements');
  });

  it('lists twenty places of a rule and counts the others', () => {
    const found = findingsIn(inBody(paragraph('____').repeat(100_000))).filter(
      ({ rule }) => rule === 'docx-signature-lines',
    );
    expect(found).toHaveLength(21);
    expect(found.at(-1)?.message).toBe('The same in 99980 more places.');
  });

  it('keeps no more of a long paragraph than tells what it is', () => {
    const [found] = findingsIn(inBody(paragraph(`____${'word '.repeat(1_000_000)}`)));
    expect(found?.place?.quote.length).toBeLessThanOrEqual(100);
  });

  it('finds each of 700 tables', () => {
    const tables = Array.from({ length: 700 }, () =>
      table([
        ['a', 'b'],
        ['c', 'd'],
      ]),
    ).join('<w:p/>');
    const found = findingsIn(inBody(tables)).filter(({ rule }) => rule === 'docx-table-header');
    expect(found.at(-1)?.message).toBe('The same in 680 more places.');
    expect(found[19]?.place?.table).toEqual({ number: 20, row: 1 });
  });

  it('follows styles that are based on each other to an end', () => {
    const style = (id: string, base: string) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="${base}"/></w:style>`;
    const circle = inPart('word/styles.xml', (xml) =>
      xml.replace('</w:styles>', `${style('A', 'B')}${style('B', 'A')}</w:styles>`),
    );
    expect(rulesIn(all(circle, inBody(paragraph('Text', '<w:pStyle w:val="A"/>'))))).toEqual([]);
  });

  it('takes names that objects have by nature for plain names', () => {
    const odd =
      '<w:p><w:pPr><w:pStyle w:val="__proto__"/></w:pPr><w:r><w:rPr><w:rStyle w:val="constructor"/></w:rPr><w:sym w:font="__proto__" w:char="constructor"/></w:r></w:p>';
    expect(rulesIn(inBody(odd))).toEqual(['docx-references']);
  });

  it('bears any numbers, and elements in any order', () => {
    const pieces = fc.constantFrom(
      ...[
        '<w:p>',
        '</w:p>',
        '<w:r>',
        '</w:r>',
        '<w:t>',
        '</w:t>',
        '<w:tbl>',
        '</w:tbl>',
        '<w:tr>',
        '</w:tr>',
        '<w:tc>',
        '</w:tc>',
      ],
      ...[
        '<w:rPr>',
        '</w:rPr>',
        '<w:pPr>',
        '</w:pPr>',
        '<w:sz w:val="-1"/>',
        '<w:sz w:val="x"/>',
        '<w:color w:val="zzz"/>',
        '<w:color/>',
      ],
      ...[
        '<w:fldChar w:fldCharType="begin"/>',
        '<w:fldChar w:fldCharType="separate"/>',
        '<w:fldChar w:fldCharType="end"/>',
        '<w:instrText>HYPERLINK "',
        '</w:instrText>',
      ],
      ...[
        '<w:hyperlink>',
        '</w:hyperlink>',
        '<w:drawing>',
        '</w:drawing>',
        '<wp:docPr/>',
        '<mc:Fallback>',
        '</mc:Fallback>',
        '<w:del>',
        '</w:del>',
      ],
      ...[
        '<w:tcPr>',
        '</w:tcPr>',
        '<w:gridSpan w:val="99999999999"/>',
        '<w:gridSpan w:val="-3"/>',
        '<w:vMerge/>',
        '<w:tblHeader/>',
        '<w:tblpPr/>',
        'text',
        '- item',
        '\t',
      ],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (xml) => {
        const open: string[] = [];
        const closed = xml.filter((piece) => {
          if (!piece.startsWith('</')) {
            if (/^<[^/]*[^/]>/.test(piece)) open.push(piece.slice(1, -1).replace(/>.*/s, ''));
            return true;
          }
          if (open.at(-1) !== piece.slice(2, -1)) return false;
          open.pop();
          return true;
        });
        const whole =
          closed.join('') +
          open
            .reverse()
            .map((name) => `</${name}>`)
            .join('');
        const { findings } = checkWord('a.docx', zipPackage(inBody(`<w:p/>${whole}`)(sound)));
        for (const { message } of findings) expect(message).toMatch(/^(?:Unexpected|The same) .*\.$|\)$/s);
      }),
      { numRuns: 500 },
    );
  });
});
