import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../src/html/render-html.ts';
import { renderMarkdown } from '../../src/markdown/render-markdown.ts';
import { highlightLanguage } from '../../src/review/highlight-language.ts';
import { writeWord } from '../../src/word/write-word.ts';
import { details, documentOf } from '../document-samples.ts';
import { paragraphsOf, textOf } from '../word/word-text.ts';

const libraries = [{ id: 'lib', version: '3', title: 'Library of texts' }];
const highlighted = (html: string) => ({
  ...details,
  blocks: highlightLanguage(documentOf(`<h1>t</h1>${html}`).blocks, libraries),
});
const note = [
  '> **Library texts are marked for review.** Text that begins with an id in brackets, such as \\[A-1\\], is from Library of texts (lib, version 3). It is also shaded where the page shows colors.',
  '>',
  '> The document itself has no ids in brackets, no shading and no such note.',
].join('\n');
const markdown = (html: string) => renderMarkdown(highlighted(html)).replace('# t\n\n', '').trimEnd();

describe('highlightLanguage', () => {
  it('sets the id before each text, and says in words what it means', () => {
    expect(markdown('<p>own</p><p data-origin="lib:A-1">one</p>')).toBe(`${note}\n\nown\n\n\\[A-1\\] one`);
  });

  it('tells what the draft words anew', () => {
    const text = markdown('<p data-origin="lib:A-1">one</p><p data-origin="lib:A-2 reworded">two</p>');
    expect(text).toContain('> \\[A-2, reworded\\] begins the agency’s own wording for that text.');
    expect(text).toContain('\n\n\\[A-2, reworded\\] two');
  });

  it('finds texts in items, cells, headings and running text', () => {
    const html =
      '<h2>1. <span data-origin="lib:A-1">a</span> (x)</h2><ul><li data-origin="lib:A-2">b<p>c</p></li></ul>' +
      '<table><caption>C</caption><thead><tr><th>h</th></tr></thead><tr><td data-origin="lib:A-3">d</td></tr></table>' +
      '<p>own <strong data-origin="lib:A-4">e</strong></p>';
    const text = markdown(html);
    expect(text).toContain('## 1. \\[A-1\\] a (x)');
    expect(text).toContain('- \\[A-2\\] b\n\n  c');
    expect(text).toContain('| \\[A-3\\] d |');
    expect(text).toContain('own **\\[A-4\\] e**');
  });

  it('shades all of a text and nothing else, in HTML and in Word', async () => {
    const model = highlighted(
      '<p>own</p><ul><li data-origin="lib:A-1">one<p>more</p></li></ul><p data-origin="set:SE-1">x</p>',
    );
    const page = renderHtml(model);
    expect(page.match(/<mark>.*?<\/mark>/g)).toEqual(['<mark>[A-1] one</mark>', '<mark>more</mark>']);
    expect(page).toContain('mark { background: #fff2cc; color: inherit; }');
    const shaded = paragraphsOf(await writeWord(model)).filter((xml) => xml.includes('w:fill="FFF2CC"'));
    expect(shaded.map(textOf)).toEqual(['[A-1] one', 'more']);
  });

  it('leaves a document as it is that has no such text, without a note', () => {
    const html = '<p>own</p><p data-origin="set:SE-1">one</p><p data-origin="draft">two</p>';
    expect(highlighted(html).blocks).toEqual(documentOf(`<h1>t</h1>${html}`).blocks);
    expect(renderHtml(highlighted(html))).not.toContain('mark {');
  });

  it('puts the note below what belongs to the title, and below a sheet', () => {
    const text = '<p data-origin="lib:A-1">one</p>';
    const lead = '<p class="lead">l</p><aside class="notice"><p>DRAFT</p></aside>';
    const types = (html: string) =>
      highlightLanguage(documentOf(html).blocks, libraries).map((block) => block.type);
    expect(types(`<h1>t</h1>${lead}${text}`)).toEqual([
      'heading',
      'paragraph',
      'notice',
      'notice',
      'paragraph',
    ]);
    expect(types(`<section class="sheet"><h1>t</h1><p>f</p></section><h2>a</h2>${text}`)).toEqual([
      'sheet',
      'notice',
      'heading',
      'paragraph',
    ]);
  });
});
