import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/markup/clean-text.ts';

describe('cleanText', () => {
  it('leaves clean text as it is', () => {
    expect(cleanText('R&D – “quotes”, tab\t, line\n, 😀')).toEqual({
      text: 'R&D – “quotes”, tab\t, line\n, 😀',
      changes: [],
    });
  });

  it.each([
    ['vertical tab', '\v'],
    ['form feed', '\f'],
    ['NEL', '\u0085'],
    ['LINE SEPARATOR', '\u2028'],
    ['PARAGRAPH SEPARATOR', '\u2029'],
  ])('turns a %s into a line break, so that words stay apart', (_, sign) => {
    expect(cleanText(`pasted${sign}line`)).toEqual({
      text: 'pasted\u2028line',
      changes: ['One unusual line break turned into plain line breaks.'],
    });
  });

  it.each([
    ['NUL', '\0'],
    ['escape', '\x1b'],
    ['delete', '\x7f'],
    ['a lone high surrogate', '\ud800'],
    ['a lone low surrogate', '\udc00'],
    ['U+FFFE', '\ufffe'],
    ['U+FFFF', '\uffff'],
    ['U+FDD0', '\ufdd0'],
    ['U+1FFFE', '\u{1fffe}'],
    ['U+10FFFF', '\u{10ffff}'],
    ['a byte order mark', '\ufeff'],
    ['an override of the writing direction', '\u202e'],
  ])('removes %s and says so', (_, sign) => {
    expect(cleanText(`a${sign}b`)).toEqual({
      text: 'ab',
      changes: ['One character that cannot be printed removed.'],
    });
  });

  it('counts what it changed', () => {
    expect(cleanText('a\vb\vc\0\0').changes).toEqual([
      '2 unusual line breaks turned into plain line breaks.',
      '2 characters that cannot be printed removed.',
    ]);
  });

  it('gives well-formed text that needs no more cleaning, whatever comes in', () => {
    const units = fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes));
    fc.assert(
      fc.property(units, (text) => {
        const { text: once } = cleanText(text);
        expect(() => encodeURIComponent(once)).not.toThrow();
        expect(cleanText(once).text).toBe(once);
      }),
    );
  });
});
