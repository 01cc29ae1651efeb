import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseMarkup } from '../../src/markup/parse-markup.ts';

/** Findings as `line:column message`. */
function findings(html: string): string[] {
  return parseMarkup(html).findings.map(({ range, message }) => `${range.line}:${range.column} ${message}`);
}

describe('parseMarkup', () => {
  it('reads blocks in order', () => {
    const { blocks } = parseMarkup('<h1>Title</h1>\n<p>Text</p>');
    expect(blocks).toEqual([
      { type: 'heading', level: 1, content: [{ type: 'text', text: 'Title' }] },
      { type: 'paragraph', style: 'body', content: [{ type: 'text', text: 'Text' }] },
    ]);
  });

  it('keeps the origin of blocks and of running text', () => {
    const { blocks } = parseMarkup('<p data-origin="dhs-cx:MD-04">a <span data-origin="x:1">b</span></p>');
    expect(blocks).toMatchObject([
      { origin: 'dhs-cx:MD-04', content: [{}, { type: 'span', origin: 'x:1' }] },
    ]);
  });

  it('unescapes text once', () => {
    expect(parseMarkup('<p>R&amp;D &amp;amp; &lt;b&gt; D&#x27;s</p>').blocks).toMatchObject([
      { content: [{ type: 'text', text: "R&D &amp; <b> D's" }] },
    ]);
  });

  it('reports an element it does not know at its place, and goes on', () => {
    const html = '<p>a</p>\n  <font>x</font>\n<p>b</p>';
    expect(parseMarkup(html).blocks).toHaveLength(2);
    expect(findings(html)).toEqual([
      expect.stringMatching(/^2:3 Unexpected element `<font>` here, expected one of /),
    ]);
  });

  it.each([
    ['a block in running text', '<p>a<p>b</p></p>', /^1:5 Unexpected element `<p>` here/],
    ['running text without a block', 'text', /^1:1 Unexpected text on its own/],
    [
      'an unknown attribute',
      '<p align="left">a</p>',
      /^1:4 Unexpected attribute `align` of `<p>`, expected one of class, data-origin\.$/,
    ],
    [
      'an unknown class',
      '<p class="x">a</p>',
      /^1:4 Unexpected class "x", expected one of lead, note, small, label\.$/,
    ],
    [
      'a class that is missing',
      '<div><p>a</p></div>',
      /^1:1 Unexpected `<div>` without a class, expected keep\.$/,
    ],
    [
      'a class where there is none',
      '<h1 class="big">a</h1>',
      /^1:5 Unexpected attribute `class` of `<h1>`, expected one of id, data-origin\.$/,
    ],
    ['an event handler', '<p onclick="x()">a</p>', /^1:4 Unexpected attribute `onclick`/],
    ['a script', '<script>x</script>', /^1:1 Unexpected element `<script>`/],
    ['a heading without text', '<h2> </h2>', /^1:1 Unexpected empty heading/],
    [
      'a page within a page',
      '<section class="page"><section class="page"><p>a</p></section></section>',
      /^1:23 Unexpected element `<section>`/,
    ],
    ['bad nesting', '<p>a <strong>b</p>', /^1:15 Unexpected `<\/p>`, expected `<\/strong>` first\.$/],
  ])('reports %s', (_, html, expected) => {
    expect(findings(html)).toEqual([expect.stringMatching(expected)]);
  });

  it('says what was changed in text that cannot be printed', () => {
    const { blocks, findings: notes } = parseMarkup('<p>pasted\vline\ufffe</p>');
    expect(blocks).toMatchObject([{ content: [{ text: 'pasted' }, { type: 'break' }, { text: 'line' }] }]);
    expect(notes.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual([
      'text-cleaned info',
      'text-cleaned info',
    ]);
  });

  it('lets an empty paragraph fall away', () => {
    expect(parseMarkup('<p> </p><p><br/></p><p><strong></strong></p>')).toEqual({ blocks: [], findings: [] });
  });

  it('understands every example of its documentation', () => {
    const page = readFileSync(new URL('../../docs/document-markup.md', import.meta.url), 'utf8');
    const examples = [...page.matchAll(/```html\n([\s\S]*?)```/g)].map(([, html]) => html ?? '');
    expect(examples).toHaveLength(4);
    for (const html of examples) expect(findings(html)).toEqual([]);
  });
});
