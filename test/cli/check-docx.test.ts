import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeWord } from '../../src/word/write-word.ts';
import { documentOf } from '../document-samples.ts';
import { memoryIo, runIn } from './memory-io.ts';

const shipped = new URL('../../fixtures/ok/', import.meta.url);

/** A Word file without a title and with a table of words that nobody typed. */
let untitled: Uint8Array;
let good: Uint8Array;

beforeAll(async () => {
  const markup = '<h1>Position description</h1><p>Text</p>';
  good = await writeWord(documentOf(markup, { keywords: 'a' }));
  untitled = await writeWord(documentOf(markup, { keywords: 'a', title: '' }));
});

describe('cxpd check-docx', () => {
  it('finds nothing in any document that the program makes of the shipped drafts', async () => {
    const drafts = readdirSync(shipped).filter((name) => name.endsWith('.yaml'));
    const io = memoryIo(
      Object.fromEntries(drafts.map((name) => [name, readFileSync(new URL(name, shipped))])),
    );
    await runIn(io, 'export', '--document', 'all', ...drafts);
    const { code, out } = await runIn(io, 'check-docx', '--fail-on', 'info', 'out');
    const written = [...io.files.keys()].filter((file) => file.endsWith('.docx')).length;
    expect(written).toBeGreaterThan(20);
    expect(out).toBe(`${written} Word files checked, 0 files skipped: 0 errors, 0 warnings, 0 infos.\n`);
    expect(code).toBe(0);
  });

  it('finds nothing in documents of a draft with errors either, which are marked DRAFT', async () => {
    const bad = readFileSync(new URL('gs13-cx-strategist.yaml', shipped), 'utf8').replace(
      'percent: 40',
      'percent: 39',
    );
    const io = memoryIo({ 'bad.yaml': bad });
    await runIn(io, 'export', '--document', 'all', '--allow-errors', 'bad.yaml');
    const { code, out } = await runIn(io, 'check-docx', '--fail-on', 'info', 'out');
    expect(out).toMatch(/^\d+ Word files checked, 0 files skipped: 0 errors, 0 warnings, 0 infos\.\n$/);
    expect(code).toBe(0);
  });

  it('tells where and how to mend, without lines that no Word file has', async () => {
    const io = memoryIo({ 'pd.docx': untitled });
    const { code, out, err } = await runIn(io, 'check-docx', 'pd.docx');
    expect(code).toBe(1);
    expect(out).toBe(
      'pd.docx  error  Unexpected file without a title, expected one that says what the document is.  docx-title\n' +
        '  Fix: In Word: File, Info, Properties, Title.\n\n' +
        '1 Word file checked, 0 files skipped: 1 error, 0 warnings, 0 infos.\n',
    );
    expect(err).toBe('');
  });

  it('gives JSON in the form of validate', async () => {
    const { code, out } = await runIn(
      memoryIo({ 'pd.docx': untitled }),
      'check-docx',
      '--format',
      'json',
      'pd.docx',
    );
    const report = JSON.parse(out);
    expect(code).toBe(1);
    expect(report).toMatchObject({
      version: 1,
      stage: 'docx',
      summary: { files: 1, skipped: 0, errors: 1 },
      results: [
        {
          file: 'pd.docx',
          diagnostics: [{ rule: 'docx-title', path: [], line: 1, column: 1, endLine: 1, endColumn: 1 }],
        },
      ],
    });
  });

  it.each(['junit', 'sarif', 'github', 'markdown'])('gives the report as %s', async (format) => {
    const { code, out } = await runIn(
      memoryIo({ 'pd.docx': untitled }),
      'check-docx',
      '--format',
      format,
      'pd.docx',
    );
    expect(code).toBe(1);
    expect(out).toContain('docx-title');
    expect(out).not.toContain('position descriptions');
  });

  it('fails by severity and shows errors only when asked', async () => {
    const io = memoryIo({ 'My PD.docx': good });
    expect((await runIn(io, 'check-docx', 'My PD.docx')).code).toBe(0);
    expect((await runIn(io, 'check-docx', '--fail-on', 'info', 'My PD.docx')).code).toBe(1);
    expect((await runIn(io, 'check-docx', '--quiet', 'My PD.docx')).out).toContain(
      '1 finding below error not shown',
    );
  });

  it('takes severities for its own rules only', async () => {
    const io = memoryIo({ 'pd.docx': untitled, 'x.docx': 'no Word file' });
    expect((await runIn(io, 'check-docx', '--rule', 'docx-title=off', 'pd.docx')).code).toBe(0);
    expect((await runIn(io, 'check-docx', '--rule', 'docx-title=warning', 'pd.docx')).out).toContain(
      '  warning  ',
    );
    const wrong = await runIn(io, 'check-docx', '--rule', 'docx-titel=off', 'pd.docx');
    expect([wrong.code, wrong.err]).toEqual([
      2,
      'cxpd: There is no rule "docx-titel".\nDid you mean docx-title?\n',
    ]);
    expect((await runIn(io, 'check-docx', '--rule', 'duties-count=off', 'pd.docx')).code).toBe(2);
    const fixed = await runIn(io, 'check-docx', '--rule', 'docx-unreadable=off', 'x.docx');
    expect(fixed.err).toContain('cannot be switched');
  });

  it('takes a file that is no Word file for a finding', async () => {
    const io = memoryIo({ 'a.docx': 'cxpd: 1', 'b.docx': good });
    const { code, out } = await runIn(io, 'check-docx', 'a.docx', 'b.docx');
    expect(code).toBe(1);
    expect(out).toContain(
      'a.docx  error  Unexpected content, expected a Word file (.docx).  docx-unreadable',
    );
    expect(out).toContain('2 Word files checked');
  });

  it('cannot run on a file that is not there or cannot be read, after telling of the others', async () => {
    const io = memoryIo({ 'a.docx': good, 'b.docx': good }, { closed: { 'b.docx': 'EACCES' } });
    const { code, out, err } = await runIn(io, 'check-docx', 'b.docx', 'a.docx');
    expect(code).toBe(2);
    expect(err).toBe('cxpd: b.docx cannot be read: you have no permission.\n');
    expect(out).toContain('1 Word file checked');
    const absent = await runIn(io, 'check-docx', 'c.docx');
    expect([absent.code, absent.err.split('\n')[0]]).toEqual([
      2,
      'cxpd: There is no file or folder "c.docx", and as a pattern it matches no Word file.',
    ]);
  });

  it('walks folders for Word files of every kind, and not for those that lock others', async () => {
    const io = memoryIo({
      'in/a.docx': good,
      'in/sub/b.DOCX': good,
      'in/old.doc': 'x',
      'in/~$a.docx': 'lock',
      'in/c.txt': 'x',
    });
    const { out } = await runIn(io, 'check-docx', '--rule', 'docx-file-name=off', 'in');
    expect(out).toContain('3 Word files checked');
    const empty = await runIn(memoryIo({ 'in/c.txt': 'x' }), 'check-docx', 'in');
    expect([empty.code, empty.err.split('\n')[0]]).toEqual([2, 'cxpd: The folder "in" holds no Word files.']);
  });

  it('takes a glob, and a file named twice once', async () => {
    const io = memoryIo({ 'a.docx': good, 'b.docx': good });
    expect((await runIn(io, 'check-docx', '*.docx', 'a.docx')).out).toContain('2 Word files checked');
  });

  it('reads standard input, which has no name to complain about', async () => {
    const { code, out } = await runIn(memoryIo({}, { stdin: good }), 'check-docx', '--fail-on', 'info', '-');
    expect([code, out]).toEqual([
      0,
      '1 Word file checked, 0 files skipped: 0 errors, 0 warnings, 0 infos.\n',
    ]);
  });

  it('wants to be told what to check', async () => {
    expect((await runIn(memoryIo(), 'check-docx')).code).toBe(2);
    expect((await runIn(memoryIo(), 'check-docx', '')).code).toBe(2);
  });

  it('lets a report not overwrite what was checked', async () => {
    const io = memoryIo({ 'a.docx': good });
    expect((await runIn(io, 'check-docx', '--format', 'json=a.docx', 'a.docx')).code).toBe(2);
  });

  it('can be asked about its rules', async () => {
    const { code, out } = await runIn(memoryIo(), 'explain', 'docx-contrast');
    expect(code).toBe(0);
    expect(out).toContain('Severity: error for Word files.');
    expect(out).toContain('with --rule docx-contrast=off, info, warning or error of cxpd check-docx.');
    expect((await runIn(memoryIo(), 'explain')).out).toContain('Checks of Word files: cxpd check-docx');
  });
});
