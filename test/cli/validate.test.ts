import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { smallDraft } from '../check-text.ts';
import { fileText, memoryIo, runIn } from './memory-io.ts';

const wholeDraft = readFileSync('fixtures/ok/gs13-cx-strategist.yaml', 'utf8');
const badDraft = smallDraft.replace('percent: 100', 'percent: 90');
const brokenDraft = smallDraft.replace('percent: 100', 'percent: ninety');

describe('which files are checked', () => {
  test('a named file is checked', async () => {
    const { code, out } = await runIn(memoryIo({ 'a.yaml': wholeDraft }), 'validate', 'a.yaml');
    expect(code).toBe(0);
    expect(out).toContain('1 draft checked, 0 files skipped: 0 errors, 0 warnings');
  });

  test('without a path the current folder is walked', async () => {
    const io = memoryIo({ 'a.yaml': smallDraft, 'below/b.yml': smallDraft, 'notes.txt': 'cxpd: 1' });
    expect((await runIn(io, 'validate')).out).toContain('2 drafts checked, 0 files skipped');
  });

  test('dot folders, packages and settings are passed over', async () => {
    const io = memoryIo({
      'a.yaml': smallDraft,
      '.git/b.yaml': smallDraft,
      'node_modules/c.yaml': smallDraft,
      'cxpd.config.yaml': 'rules:\n  duties-count: off\n',
    });
    expect((await runIn(io, 'validate')).out).toContain('1 draft checked, 0 files skipped');
  });

  test('folders that the settings name are passed over', async () => {
    const io = memoryIo({
      'a.yaml': smallDraft,
      'forms/x.yaml': smallDraft,
      'cxpd.config.yaml': 'templates: [forms]\n',
    });
    expect((await runIn(io, 'validate')).out).toContain('1 draft checked, 0 files skipped');
    expect((await runIn(io, 'validate', '**/*.yaml')).out).toContain('1 draft checked, 0 files skipped');
  });

  test('other YAML files met on a walk or by a glob are skipped and counted', async () => {
    const io = memoryIo({ 'a.yaml': smallDraft, 'compose.yaml': 'services: {}\n', 'odd.yaml': 'a: b: c\n' });
    expect((await runIn(io, 'validate')).out).toContain('1 draft checked, 2 files skipped');
    expect((await runIn(io, 'validate', '*.yaml')).out).toContain('1 draft checked, 2 files skipped');
  });

  test('a draft that does not parse is never skipped', async () => {
    const io = memoryIo({ 'a.yaml': smallDraft, 'b.yaml': 'cxpd: 1\nposition: a: b\n' });
    const { code, out } = await runIn(io, 'validate');
    expect(code).toBe(1);
    expect(out).toContain('2 drafts checked, 0 files skipped');
  });

  test('a draft in UTF-16 is never skipped', async () => {
    const io = memoryIo({ 'a.yaml': smallDraft, 'b.yaml': Buffer.from(`\ufeff${smallDraft}`, 'utf16le') });
    const { code, out } = await runIn(io, 'validate');
    expect(code).toBe(1);
    expect(out).toContain('b.yaml:1:1  error');
  });

  test('a named file without the key cxpd is a finding', async () => {
    const { code, out } = await runIn(memoryIo({ 'x.yaml': 'a: b\n' }), 'validate', 'x.yaml');
    expect(code).toBe(1);
    expect(out).toContain('not-a-draft');
  });

  test('an argument that exists is taken literally, whatever signs it holds', async () => {
    const io = memoryIo({ 'PD (1).yaml': smallDraft, 'x[1].yaml': smallDraft, 'x1.yaml': brokenDraft });
    expect((await runIn(io, 'validate', 'PD (1).yaml')).out).toContain('1 draft checked');
    expect((await runIn(io, 'validate', 'x[1].yaml')).code).toBe(0);
  });

  test('a file that is reached twice is checked once', async () => {
    const io = memoryIo({ 'pds/a.yaml': smallDraft });
    expect((await runIn(io, 'validate', 'pds', './pds/a.yaml', 'pds/*.yaml')).out).toContain(
      '1 draft checked',
    );
  });

  test('standard input is checked under the name <stdin>', async () => {
    const { code, out } = await runIn(memoryIo({}, { stdin: badDraft }), 'validate', '-');
    expect(code).toBe(1);
    expect(out).toContain('<stdin>:9:1  error');
  });

  test.each([
    ['gs13', 'pds/gs13', 'Did you mean pds/gs13.yaml?'],
    ['another ending', 'pds/gs13.yml', 'Did you mean pds/gs13.yaml?'],
    ['a typing mistake', 'pds/my strategst.yaml', 'Did you mean "pds/my strategist.yaml"?'],
    ['another name', 'pds/x.yaml', 'Check the spelling, and the folder that you are in.'],
    ['a pattern', 'pds/*.txt', 'Check the spelling, and the folder that you are in.'],
  ])('a name that leads to nothing is answered with the one that was meant: %s', async (_, name, hint) => {
    const io = memoryIo({ 'pds/gs13.yaml': smallDraft, 'pds/my strategist.yaml': smallDraft });
    const { code, err } = await runIn(io, 'validate', name);
    expect([code, err.trim().split('\n').at(-1)]).toEqual([2, hint]);
  });

  test('an argument that leads to nothing ends the run with 2', async () => {
    const io = memoryIo({ 'a.yaml': smallDraft });
    const { code, out, err } = await runIn(io, 'validate', 'a.yaml', 'missing.yaml');
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('There is no file or folder "missing.yaml"');
    expect(err.trimEnd().split('\n')).toHaveLength(2);
  });

  test('a folder without drafts ends the run with 2', async () => {
    const { code, err } = await runIn(memoryIo({ 'pds/x.yaml': 'a: b\n' }), 'validate', 'pds');
    expect(code).toBe(2);
    expect(err).toContain('no draft');
    expect((await runIn(memoryIo({ 'docs/readme.md': '' }), 'validate', 'docs')).code).toBe(2);
    expect((await runIn(memoryIo({}), 'validate')).code).toBe(2);
  });

  test('a named file that cannot be read ends the run with 2', async () => {
    const io = memoryIo({ 'a.yaml': smallDraft }, { closed: { 'a.yaml': 'EACCES' } });
    const { code, err } = await runIn(io, 'validate', 'a.yaml');
    expect(code).toBe(2);
    expect(err).toBe('cxpd: a.yaml cannot be read: you have no permission.\n');
  });

  test('a named file that cannot be read does not stop the others', async () => {
    const io = memoryIo({ 'a.yaml': smallDraft, 'b.yaml': badDraft }, { closed: { 'a.yaml': 'EACCES' } });
    const { code, out, err } = await runIn(io, 'validate', 'a.yaml', 'b.yaml');
    expect(code).toBe(2);
    expect(out).toContain('a.yaml:1:1  error  Unexpected file that cannot be read');
    expect(out).toContain('b.yaml:9:1  error');
    expect(err).toBe('cxpd: a.yaml cannot be read: you have no permission.\n');
  });

  test('a met file that cannot be read is reported and does not stop the others', async () => {
    const io = memoryIo({ 'a.yaml': smallDraft, 'b.yaml': smallDraft }, { closed: { 'a.yaml': 'EACCES' } });
    const { code, out } = await runIn(io, 'validate');
    expect(code).toBe(1);
    expect(out).toContain('a.yaml:1:1  error');
    expect(out).toContain('1 draft checked');
  });
});

