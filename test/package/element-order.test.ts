import { describe, expect, it } from 'vitest';
import { checkPackage } from '../../src/package/check-package.ts';

/** What is said of the order of elements in a part. */
function said(
  xml: string,
  attributes = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
) {
  const part = `<w:body ${attributes}>${xml}</w:body>`;
  return checkPackage(new Map([['word/document.xml', part]]))
    .filter(({ rule }) => rule === 'docx-element-order')
    .map(({ message }) => message);
}

const cell = '<w:tc><w:tcPr/><w:p/></w:tc>';
const table = `<w:tbl><w:tblPr/><w:tblGrid/><w:tr>${cell}</w:tr></w:tbl>`;

describe('the order of elements', () => {
  it.each([
    [
      'a paragraph',
      '<w:p><w:pPr><w:pStyle/><w:jc/><w:rPr><w:ins/><w:b/></w:rPr></w:pPr><w:r><w:rPr/><w:t/></w:r></w:p>',
    ],
    ['properties of a run in any order', '<w:p><w:r><w:rPr><w:sz/><w:b/><w:rPrChange/></w:rPr></w:r></w:p>'],
    ['marks before and behind', `<w:bookmarkStart/>${table}<w:bookmarkEnd/><w:p/><w:sectPr/>`],
    [
      'a table with marks in it',
      table.replace('<w:tr>', '<w:bookmarkEnd/><w:tr>').replace('<w:tblPr', '<w:bookmarkStart/><w:tblPr'),
    ],
    [
      'several headers of a section',
      '<w:sectPr><w:headerReference/><w:footerReference/><w:headerReference/><w:pgSz/></w:sectPr>',
    ],
    ['elements of other namespaces anywhere', '<w:p><x:a/><w:pPr/><x:b><w:pPr/></x:b><w:r/></w:p>'],
    [
      'what is wrapped for newer programs',
      '<w:p><mc:AlternateContent><mc:Choice><w:r/></mc:Choice><mc:Fallback><w:r/></mc:Fallback></mc:AlternateContent></w:p>',
    ],
    [
      'a cell that ends with a content control',
      table.replace('<w:p/>', '<w:tbl><w:tblPr/><w:tblGrid/></w:tbl><w:sdt/>'),
    ],
  ])('allows %s', (_, xml) => {
    expect(said(xml)).toEqual([]);
  });

  it.each([
    [
      'properties behind text',
      '<w:p><w:r/><w:pPr/></w:p>',
      'Unexpected w:pPr behind w:r in w:p, expected it before.',
    ],
    [
      'a wrong order of properties',
      '<w:p><w:pPr><w:jc/><w:ind/></w:pPr></w:p>',
      'Unexpected w:ind behind w:jc in w:pPr, expected it before.',
    ],
    [
      'properties given twice',
      '<w:p><w:pPr/><w:pPr/></w:p>',
      'Unexpected second w:pPr in w:p, expected one.',
    ],
    ['a run outside of paragraphs', '<w:r/>', 'Unexpected w:r in w:body, expected what may stand there.'],
    [
      'a paragraph behind the section',
      '<w:sectPr/><w:p/>',
      'Unexpected w:p behind w:sectPr in w:body, expected it before.',
    ],
    [
      'rows before the grid',
      table.replace('<w:tblGrid/>', '').replace('</w:tbl>', '<w:tblGrid/></w:tbl>'),
      'Unexpected w:tblGrid behind w:tr in w:tbl, expected it before.',
    ],
    ['a cell without a paragraph', table.replace('<w:p/>', ''), 'Unexpected table cell without a paragraph.'],
    [
      'a cell that ends with a table',
      table.replace('<w:p/>', '<w:p/><w:tbl><w:tblPr/><w:tblGrid/></w:tbl>'),
      'Unexpected w:tbl at the end of w:tc, expected w:p behind it.',
    ],
    [
      'wrapped properties in a wrong order',
      '<w:p><w:pPr><w:jc/><mc:AlternateContent><mc:Choice><w:ind/></mc:Choice></mc:AlternateContent></w:pPr></w:p>',
      'Unexpected w:ind behind w:jc in w:pPr, expected it before.',
    ],
  ])('tells of %s', (_, xml, expected) => {
    expect(said(xml)).toEqual([expected]);
  });

  it('is seen whatever prefix a file has for the namespace', () => {
    const strict = 'xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"';
    const part = `<x:body ${strict}><x:p><x:r/><x:pPr/></x:p></x:body>`;
    const found = checkPackage(new Map([['word/document.xml', part]]));
    expect(found.map(({ message }) => message)).toContain(
      'Unexpected w:pPr behind w:r in w:p, expected it before.',
    );
  });

  it('is told of twenty times a part at most', () => {
    expect(said('<w:r/>'.repeat(50))).toHaveLength(20);
  });
});
