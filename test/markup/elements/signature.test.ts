import { describe, expect, it } from 'vitest';
import { parseMarkup } from '../../../src/markup/parse-markup.ts';

describe('signatures', () => {
  it('reads labels, values and short fields', () => {
    const html =
      '<dl class="signature" title="Supervisor"><dt>Name</dt><dd>Jo</dd><dt>Date</dt><dd class="short"/></dl>';
    expect(parseMarkup(html)).toEqual({
      findings: [],
      blocks: [
        {
          type: 'signature',
          title: 'Supervisor',
          fields: [
            { label: [{ type: 'text', text: 'Name' }], value: [{ type: 'text', text: 'Jo' }], short: false },
            { label: [{ type: 'text', text: 'Date' }], value: [], short: true },
          ],
        },
      ],
    });
  });

  it.each([
    ['no title', '<dl class="signature"><dt>a</dt><dd/></dl>', /without a title/],
    ['no fields', '<dl class="signature" title="x"/>', /number of fields \(0\)/],
    [
      'five fields',
      `<dl class="signature" title="x">${'<dt>a</dt><dd/>'.repeat(5)}</dl>`,
      /number of fields \(5\)/,
    ],
    [
      'a value before its label',
      '<dl class="signature" title="x"><dd/><dt>a</dt><dd/></dl>',
      /`<dd>`, expected/,
    ],
    [
      'a label without a value',
      '<dl class="signature" title="x"><dt>a</dt><dd/><dt>b</dt></dl>',
      /end of the fields/,
    ],
    ['an empty label', '<dl class="signature" title="x"><dt/><dd/></dl>', /empty label/],
  ])('reports %s', (_, html, expected) => {
    expect(parseMarkup(html).findings.map(({ message }) => message)).toEqual([
      expect.stringMatching(expected),
    ]);
  });
});
