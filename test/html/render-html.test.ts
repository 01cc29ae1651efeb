import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../src/html/render-html.ts';
import { stylesheet } from '../../src/html/stylesheet.ts';
import { childElements, parseXml } from '../../src/xml/parse-xml.ts';
import { contrast } from '../../src/accessibility/contrast.ts';
import { documentOf, sampleDocument } from '../document-samples.ts';

/** What stands in `<main>`. */
function main(html: string): string {
  return (
    /<main>\n(.*)\n<\/main>/s
      .exec(renderHtml(documentOf(`<h1>t</h1>${html}`)))?.[1]
      ?.replace('<h1>t</h1>\n', '') ?? ''
  );
}

describe('renderHtml', () => {
  it('writes every element', async () => {
    const page = renderHtml(sampleDocument('every-element', { draft: true }));
    await expect(page).toMatchFileSnapshot('../../fixtures/build/every-element/page.html');
  });

  it('is a whole page in well-formed markup', () => {
    const page = renderHtml(sampleDocument('every-element'));
    expect(page.startsWith('<!doctype html>\n<html lang="en-US">\n')).toBe(true);
    const { nodes, problem } = parseXml(page.replace('<!doctype html>\n', ''));
    expect(problem).toBeUndefined();
    const [html] = childElements({ children: nodes });
    const [head, body] = childElements(html ?? { children: [] });
    expect(childElements(head ?? { children: [] }, 'title')).toHaveLength(1);
    expect(childElements(body ?? { children: [] }).map(({ name }) => name)).toEqual([
      'header',
      'main',
      'footer',
    ]);
    expect(page.match(/<h1/g)).toHaveLength(1);
  });

  it('asks for nothing from elsewhere', () => {
    expect(renderHtml(sampleDocument('every-element'))).not.toMatch(/<script|<link|src=|url\(|@import/);
  });

  it('shows where text came from', () => {
    expect(main('<p data-origin="dhs-cx:MD-04">a</p>')).toBe('<p data-origin="dhs-cx:MD-04">a</p>');
  });

  it('prints markup in text as text', () => {
    expect(main('<p>&lt;script&gt;alert("&amp;amp;")&lt;/script&gt;</p>')).toBe(
      '<p>&lt;script&gt;alert(&quot;&amp;amp;&quot;)&lt;/script&gt;</p>',
    );
    const page = renderHtml(
      documentOf('<h1>t</h1>', { title: '</title><script>', properties: { '"><b': '"' } }),
    );
    expect(page).toContain('<title>&lt;/title&gt;&lt;script&gt;</title>');
    expect(page).toContain('<meta name="&quot;&gt;&lt;b" content="&quot;"/>');
  });

  it('gives tables a caption and header cells a scope', () => {
    const html = '<table><caption>C</caption><thead><tr><th>h</th></tr></thead><tr><th>r</th></tr></table>';
    expect(main(html)).toContain('<caption>C</caption>');
    expect(main(html)).toContain('<th scope="col">h</th>');
    expect(main(html)).toContain('<th scope="row">r</th>');
  });

  it('lets tables of three columns and more scroll in a box that the keyboard reaches', () => {
    const cells = (count: number) => '<th>h</th>'.repeat(count);
    const table = (count: number) =>
      `<table><caption>C &amp; D</caption><thead><tr>${cells(count)}</tr></thead><tr>${cells(count)}</tr></table>`;
    expect(main(table(3))).toMatch(
      /^<div class="scroll" role="group" aria-label="C &amp; D" tabindex="0">\n<table>.*<\/table>\n<\/div>$/s,
    );
    expect(main(table(2))).toMatch(/^<table>/);
  });

  it('lets the boxes of a form stand below each other', () => {
    expect(main('<table class="form"><caption>C</caption><tr><td>a</td></tr></table>')).toMatch(
      /^<table class="form boxes">/,
    );
  });

  it('breaks the words that no column is wide enough for', () => {
    const word = 'x'.repeat(25);
    const html = `<table><caption>C</caption><thead><tr><th>h</th></tr></thead><tr><td>a<ul><li>${word}</li></ul></td><td class="number">${word}</td></tr></table>`;
    expect(main(html.replace('<th>h</th>', '<th>h</th><th>i</th>'))).toMatch(
      /<td class="long">.*<td class="number long">/s,
    );
  });

  it('says where text runs from right to left', () => {
    expect(main('<h2>שירות</h2><p class="lead">שירות</p><p>Service: שירות</p>')).toBe(
      '<h2 dir="rtl">שירות</h2>\n<p class="lead" dir="rtl">שירות</p>\n<p>Service: שירות</p>',
    );
    expect(main('<ol type="a"><li>x</li></ol>')).toBe('<ol type="a">\n<li>x</li>\n</ol>');
    expect(main('<ul><li>שירות</li></ul>')).toBe('<ul dir="rtl">\n<li><p dir="rtl">שירות</p></li>\n</ul>');
  });

  it('keeps paragraphs in items and cells apart, and writes a lone one without an element', () => {
    expect(main('<ul><li>a<ul><li>b</li></ul></li><li><p>c</p><p>d</p></li></ul>').replaceAll('\n', '')).toBe(
      '<ul><li>a<ul><li>b</li></ul></li><li><p>c</p><p>d</p></li></ul>',
    );
  });

  it('has enough contrast in every colour of text', () => {
    const colors = new Set(
      [...stylesheet.matchAll(/[{ ]color: #([0-9a-f]{6})/g)].map(([, color]) => color ?? ''),
    );
    expect(colors.size).toBeGreaterThan(3);
    for (const color of colors) {
      for (const back of ['ffffff', 'e9edf2', 'fff8eb']) {
        expect(contrast(color, back), `${color} on ${back}`).toBeGreaterThanOrEqual(4.5);
      }
    }
  });
});
