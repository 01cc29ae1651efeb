import { describe, expect, it } from 'vitest';
import { parseMarkup } from '../../../src/markup/parse-markup.ts';

describe('lists', () => {
  it('holds text, further paragraphs and lists', () => {
    const html = '<ol><li>a <ul><li>b</li></ul></li><li><p>c</p><p>d</p></li></ol>';
    expect(parseMarkup(html)).toMatchObject({
      findings: [],
      blocks: [
        {
          type: 'list',
          ordered: true,
          items: [
            { blocks: [{ type: 'paragraph' }, { type: 'list', ordered: false }] },
            { blocks: [{ type: 'paragraph' }, { type: 'paragraph' }] },
          ],
        },
      ],
    });
  });

  it('may have letters', () => {
    expect(parseMarkup('<ol type="a"><li>x</li></ol>')).toMatchObject({
      findings: [],
      blocks: [{ ordered: true, lettered: true }],
    });
    expect(parseMarkup('<ol type="i"><li>x</li></ol>').findings[0]?.message).toBe(
      'Unexpected type "i" of a list, expected "a" for letters, or none.',
    );
    expect(parseMarkup('<ul type="a"><li>x</li></ul>').findings).toHaveLength(1);
  });

  it('leaves out empty items and empty lists', () => {
    expect(parseMarkup('<ul><li/><li>a</li></ul><ul></ul>').blocks).toMatchObject([{ items: [{}] }]);
  });

  it.each([
    ['text between items', '<ul>x<li>a</li></ul>', 'Unexpected text in a list, expected it in `<li>`.'],
    ['other elements', '<ul><p>y</p><li>a</li></ul>', 'Unexpected `<p>` in a list, expected `<li>`.'],
    [
      'an item that begins with a list',
      '<ul><li><ul><li>a</li></ul></li></ul>',
      'Unexpected list at the start of an item, expected text first.',
    ],
    [
      'five levels',
      `${'<ul><li>a'.repeat(5)}${'</li></ul>'.repeat(5)}`,
      'Unexpected nesting of lists, expected at most 4 levels.',
    ],
  ])('reports %s', (_, html, message) => {
    expect(parseMarkup(html).findings.map((found) => found.message)).toEqual([message]);
  });
});
