import { describe, expect, it } from 'vitest';
import { look } from '../../src/word/look.ts';
import { contrast } from '../../src/accessibility/contrast.ts';

describe('the look of a Word file', () => {
  const { text, heading, quiet, link, notice, headerRow, totalRow, noticeFill, mark } = look.color;

  it.each([
    ['text', text, 'FFFFFF'],
    ['headings', heading, 'FFFFFF'],
    ['small print', quiet, 'FFFFFF'],
    ['links', link, 'FFFFFF'],
    ['header rows', heading, headerRow],
    ['rows of sums', text, totalRow],
    ['notices', text, noticeFill],
    ['links in notices', link, noticeFill],
    ['highlighted text', text, mark],
    ['highlighted headings', heading, mark],
    ['highlighted small print', quiet, mark],
    ['highlighted links', link, mark],
    ['the border of a notice', notice, noticeFill],
  ])('has enough contrast in %s', (_, front, back) => {
    expect(contrast(front, back)).toBeGreaterThanOrEqual(4.5);
  });

  it('has no text under 9 points, and none under 8 in the boxes of a form', () => {
    expect(Math.min(...Object.values(look.size))).toBeGreaterThanOrEqual(18);
    expect(Math.min(...Object.values(look.formSize))).toBeGreaterThanOrEqual(16);
  });

  it('fills the page between its margins', () => {
    expect(look.page.width - 2 * look.page.margin).toBe(look.textWidth);
    expect(look.page.width - 2 * look.sheet.margin).toBe(look.sheet.textWidth);
  });
});
