import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { smallDraft } from '../check-text.ts';
import { bodyOf, partOf } from '../word/word-text.ts';
import { fileText, home, type MemoryIo, memoryIo, runIn } from './memory-io.ts';

const draft = readFileSync('fixtures/ok/gs13-cx-strategist.yaml', 'utf8');
const otherDraft = readFileSync('fixtures/ok/gs12-budget-analyst.yaml', 'utf8');

const bytes = (io: MemoryIo, file: string) => io.files.get(path.join(home, file)) ?? new Uint8Array();
const authors = (io: MemoryIo, file: string) =>
  new Set([...bodyOf(bytes(io, file)).matchAll(/w:author="([^"]*)"/g)].map(([, author]) => author));

describe('--language', () => {
  test('tracked writes changes whose author is the library, in every document of every draft', async () => {
    const io = memoryIo({ 'pds/a.yaml': draft, 'pds/b.yaml': otherDraft });
    const { code, out } = await runIn(io, 'export', 'pds', '--language', 'tracked');
    expect(code).toBe(0);
    expect(out).toBe('out/a-pd.docx\nout/a-pwp.docx\nout/b-pd.docx\nout/b-pwp.docx\n');
    expect(authors(io, 'out/a-pd.docx')).toContain('dhs-cx MD-04 (DHS customer experience language)');
    expect(authors(io, 'out/b-pwp.docx')).toContain(
      'dhs-cx PW-CS, reworded in the draft (DHS customer experience language)',
    );
  });

  test('highlighted marks texts in every format', async () => {
    const io = memoryIo({ 'a.yaml': draft });
    for (const format of ['docx', 'html', 'md']) {
      await runIn(
        io,
        'export',
        'a.yaml',
        '--language',
        'highlighted',
        '--format',
        format,
        '--document',
        'pd',
      );
    }
    expect(bodyOf(bytes(io, 'out/a-pd.docx'))).toContain('[MD-04] Make decisions');
    expect(fileText(io, 'out/a-pd.html')).toContain('<mark>[MD-04] Make decisions');
    expect(fileText(io, 'out/a-pd.md')).toContain('- \\[MD-04\\] Make decisions');
    expect(fileText(io, 'out/a-pd.md')).toContain('> **Library texts are marked for review.**');
  });

  test('plain is the default, byte for byte', async () => {
    const io = memoryIo({ 'a.yaml': draft });
    await runIn(io, 'export', 'a.yaml');
    await runIn(io, 'export', 'a.yaml', '--language', 'plain', '--out-dir', 'plain');
    expect(bytes(io, 'out/a-pd.docx')).toEqual(bytes(io, 'plain/a-pd.docx'));
    expect(partOf(bytes(io, 'out/a-pd.docx'), 'docProps/custom.xml')).not.toContain('cxpd language shown');
  });

  test('is told in the properties of the file, and an unchanged copy may be replaced by another', async () => {
    const io = memoryIo({ 'a.yaml': draft });
    for (const mode of ['tracked', 'highlighted', 'plain', 'tracked']) {
      expect((await runIn(io, 'export', 'a.yaml', '--language', mode)).code).toBe(0);
      const shown = /name="cxpd language shown"><vt:lpwstr>(\w+)/.exec(
        partOf(bytes(io, 'out/a-pd.docx'), 'docProps/custom.xml'),
      );
      expect(shown?.[1] ?? 'plain').toBe(mode);
    }
  });

  test('tracked is refused for other files than those of Word, with what to do instead', async () => {
    const io = memoryIo({ 'a.yaml': draft });
    for (const flags of [
      ['--format', 'html'],
      ['--document', 'pd', '--out', 'a.md'],
    ]) {
      const { code, err } = await runIn(io, 'export', 'a.yaml', '--language', 'tracked', ...flags);
      expect(code).toBe(2);
      expect(err).toMatch(
        /Unexpected --language tracked for a file in (html|md), expected a Word file \(docx\)\./,
      );
      expect(err).toContain('--language highlighted');
    }
  });

  test('takes three values', async () => {
    const { code, err } = await runIn(memoryIo({ 'a.yaml': draft }), 'export', 'a.yaml', '--language', 'red');
    expect(code).toBe(2);
    expect(err).toContain('Unexpected --language red, expected one of plain, highlighted, tracked.');
  });

  test('says which drafts take no text, and writes them as they are', async () => {
    const io = memoryIo({ 'a.yaml': smallDraft, 'b.yaml': draft });
    const { code, err } = await runIn(io, 'export', 'a.yaml', 'b.yaml', '--language', 'tracked');
    expect(code).toBe(0);
    expect(err).toContain('a.yaml takes no text of a language library, so nothing is marked.');
    expect(err).not.toContain('b.yaml takes');
    expect(authors(io, 'out/a-pd.docx').size).toBe(0);
  });

  test('tells the texts of one library from those of another', async () => {
    const library = [
      'library: usda-cx',
      'version: 2',
      'title: "Words & <customs> of USDA"',
      'agency: USDA',
      'source: Our own',
      'texts:',
      '  - id: UD-01',
      '    section: duties',
      '    text: Improves services for borrowers.',
      '    source: Page 1',
      '',
    ].join('\n');
    const io = memoryIo({
      'cxpd.config.yaml': 'languageLibraries: [language]\n',
      'language/usda.yaml': library,
      'a.yaml': draft.replace(/duties: \[MD-04,/, 'duties: [UD-01, MD-04,'),
    });
    await runIn(io, 'export', 'a.yaml', '--document', 'pd', '--language', 'tracked');
    expect(authors(io, 'out/a-pd.docx')).toContain('usda-cx UD-01 (Words &amp; &lt;customs&gt; of USDA)');
    expect(authors(io, 'out/a-pd.docx')).toContain('dhs-cx MD-04 (DHS customer experience language)');
  });

  test('marks what templates of an agency print, named as language or not', async () => {
    const io = memoryIo({ 'cxpd.config.yaml': 'templates: [templates]\n', 'a.yaml': draft });
    await runIn(io, 'templates', 'eject', 'pd', 'parts/cx-language');
    const part = path.join(home, 'templates/parts/cx-language.hbs');
    const copy = fileText(io, 'templates/parts/cx-language.hbs').replace(
      ' data-origin="{{this.origin}}"',
      '',
    );
    io.files.set(part, new TextEncoder().encode(copy));
    const { code } = await runIn(io, 'export', 'a.yaml', '--document', 'pd', '--language', 'tracked');
    expect(code).toBe(0);
    const body = bodyOf(bytes(io, 'out/a-pd.docx'));
    expect(body).toMatch(
      /w:author="dhs-cx \(DHS customer experience language\)"><w:r><w:t[^>]*>Make decisions that are guided/,
    );
  });

  test('tells of templates that cannot do without language', async () => {
    const io = memoryIo({ 'cxpd.config.yaml': 'templates: [templates]\n', 'a.yaml': draft });
    await runIn(io, 'templates', 'eject', 'pd');
    const copy = fileText(io, 'templates/pd.hbs');
    io.files.set(
      path.join(home, 'templates/pd.hbs'),
      new TextEncoder().encode(`${copy}<p>{{dutiesLanguage.texts.[0].text}}</p>\n`),
    );
    expect((await runIn(io, 'export', 'a.yaml', '--document', 'pd')).code).toBe(0);
    const { code, err } = await runIn(io, 'export', 'a.yaml', '--document', 'pd', '--language', 'tracked');
    expect([code, err]).toEqual([2, expect.stringContaining('without its library texts')]);
  });
});
