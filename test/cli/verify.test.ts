import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPackage } from '../../src/package/read-package.ts';
import { zipPackage } from '../../src/package/zip-package.ts';
import { home, type MemoryIo, memoryIo, runIn } from './memory-io.ts';

const draft = readFileSync(
  new URL('../../fixtures/ok/gs12-cx-specialist-ladder.yaml', import.meta.url),
  'utf8',
);

async function exported(...flags: string[]): Promise<MemoryIo> {
  const io = memoryIo({ 'pds/a.yaml': draft });
  const { code } = await runIn(io, 'export', 'pds/a.yaml', ...flags);
  expect(code).toBe(0);
  return io;
}

/** Changes a part of a Word file, mostly the main one, as an edit in Word would. */
function edit(io: MemoryIo, file: string, change: (xml: string) => string, part = 'word/document.xml'): void {
  const key = path.join(home, file);
  const parts = readPackage(io.files.get(key) ?? new Uint8Array());
  const xml = parts.get(part);
  if (typeof xml !== 'string') throw new Error(`no part ${part}`);
  const changed = change(xml);
  expect(changed).not.toBe(xml);
  io.files.set(key, zipPackage(new Map([...parts, [part, changed]])));
}

function change(io: MemoryIo, file: string, from: string, to: string): void {
  const key = path.join(home, file);
  const text = new TextDecoder().decode(io.files.get(key));
  expect(text).toContain(from);
  io.files.set(key, new TextEncoder().encode(text.replace(from, to)));
}

const task = 'Performs other duties as assigned.';

describe('a file that nobody touched', () => {
  test.each([
    ['plain', []],
    ['highlighted', ['--language', 'highlighted']],
    ['tracked', ['--language', 'tracked']],
    ['without a cover', ['--no-cover']],
    ['of every kind', ['--document', 'all']],
  ])('is what the draft makes (%s)', async (_, flags) => {
    const io = await exported(...flags);
    const { code, out } = await runIn(io, 'verify', 'out', 'pds');
    expect(out).not.toContain('differ from');
    expect(out).toContain('What the draft makes.');
    expect(code).toBe(0);
  });

  test('is known as such without its draft', async () => {
    const { code, out } = await runIn(await exported(), 'verify', 'out/a-pd.docx');
    expect(code).toBe(0);
    expect(out).toContain('Unchanged since it was made');
  });

  test('differs once the draft has moved on, and the file is not blamed', async () => {
    const io = await exported();
    change(io, 'pds/a.yaml', 'Passport Services', 'Passport Office');
    const { code, out } = await runIn(io, 'verify', 'out/a-pd.docx', 'pds/a.yaml');
    expect(code).toBe(1);
    expect(out).toContain('the file is unchanged since it was made');
    expect(out).toContain('The draft has changed since');
    expect(out).toContain('Passport [-Office-]{+Services+}');
  });

  test('is still what the draft makes after a change that does not print', async () => {
    const io = await exported();
    change(io, 'pds/a.yaml', 'duties:', '# checked by HR\nduties:');
    const { code, out } = await runIn(io, 'verify', 'out/a-pd.docx', 'pds/a.yaml');
    expect(code).toBe(0);
    expect(out).toContain('What the draft makes.');
    expect(out).toContain('The draft has changed since');
  });
});

