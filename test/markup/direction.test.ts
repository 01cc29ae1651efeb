import { describe, expect, it } from 'vitest';
import { directionOf, splitByDirection } from '../../src/markup/direction.ts';

const direction = (text: string) => directionOf([{ type: 'text', text }]);
/** Pieces with the direction in which each is written: `<` from right to left, `>` otherwise. */
const pieces = (text: string, paragraph?: 'rtl') =>
  splitByDirection(text, paragraph).map((piece) => `${piece.rtl ? '<' : '>'}${piece.text}`);

describe('directionOf', () => {
  it.each([
    ['מנהל שירות', 'rtl'],
    ['مدير الخدمة', 'rtl'],
    ['1. מנהל (40 percent)', 'rtl'],
    ['Director מנהל', undefined],
    ['40 percent', undefined],
    ['客户体验', undefined],
    ['', undefined],
  ])('of %s is that of its first letter', (text, expected) => {
    expect(direction(text)).toBe(expected);
  });

  it('sees letters in bold and in links too', () => {
    const text = { type: 'text', text: 'שירות' } as const;
    expect(directionOf([{ type: 'strong', content: [text] }])).toBe('rtl');
  });
});

describe('splitByDirection', () => {
  it('leaves text of one direction whole', () => {
    expect(pieces('Plans 40 studies.')).toEqual(['>Plans 40 studies.']);
    expect(pieces('מנהל 40 שירותים.', 'rtl')).toEqual(['<מנהל 40 שירותים.']);
  });

  it('keeps the signs and figures between words with them', () => {
    expect(pieces('The (מנהל, 40 שירותים) office')).toEqual(['>The (', '<מנהל, 40 שירותים', '>) office']);
    expect(pieces('משרה GS-0301-13, Customer Experience.', 'rtl')).toEqual([
      '<משרה ',
      '>GS-0301-13, Customer Experience',
      '<.',
    ]);
  });

  it('loses nothing', () => {
    for (const text of ['aאb', 'אaב', ' א ', 'a א1 b2 ג', '😀א👩‍👩‍👧a']) {
      expect(
        splitByDirection(text, undefined)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
      expect(
        splitByDirection(text, 'rtl')
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    }
  });
});