describe('flags', () => {
  const io = memoryIo({ 'a.yaml': badDraft });

  test('--fail-on decides from which severity on the run fails', async () => {
    const warned = memoryIo({ 'a.yaml': smallDraft });
    expect((await runIn(warned, 'validate', 'a.yaml')).code).toBe(0);
    expect((await runIn(warned, 'validate', '--fail-on', 'info', 'a.yaml')).code).toBe(1);
    expect((await runIn(warned, 'validate', '--fail-on', 'all', 'a.yaml')).code).toBe(2);
  });

  test('--rule changes the severity of one rule', async () => {
    expect((await runIn(io, 'validate', 'a.yaml')).code).toBe(1);
    expect((await runIn(io, 'validate', '--rule', 'duties-total-100=off', 'a.yaml')).code).toBe(0);
    const warned = await runIn(io, 'validate', '--rule=duties-total-100=warning', 'a.yaml');
    expect(warned.code).toBe(0);
    expect(warned.out).toContain('warning  Unexpected total');
  });

  test('--rule refuses unknown rules, rules about reading and other severities', async () => {
    const refused = async (value: string): Promise<string> => {
      const { code, err } = await runIn(io, 'validate', '--rule', value, 'a.yaml');
      expect(code).toBe(2);
      return err;
    };
    expect(await refused('duties-total=off')).toContain('There is no rule "duties-total"');
    expect(await refused('dutys-total-100=off')).toContain('Did you mean duties-total-100?');
    expect(await refused('yaml-syntax=off')).toContain('cannot be switched');
    expect(await refused('duties-total-100=none')).toContain('expected one of off, info, warning, error');
    expect(await refused('duties-total-100')).toContain('expected one of off, info, warning, error');
    expect(await refused('__proto__=off')).toContain('There is no rule');
  });

  test('--stage decides which rules apply', async () => {
    const draft = await runIn(io, 'validate', '--format', 'json', 'a.yaml');
    const later = await runIn(io, 'validate', '--format', 'json', '--stage', 'classification', 'a.yaml');
    expect(JSON.parse(draft.out).stage).toBe('draft');
    expect(JSON.parse(later.out).stage).toBe('classification');
    expect(JSON.parse(later.out).summary.errors).toBeGreaterThan(JSON.parse(draft.out).summary.errors);
    expect((await runIn(io, 'validate', '--stage', 'final', 'a.yaml')).err).toContain(
      'expected one of draft',
    );
  });

  test('--quiet shows errors only, and still says how much was checked', async () => {
    const { out } = await runIn(io, 'validate', '--quiet', 'a.yaml');
    expect(out).toContain('duties-total-100');
    expect(out).not.toContain('language-none');
    expect(out).toMatch(
      /1 draft checked, 0 files skipped: 1 error, 0 warnings, 0 infos; \d+ findings? below error not shown/,
    );
  });

  test('--format writes to files as well', async () => {
    const { code, out, err } = await runIn(
      io,
      'validate',
      '--format',
      'text',
      '--format',
      'json=r/out.json',
      'a.yaml',
    );
    expect(code).toBe(1);
    expect(out).toContain('a.yaml:9:1');
    expect(err).toBe('The report is in r/out.json\n');
    expect(JSON.parse(fileText(io, 'r/out.json')).summary.files).toBe(1);
  });

  test('a report that goes to files alone still says how much was checked', async () => {
    const { out, err } = await runIn(io, 'validate', '--format', 'json=out.json', 'a.yaml');
    expect(out).toBe('');
    expect(err).toContain('1 draft checked, 0 files skipped: 1 error');
  });

  test('--format refuses what cannot be', async () => {
    const refused = async (...flags: string[]): Promise<string> => {
      const { code, err } = await runIn(io, 'validate', ...flags, 'a.yaml');
      expect(code).toBe(2);
      return err;
    };
    expect(await refused('--format', 'xml')).toContain('expected one of text, json, junit, sarif');
    expect(await refused('--format', 'github', '--format', 'text')).toContain('Leave out --format text');
    expect(await refused('--format', 'json=x', '--format', 'sarif=x')).toContain('the same file x');
    expect(await refused('--format', 'json', '--format', 'text')).toContain('Only one --format');
    expect(await refused('--format', 'json=')).toContain('expected the name of a file');
    expect(await refused('--format', 'json=./a.yaml')).toContain('a file that was checked');
  });

  test('a report that cannot be written ends the run with 2', async () => {
    const full = memoryIo({ 'a.yaml': badDraft }, { held: { 'out.json': 'ENOSPC' } });
    const { code, err } = await runIn(full, 'validate', '--format', 'json=out.json', 'a.yaml');
    expect(code).toBe(2);
    expect(err).toContain('out.json cannot be written: the disk is full');
  });
});