describe('a file that was edited', () => {
  test('is told of section by section', async () => {
    const io = await exported();
    edit(io, 'out/a-pd.docx', (xml) => xml.replace(task, 'Performs other duties.'));
    const { code, out } = await runIn(io, 'verify', 'out/a-pd.docx', 'pds/a.yaml');
    expect(code).toBe(1);
    expect(out).toContain('1 text differs from what the draft makes; the file was edited.');
    expect(out).toContain('Performs other duties[- as assigned-].');
  });

  test('and says the same was saved again only', async () => {
    const io = await exported();
    edit(io, 'out/a-pd.docx', (xml) => xml.replace('<w:body>', '<w:body> '));
    const { code, out } = await runIn(io, 'verify', 'out/a-pd.docx', 'pds/a.yaml');
    expect(code).toBe(0);
    expect(out).toContain('saved again since; no text differs');
    expect((await runIn(io, 'verify', 'out/a-pd.docx')).code).toBe(1);
  });

  test('with tracked changes names their authors', async () => {
    const io = await exported('--language', 'tracked');
    const mark = 'w:id="9001" w:author="Kim Lee" w:date="2026-11-20T10:00:00Z"';
    edit(io, 'out/a-pd.docx', (xml) =>
      xml.replace(
        `<w:t xml:space="preserve">${task}</w:t></w:r>`,
        `<w:t xml:space="preserve">${task}</w:t></w:r><w:ins ${mark}><w:r><w:t> And more.</w:t></w:r></w:ins>`,
      ),
    );
    const { code, out } = await runIn(io, 'verify', 'out/a-pd.docx', 'pds/a.yaml');
    expect(code).toBe(1);
    expect(out).toContain('Kim Lee (2026-11-20) inserted "And more."');
    expect(out).not.toContain('dhs-cx');
  });

  test('in which a library text was accepted says so', async () => {
    const io = await exported('--language', 'tracked');
    edit(io, 'out/a-pd.docx', (xml) => xml.replaceAll(/<\/?w:ins\b[^>]*>/g, ''));
    const { code, out } = await runIn(io, 'verify', 'out/a-pd.docx', 'pds/a.yaml');
    expect(code).toBe(0);
    expect(out).toMatch(/\d+ tracked library texts were accepted/);
  });

  test('in which a library text was rejected says so, and that it differs', async () => {
    const io = await exported('--language', 'tracked');
    edit(io, 'out/a-pd.docx', (xml) => xml.replaceAll(/<w:ins\b[^>]*[^/]>.*?<\/w:ins>/g, ''));
    const { code, out } = await runIn(io, 'verify', 'out/a-pd.docx', 'pds/a.yaml');
    expect(code).toBe(1);
    expect(out).toMatch(/\d+ tracked library texts were rejected/);
    expect(out).not.toContain('accepted');
  });

  test('in the header of one section is told where', async () => {
    const io = await exported();
    edit(io, 'out/a-pd.docx', (xml) => xml.replace(/<w:p>.*<\/w:p>/s, '<w:p/>'), 'word/header2.xml');
    const { code, out } = await runIn(io, 'verify', 'out/a-pd.docx', 'pds/a.yaml');
    expect(code).toBe(1);
    expect(out).toContain('1 text differs from what the draft makes; the file was edited.');
    expect(out).toContain('Header, section 2');
  });

  test('so that its first page has no footer is told where', async () => {
    const io = await exported('--no-cover', '--document', 'evaluation');
    edit(io, 'out/a-evaluation.docx', (xml) => xml.replace('</w:sectPr>', '<w:titlePg/></w:sectPr>'));
    const { code, out } = await runIn(io, 'verify', 'out/a-evaluation.docx', 'pds/a.yaml');
    expect(code).toBe(1);
    expect(out).toContain('First page header');
    expect(out).toContain('First page footer');
  });

  test('gives JSON', async () => {
    const io = await exported();
    edit(io, 'out/a-pd.docx', (xml) => xml.replace(task, 'Does what comes.'));
    const { code, out } = await runIn(io, 'verify', '--format', 'json', 'out/a-pd.docx', 'pds/a.yaml');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      version: 1,
      summary: { files: 1, differing: 1, skipped: 0 },
      results: [
        {
          file: 'out/a-pd.docx',
          edited: true,
          asMade: false,
          changes: [{ before: task, after: 'Does what comes.' }],
        },
      ],
    });
  });
});

