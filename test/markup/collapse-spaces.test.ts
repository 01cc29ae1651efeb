import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/markup/blocks.ts';
import { parseMarkup } from '../../src/markup/parse-markup.ts';

/** The running text of a paragraph, line breaks as `|`. */
function text(inner: string): string {
  const [block] = parseMarkup(`<p>${inner}</p>`).blocks;
  if (block?.type !== 'paragraph') return '';
  return block.content.map((inline) => (inline.type === 'break' ? '|' : plainText([inline]))).join('');
}

describe('collapseSpaces', () => {
  it.each([
    ['runs of white space become one space', 'a \n\t  b', 'a b'],
    ['none is left at the ends', '  a  ', 'a'],
    ['spaces across elements count once', 'a <strong> b </strong> c', 'a b c'],
    ['a space within an element at the end is dropped', 'a <em>b </em>', 'a b'],
    ['none is left around a line break', 'a <br/> b', 'a|b'],
    ['line breaks at the ends are dropped', '<br/>a<br/><br/>', 'a'],
    ['non-breaking spaces stay', 'a&nbsp;&nbsp;b', 'a\u00a0\u00a0b'],
    [
      'a space before a checkbox stays',
      '<input type="checkbox"/> a <input type="checkbox"/> b',
      '[ ] a [ ] b',
    ],
  ])('%s', (_, inner, expected) => {
    expect(text(inner)).toBe(expected);
  });
});
