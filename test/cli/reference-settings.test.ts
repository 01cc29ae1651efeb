import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readPackage } from '../../src/package/read-package.ts';
import { zipPackage } from '../../src/package/zip-package.ts';
import { inlinePicture, letterheadFile, pngFile } from '../reference-file.ts';
import { home, type MemoryIo, memoryIo, runIn } from './memory-io.ts';

const draft = readFileSync('fixtures/ok/gs13-cx-strategist.yaml', 'utf8');
const settings = 'referenceDoc: look/letter.docx\n';
const made = path.join(home, 'out', 'a-pd.docx');
let letter: Uint8Array;
let other: Uint8Array;
beforeAll(async () => {
  const header = (name: string) => `<w:p>${inlinePicture('logo', 'Seal')}<w:r><w:t>${name}</w:t></w:r></w:p>`;
  const leads = { logo: { file: 'seal.png', bytes: pngFile() } };
  letter = await letterheadFile({ header: header('Parks Service'), footer: '<w:p/>', leads });
  other = await letterheadFile({ header: header('Forest Service'), footer: '<w:p/>', leads });
});

const agency = (): MemoryIo =>
  memoryIo({ 'pds/a.yaml': draft, 'pds/cxpd.config.yaml': settings, 'pds/look/letter.docx': letter });

function partsOf(io: MemoryIo): Map<string, string | Uint8Array> {
  return new Map(readPackage(io.files.get(made) ?? new Uint8Array()));
}

/** Changes a part of the written file, as an edit in Word would. */
function edit(io: MemoryIo, part: string, from: string, to: string): void {
  const parts = partsOf(io);
  const text = String(parts.get(part));
  expect(text).toContain(from);
  io.files.set(made, zipPackage(parts.set(part, text.replace(from, to))));
}

describe('settings that name a reference document', () => {
  test('lend its look to Word files, as seen from the settings', async () => {
    const io = agency();
    const { code } = await runIn(io, 'export', 'pds/a.yaml', '--document', 'pd');
    expect(code).toBe(0);
    const [settled] = [io.files.get(made)];
    expect(partsOf(io).get('word/header2.xml')).toContain('Parks Service');
    const typed = memoryIo({ 'pds/a.yaml': draft, 'letter.docx': letter });
    await runIn(typed, 'export', 'pds/a.yaml', '--document', 'pd', '--reference-doc', 'letter.docx');
    expect(typed.files.get(made)).toEqual(settled);
  });

  test('give way to --reference-doc', async () => {
    const io = agency();
    io.files.set(path.join(home, 'other.docx'), other);
    await runIn(io, 'export', 'pds/a.yaml', '--document', 'pd', '--reference-doc', 'other.docx');
    expect(partsOf(io).get('word/header2.xml')).toContain('Forest Service');
  });

  test('are not asked for other formats', async () => {
    const io = agency();
    io.files.delete(path.join(home, 'pds/look/letter.docx'));
    expect((await runIn(io, 'export', 'pds/a.yaml', '--format', 'html')).code).toBe(0);
  });

  test('that name no file are named', async () => {
    const io = agency();
    io.files.delete(path.join(home, 'pds/look/letter.docx'));
    const { code, err } = await runIn(io, 'export', 'pds/a.yaml');
    expect(code).toBe(2);
    expect(err).toContain('pds/look/letter.docx cannot be read');
    expect(err).toContain('Mend the line referenceDoc in pds/cxpd.config.yaml.');
  });
});

describe('verify', () => {
  const verify = (io: MemoryIo, ...flags: string[]) =>
    runIn(io, 'verify', 'out/a-pd.docx', 'pds/a.yaml', ...flags);
  const exported = async (): Promise<MemoryIo> => {
    const io = agency();
    await runIn(io, 'export', 'pds/a.yaml', '--document', 'pd');
    return io;
  };

  test('knows a file that was made with the reference of the settings', async () => {
    const { code, out } = await verify(await exported());
    expect(out).toContain('What the draft makes.');
    expect(out).not.toContain('Not compared');
    expect(code).toBe(0);
  });

  test('tells an edited header, whether the line is ours or the agency’s', async () => {
    const io = await exported();
    edit(io, 'word/header2.xml', 'Customer Experience Strategist', 'Program Analyst');
    edit(io, 'word/header2.xml', 'Parks Service', 'Parks and Trails');
    const { code, out } = await verify(io);
    expect(code).toBe(1);
    expect(out).toMatch(/Header, section 2\n/);
    expect(out).toContain('{+Program+} [-Experience Strategist-]{+Analyst+}');
    expect(out).toContain('[-Service-]');
  });

  test('without the reference compares all but the lines that came from it, and says so', async () => {
    const io = await exported();
    io.files.delete(path.join(home, 'pds/cxpd.config.yaml'));
    const { code, out } = await verify(io);
    expect(code).toBe(0);
    expect(out).toContain('Not compared: the header and footer that came from a reference document');
    edit(io, 'word/header2.xml', 'Customer Experience Strategist', 'Program Analyst');
    expect((await verify(io)).code).toBe(1);
    const json = JSON.parse((await verify(io, '--format', 'json')).out);
    expect(json.results[0].notCompared).toHaveLength(1);
    io.files.set(path.join(home, 'letter.docx'), letter);
    expect((await verify(io, '--reference-doc', 'letter.docx')).out).not.toContain('Not compared');
  });

  test('says that the reference is another one now', async () => {
    const io = await exported();
    io.files.set(path.join(home, 'pds/look/letter.docx'), other);
    const { code, out } = await verify(io);
    expect(code).toBe(1);
    expect(out).toMatch(
      /The reference document has changed since: made with [0-9a-f]{16}, now [0-9a-f]{16}\./,
    );
    expect(out).toContain('[-Forest-]');
  });

  test('tells that every mark of a draft was taken off', async () => {
    const io = memoryIo({ 'pds/a.yaml': draft.replace(/percent: 40/, 'percent: 30') });
    const { code } = await runIn(io, 'export', 'pds/a.yaml', '--document', 'pd', '--allow-errors');
    expect(code).toBe(0);
    for (const header of ['word/header1.xml', 'word/header2.xml']) edit(io, header, 'DRAFT', '');
    const parts = partsOf(io);
    const text = String(parts.get('word/document.xml'));
    const bare = text.replace(
      /<w:p>(?:(?!<\/w:p>).)*(?:DRAFT|duties-total-100)(?:(?!<\/w:p>).)*<\/w:p>/gs,
      '',
    );
    expect(bare).not.toContain('DRAFT');
    io.files.set(made, zipPackage(parts.set('word/document.xml', bare)));
    const found = await verify(io);
    expect(found.code).toBe(1);
    expect(found.out).toContain('[-DRAFT');
  });
});