describe('shards', () => {
  const files = { 'a.yaml': smallDraft, 'b.yaml': badDraft, 'c.yaml': 'a: b\n', 'd.yaml': smallDraft };

  test('check every file once, and say which part they are', async () => {
    const parts = await Promise.all(
      [1, 2].map((index) => runIn(memoryIo(files), 'validate', '--shard', `${index}/2`, '--format', 'json')),
    );
    const reports = parts.map(({ out }) => JSON.parse(out));
    expect(reports.map(({ shard }) => shard)).toEqual([
      { index: 1, count: 2, files: 4, program: 'development', key: expect.stringMatching(/^[0-9a-f]{32}$/) },
      { index: 2, count: 2, files: 4, program: 'development', key: reports[0].shard.key },
    ]);
    const names = reports.map(({ results }) => results.map(({ file }: { file: string }) => file));
    expect(names).toEqual([['a.yaml'], ['b.yaml', 'd.yaml']]);
    expect(parts.map(({ code }) => code)).toEqual([0, 1]);
    const { out } = await runIn(memoryIo(files), 'validate', '--shard', '1/2');
    expect(out).toContain('1 draft checked, 1 file skipped: 0 errors, 1 warning');
    expect(out).toContain('part 1 of 2 of 4 files');
  });

  test('may be empty', async () => {
    const { code, out } = await runIn(memoryIo(files), 'validate', '--shard', '9/9', '--format', 'json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ results: [], shard: { index: 9, count: 9, files: 4 } });
    expect((await runIn(memoryIo(files), 'validate', '--shard', '9/9')).out).toContain('0 drafts checked');
  });

  test('of nothing end the run with 2, and so does a value that is none', async () => {
    expect((await runIn(memoryIo(), 'validate', '--shard', '1/2')).code).toBe(2);
    const { code, err } = await runIn(memoryIo(files), 'validate', '--shard', '3/2');
    expect(code).toBe(2);
    expect(err).toContain('Unexpected --shard 3/2, expected');
  });

  test('are the same however the files are named', async () => {
    const io = memoryIo({ 'pds/a.yaml': smallDraft, 'pds/b.yaml': badDraft });
    const whole = await runIn(io, 'validate', '--shard', '1/2', 'pds');
    for (const paths of [['pds/b.yaml', 'pds/a.yaml'], ['pds/*.yaml'], ['./pds/b.yaml', 'pds']]) {
      expect((await runIn(io, 'validate', '--shard', '1/2', ...paths)).out).toBe(whole.out);
    }
  });
});

describe('the report', () => {
  test('JSON lists every file, with the place of each finding', async () => {
    const io = memoryIo({ 'pds/a.yaml': badDraft, 'pds/b.yaml': wholeDraft, 'pds/other.yaml': 'a: b\n' });
    const { code, out } = await runIn(io, 'validate', '--format', 'json', '--quiet', 'pds');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      version: 1,
      stage: 'draft',
      summary: { files: 2, skipped: 1, errors: 1, warnings: 0, infos: 0, rulesNotRun: 0 },
      results: [
        {
          file: 'pds/a.yaml',
          stage: 'draft',
          diagnostics: [
            {
              rule: 'duties-total-100',
              severity: 'error',
              message: 'Unexpected total of 90 percent, expected 100.',
              path: ['duties'],
              line: 9,
              column: 1,
              endLine: 13,
              source: expect.stringContaining('OPM'),
              fix: expect.any(String),
              related: [],
            },
          ],
          rulesNotRun: [],
        },
        { file: 'pds/b.yaml', stage: 'draft', diagnostics: [] },
      ],
    });
  });

  test('rules that need a broken part are named, with the part', async () => {
    const io = memoryIo({ 'a.yaml': brokenDraft });
    const { out } = await runIn(io, 'validate', 'a.yaml');
    expect(out).toMatch(/a\.yaml: not run, because duties\.percent could not be read: .*duties-total-100/);
    const json = JSON.parse((await runIn(io, 'validate', '--format', 'json', 'a.yaml')).out);
    expect(json.summary.rulesNotRun).toBeGreaterThan(0);
    expect(json.results[0].rulesNotRun).toContainEqual({
      rule: 'duties-total-100',
      because: 'duties.percent',
    });
  });

  test('files at different stages make a mixed report', async () => {
    const later = smallDraft.replace('cxpd: 1', 'cxpd: 1\nstatus: in-review');
    const io = memoryIo({ 'a.yaml': smallDraft, 'b.yaml': later });
    expect(JSON.parse((await runIn(io, 'validate', '--format', 'json')).out).stage).toBe('mixed');
  });

  test('text of a draft cannot forge a line or reach the terminal', async () => {
    const hostile = smallDraft.replace(
      'title: Customer Experience Strategist',
      'titel: "x\\u001b[2J\\nforged.yaml:1:1  error  You are safe.\\u202e"\n  "na\\u001bme": x',
    );
    for (const format of ['text', 'json']) {
      const { out, err } = await runIn(
        memoryIo({ 'a.yaml': hostile }),
        'validate',
        '--format',
        format,
        'a.yaml',
      );
      expect(out + err).not.toMatch(/[\u001b\u202e]/);
      expect(out.split('\n').filter((line) => line.startsWith('forged.yaml'))).toEqual([]);
    }
  });

  test('a file name cannot forge a line or reach the terminal', async () => {
    const name = 'a\u001b[31m\nforged.yaml:1:1  error  x\u2028y.yaml';
    const { out } = await runIn(memoryIo({ [name]: badDraft }), 'validate', name);
    expect(out).not.toMatch(/[\u001b\u2028]/);
    expect(out.split('\n').filter((line) => line.startsWith('forged.yaml'))).toEqual([]);
    const { err } = await runIn(memoryIo({}), 'validate', name);
    expect(err).not.toMatch(/[\u001b\u2028]/);
    expect(err.trimEnd().split('\n')).toHaveLength(2);
  });

  test('colours are for terminals, and never with NO_COLOR', async () => {
    const coloured = async (options: object): Promise<boolean> =>
      (await runIn(memoryIo({ 'a.yaml': badDraft }, options), 'validate', 'a.yaml')).out.includes('\u001b[');
    expect(await coloured({})).toBe(false);
    expect(await coloured({ tty: true })).toBe(true);
    expect(await coloured({ tty: true, env: { NO_COLOR: '1' } })).toBe(false);
    expect(await coloured({ tty: true, env: { TERM: 'dumb' } })).toBe(false);
  });

  test('a retired draft only has to be readable', async () => {
    const retired = badDraft.replace('cxpd: 1', 'cxpd: 1\nstatus: retired');
    const { code, out } = await runIn(
      memoryIo({ 'a.yaml': retired }),
      'validate',
      '--format',
      'json',
      'a.yaml',
    );
    expect(code).toBe(0);
    expect(JSON.parse(out).stage).toBe('reading');
  });
});
