import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../src/markdown/render-markdown.ts';
import { documentOf, sampleDocument } from '../document-samples.ts';

/** Markdown of what stands below the title. */
function markdown(html: string): string {
  return renderMarkdown(documentOf(`<h1>t</h1>${html}`))
    .replace(/^# t\n\n/, '')
    .trimEnd();
}

describe('renderMarkdown', () => {
  it('writes every element', async () => {
    const text = renderMarkdown(sampleDocument('every-element'));
    await expect(text).toMatchFileSnapshot('../../fixtures/build/every-element/document.md');
  });

  it.each([
    ['a heading', '# a', '\\# a'],
    ['a quotation', '&gt; a', '\\> a'],
    ['a bullet', '- a', '\\- a'],
    ['a rule', '---', '\\---'],
    ['a number', '1. a', '1\\. a'],
    ['a number in brackets', '12) a', '12\\) a'],
    ['bold', '**a**', '\\*\\*a\\*\\*'],
    ['code', '`a`', '\\`a\\`'],
    ['a link', '[a](https://x.example)', '\\[a\\](https\\://x.example)'],
    ['an image', '![a](b)', '!\\[a\\](b)'],
    ['markup', '&lt;b&gt;a', '\\<b>a'],
    ['a reference', '&amp;lt;b', '\\&lt;b'],
    ['a table', 'a | b', 'a \\| b'],
    ['struck out text', '~~a~~', '\\~\\~a\\~\\~'],
    ['an escape', 'a\\', 'a\\\\'],
    ['an address with signs', 'https://x.example/a_b c', 'https\\://x.example/a\\_b c'],
    ['an address at the end', 'see www.x.example', 'see www\\.x.example'],
    ['an address that may be a link', 'see https://x.example for', 'see https://x.example for'],
    [
      'a sign that means nothing here',
      'R&amp;D: 50% (about $5), a-b + c = d',
      'R&D: 50% (about $5), a-b + c = d',
    ],
  ])('keeps text that looks like %s as text', (_, text, expected) => {
    expect(markdown(`<p>${text}</p>`)).toBe(expected);
  });

  it('guards the beginning of each line', () => {
    expect(markdown('<p>a<br/># b</p>')).toBe('a\\\n\\# b');
    expect(markdown('<p><strong># a</strong></p>')).toBe('**\\# a**');
  });

  it('writes a ticked box as text that cannot become a link', () => {
    expect(markdown('<p><input type="checkbox" checked="checked"/>(a)</p>')).toBe('[x]\\(a)');
  });

  it('puts marks next to what they mark', () => {
    expect(markdown('<p>a<strong> b </strong>c</p>')).toBe('a **b** c');
  });

  it('keeps cells on one line', () => {
    const html =
      '<table><caption>C</caption><thead><tr><th>h</th></tr></thead><tr><td><p>a<br/>b</p><ul><li>c|</li><li>d</li></ul></td></tr></table>';
    expect(markdown(html)).toBe('**C**\n\n| h |\n| --- |\n| a / b / c\\|; d |');
  });

  it('keeps lists that follow each other apart', () => {
    expect(markdown('<ol><li>a</li></ol><ol><li>b</li></ol>')).toBe('1. a\n\n1) b');
    expect(markdown('<ol type="a"><li>x</li><li>y</li></ol>')).toBe('- a\\. x\n- b\\. y');
  });

  it('parts a sheet from what follows', () => {
    const sheet = '<section class="sheet"><p>a</p></section>';
    expect(markdown(sheet)).toBe('a');
    expect(markdown(`${sheet}<p>b</p>`)).toBe('a\n\n---\n\nb');
  });

  it('indents what belongs to an item', () => {
    expect(markdown('<ol><li>a<ul><li>b</li></ul></li></ol>')).toBe('1. a\n   - b');
  });

  it('cannot be given new structure by text', () => {
    const signs = fc.constantFrom(
      '#',
      '-',
      '+',
      '*',
      '1.',
      '1)',
      '`',
      '~',
      '|',
      '[',
      ']',
      '(',
      ')',
      '=',
      '_',
      '!',
      ' ',
      'a',
      '&lt;',
      '&gt;',
      '&amp;',
      '\\',
    );
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 12 }), (parts) => {
        const text = markdown(`<p>${parts.join('')}a</p>`);
        expect(text).not.toMatch(/^(#|>|[-+*=] |\d+[.)]|---|===|```|~~~|\|)/);
        const bare = text.replace(/\\[!-/:-@[-`{-~]/g, '');
        expect(bare).not.toMatch(/[\\`*_[\]<|~]/);
      }),
    );
  });
});