describe('folders', () => {
  test('are matched by what the files say of their draft, and by name', async () => {
    const io = memoryIo({
      'pds/a.yaml': draft,
      'pds/b.yaml': draft.replace('Passport Services', 'Visa Services'),
    });
    await runIn(io, 'export', 'pds', '--document', 'pd');
    change(io, 'pds/b.yaml', 'Visa Services', 'Visa Office');
    const { code, out } = await runIn(io, 'verify', 'out', 'pds');
    expect(code).toBe(1);
    expect(out).toContain('2 files verified, 0 skipped: 1 differ.');
    expect(out).toContain('compared with pds/b.yaml');
  });
});

describe('in a folder', () => {
  test('a damaged file stops none of the others, and does not pass', async () => {
    const io = await exported();
    io.files.set(path.join(home, 'out/a-bad.docx'), new Uint8Array([0x50, 0x4b, 3, 4]));
    const { code, out, err } = await runIn(io, 'verify', 'out', 'pds');
    expect(code).toBe(1);
    expect(err).toContain('out/a-bad.docx: Unexpected');
    expect(out).toContain('2 files verified, 1 skipped: 0 differ.');
  });

  test('a document of ours that no draft made does not pass', async () => {
    const io = await exported();
    await runIn(io, 'export', 'pds/a.yaml', '--document', 'pd', '--out', 'out/old-pd.docx');
    change(io, 'pds/a.yaml', 'Passport Services', 'Passport Office');
    const { code, err } = await runIn(io, 'verify', 'out', 'pds');
    expect(code).toBe(1);
    expect(err).toContain('out/old-pd.docx: no draft of pds made it.');
  });

  test('a file of another program is passed over', async () => {
    const io = await exported();
    const parts = new Map(readPackage(io.files.get(path.join(home, 'out/a-pd.docx')) ?? new Uint8Array()));
    parts.delete('docProps/custom.xml');
    io.files.set(path.join(home, 'out/letter.docx'), zipPackage(parts));
    const { code, out } = await runIn(io, 'verify', 'out', 'pds');
    expect(code).toBe(0);
    expect(out).toContain('2 files verified, 1 skipped');
  });
});

describe('what cannot be verified', () => {
  test.each<[string, Record<string, string>, string[], string]>([
    ['a file that is not there', {}, ['none.docx'], 'There is no file or folder "none.docx"'],
    ['the two in the wrong order', {}, ['my a.yaml', 'a.docx'], 'Type cxpd verify a.docx "my a.yaml"'],
    ['a file that is no Word file', { 'a.docx': 'text' }, ['a.docx'], 'a.docx: Unexpected'],
    ['a folder without Word files', { 'pds/a.yaml': draft }, ['pds'], 'holds no Word files'],
    ['an unknown kind', { 'a.docx': '' }, ['a.docx', '--document', 'pdf'], 'Unexpected --document pdf'],
  ])('%s is said plainly', async (_, files, argv, message) => {
    const { code, err } = await runIn(memoryIo(files), 'verify', ...argv);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(err).not.toContain('    at ');
  });

  test('a file of another program can be compared when its kind is said', async () => {
    const io = await exported();
    const key = path.join(home, 'out/a-pd.docx');
    const parts = new Map(readPackage(io.files.get(key) ?? new Uint8Array()));
    parts.delete('docProps/custom.xml');
    io.files.set(key, zipPackage(parts));
    expect((await runIn(io, 'verify', 'out/a-pd.docx', 'pds/a.yaml')).err).toContain('--document pd');
    expect((await runIn(io, 'verify', '--document', 'pd', 'out/a-pd.docx', 'pds/a.yaml')).code).toBe(0);
  });

  test('a draft that cannot be read is said so', async () => {
    const io = await exported();
    change(io, 'pds/a.yaml', 'duties:', 'dutys:');
    const { code, err } = await runIn(io, 'verify', 'out/a-pd.docx', 'pds/a.yaml');
    expect(code).toBe(2);
    expect(err).toContain('parts that cannot be read');
  });
});
