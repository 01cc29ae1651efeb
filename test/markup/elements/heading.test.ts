import { describe, expect, it } from 'vitest';
import { headingId } from '../../../src/markup/elements/heading.ts';
import { parseMarkup } from '../../../src/markup/parse-markup.ts';

const messages = (html: string) => parseMarkup(html).findings.map(({ message }) => message);

describe('ids of headings', () => {
  it('are kept, and links lead to them from before and after', () => {
    const html =
      '<p><a href="#how-to-apply">x</a></p><h2 id="how-to-apply">How to <em>Apply</em></h2><p><a href="#how-to-apply">y</a></p>';
    const { blocks, findings } = parseMarkup(html);
    expect(findings).toEqual([]);
    expect(blocks).toMatchObject([
      { content: [{ type: 'link', href: '#how-to-apply' }] },
      { type: 'heading', id: 'how-to-apply' },
      { content: [{ type: 'link', href: '#how-to-apply' }] },
    ]);
  });

  it.each([
    ['Basic Information', 'basic-information'],
    ['Role Summary:', 'role-summary'],
    ['1. Research & design', 'research--design'],
  ])('are what sites in Markdown make of "%s"', (text, id) => {
    expect(headingId(text)).toBe(id);
  });

  it.each([
    ['<h2 id="apply">How to apply</h2>', 'Unexpected id "apply", expected "how-to-apply"'],
    ['<h2 id="a">A</h2><h2 id="a">A</h2>', 'Unexpected second heading with the id "a"'],
    ['<p><a href="#nowhere">x</a></p>', 'Unexpected link to "#nowhere"'],
    [`<h2 id="${'a'.repeat(41)}">${'A'.repeat(41)}</h2>`, 'expected a heading of at most 40 letters'],
    ['<p id="x">x</p>', 'Unexpected attribute `id`'],
  ])('are reported: %s', (html, message) => {
    expect(messages(html)).toEqual([expect.stringContaining(message)]);
  });
});
