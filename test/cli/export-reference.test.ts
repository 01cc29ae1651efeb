import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCustomProperties } from '../../src/package/document-properties.ts';
import { readPackage } from '../../src/package/read-package.ts';
import { agencyLook, referenceFile } from '../reference-file.ts';
import { fileText, home, memoryIo, runIn } from './memory-io.ts';

const draft = readFileSync('fixtures/ok/gs13-cx-strategist.yaml', 'utf8');
const asked = ['export', 'a.yaml', '--document', 'pd', '--reference-doc', 'agency.docx'];

describe('export --reference-doc', () => {
  test('takes the look of a Word file and names it in the properties', async () => {
    const io = memoryIo({ 'a.yaml': draft, 'agency.docx': await referenceFile(agencyLook) });
    const { code } = await runIn(io, ...asked);
    expect(code).toBe(0);
    const parts = readPackage(io.files.get(path.join(home, 'out', 'a-pd.docx')) ?? new Uint8Array());
    expect(parts.get('word/styles.xml')).toContain('Verdana');
    const properties = readCustomProperties(String(parts.get('docProps/custom.xml')));
    expect(properties.get('cxpd reference')).toMatch(/^[0-9a-f]{16}$/);
  });

  test('replaces its own earlier file without --force', async () => {
    const io = memoryIo({ 'a.yaml': draft, 'agency.docx': await referenceFile(agencyLook) });
    await runIn(io, ...asked);
    expect((await runIn(io, ...asked)).code).toBe(0);
  });

  test('says what it does not take', async () => {
    const macros = { 'word/vbaProject.bin': new Uint8Array([1]) };
    const io = memoryIo({ 'a.yaml': draft, 'agency.docx': await referenceFile([], macros) });
    expect((await runIn(io, ...asked)).err).toMatch(/agency\.docx: not taken: .*macros/);
  });

  test('is in the list of what an export of several drafts wrote, with what is wrong with its look', async () => {
    const pale = [
      'word/styles.xml',
      /(w:styleId="Heading2">.*?)<w:rPr>.*?<\/w:rPr>/s,
      '$1<w:rPr><w:color w:val="BFBFBF"/></w:rPr>',
    ] as const;
    const macros = { 'word/vbaProject.bin': new Uint8Array([1]) };
    const io = memoryIo({
      'a.yaml': draft,
      'b.yaml': draft,
      'agency.docx': await referenceFile([pale], macros),
    });
    await runIn(io, ...asked, 'b.yaml');
    expect(JSON.parse(fileText(io, 'out/manifest.json')).references).toEqual([
      {
        file: 'agency.docx',
        mark: expect.stringMatching(/^[0-9a-f]{16}$/),
        notTaken: [expect.stringContaining('macros')],
        remarks: [],
        faults: [
          {
            rule: 'docx-contrast',
            style: 'Heading 2',
            measured: { color: 'BFBFBF', fill: 'FFFFFF' },
            message: expect.stringMatching(/^Unexpected contrast of 1\.83:1/),
            fix: expect.stringContaining('Modify the style Heading 2 in agency.docx'),
          },
        ],
      },
    ]);
  });

  test('is for Word files', async () => {
    const { code, err } = await runIn(memoryIo({ 'a.yaml': draft }), ...asked, '--format', 'html');
    expect(code).toBe(2);
    expect(err).toContain('Unexpected --reference-doc for a file in html, expected a Word file (docx).');
  });

  test.each([
    ['no file', {}, 'agency.docx cannot be read'],
    ['text', { 'agency.docx': 'Dear all' }, 'expected a Word file (.docx)'],
    ['an empty file', { 'agency.docx': '' }, 'Unexpected empty file'],
    ['half a file', { 'agency.docx': 'PK\u0003\u0004' }, 'Unexpected damage'],
  ])('is refused in plain words: %s', async (_, files, message) => {
    const io = memoryIo({ 'a.yaml': draft, ...files });
    const { code, err } = await runIn(io, ...asked);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect([...io.files.keys()].filter((file) => file.includes('out'))).toEqual([]);
  });
});
