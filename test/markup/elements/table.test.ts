import { describe, expect, it } from 'vitest';
import { parseMarkup } from '../../../src/markup/parse-markup.ts';

const head = '<caption>C</caption><thead><tr><th>A</th><th class="number">B</th></tr></thead>';

function messages(html: string): string[] {
  return parseMarkup(html).findings.map(({ message }) => message);
}

describe('tables', () => {
  it('reads caption, widths, header, rows and cells', () => {
    const html = `<table class="points"><col width="70"/><col width="30"/>${head}
      <tbody><tr class="total"><th>a</th><td class="number">1</td></tr></tbody></table>`;
    expect(parseMarkup(html)).toMatchObject({
      findings: [],
      blocks: [
        {
          type: 'table',
          style: 'points',
          caption: [{ text: 'C' }],
          widths: [70, 30],
          header: { cells: [{ scope: 'col' }, { scope: 'col', numeric: true }] },
          rows: [{ total: true, cells: [{ scope: 'row' }, { numeric: true, columns: 1 }] }],
        },
      ],
    });
  });

  it('shares the width when no widths are given', () => {
    const cells = '<td>a</td>'.repeat(3);
    const html = `<table class="form"><caption>C</caption><tr>${cells}</tr></table>`;
    expect(parseMarkup(html).blocks).toMatchObject([{ widths: [34, 33, 33] }]);
  });

  it('merges cells in a form', () => {
    const html =
      '<table class="form"><caption>C</caption><tr><td>a</td><td>b</td></tr><tr><td colspan="2">c</td></tr></table>';
    expect(parseMarkup(html)).toMatchObject({
      findings: [],
      blocks: [{ rows: [{}, { cells: [{ columns: 2 }] }] }],
    });
  });

  it.each([
    ['no caption', '<table><tr><td>1</td></tr></table>', /without a caption/],
    ['no header', '<table><caption>C</caption><tr><td>1</td></tr></table>', /number of header rows \(0\)/],
    [
      'two header rows in a form',
      `<table class="form">${head}${head.slice(head.indexOf('<thead>'))}<tr><td>1</td><td>2</td></tr></table>`,
      /number of header rows \(2\)/,
    ],
    ['no rows', `<table>${head}</table>`, /without rows/],
    ['a row that is short', `<table>${head}<tr><td>1</td></tr></table>`, /cells in a row, expected 2/],
    ['merged cells', `<table>${head}<tr><td colspan="2">1</td></tr></table>`, /merged cell/],
    [
      'three columns of facts',
      '<table class="facts"><caption>C</caption><thead><tr><th>1</th><th>2</th><th>3</th></tr></thead><tr><td>1</td><td>2</td><td>3</td></tr></table>',
      /columns \(3\), expected 2/,
    ],
    [
      'a plain cell in the header',
      '<table><caption>C</caption><thead><tr><td>A</td></tr></thead><tr><td>1</td></tr></table>',
      /cell in the header row/,
    ],
    [
      'an empty header cell',
      '<table><caption>C</caption><thead><tr><th/></tr></thead><tr><td>1</td></tr></table>',
      /empty header cell/,
    ],
    [
      'widths that do not add up',
      `<table><col width="50"/><col width="40"/>${head}<tr><td>1</td><td>2</td></tr></table>`,
      /column widths/,
    ],
    [
      'widths that are no numbers',
      `<table><col width="50%"/><col width="50%"/>${head}<tr><td>1</td><td>2</td></tr></table>`,
      /column widths/,
    ],
    [
      'a table within a table',
      `<table>${head}<tr><td><table/></td><td>2</td></tr></table>`,
      /element `<table>` here/,
    ],
    [
      'a wrong scope',
      `<table>${head}<tr><th scope="col">1</th><td>2</td></tr></table>`,
      /scope of a header cell, expected "row"/,
    ],
  ])('reports %s', (_, html, expected) => {
    expect(messages(html)).toEqual([expect.stringMatching(expected)]);
  });
});
