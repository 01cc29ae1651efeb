import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { smallDraft } from '../check-text.ts';
import { expectJunit, xmlElements } from '../reporters/check-junit.ts';
import { readSarif } from '../reporters/check-sarif.ts';
import { fileText, home, type MemoryOptions, memoryIo, runIn } from './memory-io.ts';

const badDraft = smallDraft.replace('percent: 100', 'percent: 90');
const brokenDraft = smallDraft.replace('percent: 100', 'percent: ninety');
const drafts = { 'pds/a.yaml': badDraft, 'pds/b.yaml': brokenDraft, 'pds/c.yaml': 'cxpd: 1\nx: "y\n' };

describe('forms of the report', () => {
  test('go to several files in one run, and the screen', async () => {
    const io = memoryIo(drafts);
    const flags = [
      'junit=r/j.xml',
      'sarif=r/o.sarif',
      'markdown=r/m.md',
      'json=r/j.json',
      'github=r/g.txt',
      'text',
    ];
    const { code, out } = await runIn(io, 'validate', ...flags.flatMap((one) => ['--format', one]), 'pds');
    expect(code).toBe(1);
    expect(out).toContain('3 drafts checked');
    const { summary } = JSON.parse(fileText(io, 'r/j.json'));
    const found = summary.errors + summary.warnings + summary.infos;
    expect(readSarif(fileText(io, 'r/o.sarif')).runs[0].results).toHaveLength(found);
    await expectJunit(fileText(io, 'r/j.xml'));
    expect(fileText(io, 'r/m.md').match(/^\| \d+:\d+ \|/gm)).toHaveLength(found);
    expect(fileText(io, 'r/g.txt').match(/^::(?:error|warning|notice) file=/gm)).toHaveLength(found);
    expect(fileText(io, 'r/g.txt')).toContain(out);
  });

  test.each(['r.json', './r.json', 'pds/../r.json', path.join(home, 'r.json')])(
    'are refused where two go to one file, also as %s',
    async (file) => {
      const io = memoryIo(drafts);
      const { code, err } = await runIn(
        io,
        'validate',
        '--format',
        'json=r.json',
        '--format',
        `sarif=${file}`,
        'pds',
      );
      expect(code).toBe(2);
      expect(err).toContain(`Two reports cannot go to the same file ${file}.`);
    },
  );

  test.each([
    ['R.JSON', 'r.json'],
    ['latest.json', 'r.json'],
    ['latest.json', 'newest.json'],
  ])('are refused where two go to one file by links or capitals: %s and %s', async (one, other) => {
    const links = { 'latest.json': 'r.json', 'newest.json': 'r.json' };
    const io = memoryIo(drafts, { links });
    const flags = ['--format', `json=${one}`, '--format', `sarif=${other}`];
    const { code, err } = await runIn(io, 'validate', ...flags, 'pds');
    expect(code).toBe(2);
    expect(err).toContain(
      `Two reports cannot go to the same file ${other}, which is also ${one}.\nChoose another name, such as --format sarif=report.sarif.`,
    );
  });

  test.each(['named.txt', 'pds/a.yaml', 'cxpd.config.yaml'])(
    'never go through a link into a file that may hold work: %s',
    async (file) => {
      const io = memoryIo(
        { ...drafts, 'named.txt': badDraft, 'cxpd.config.yaml': 'rules: {}\n', 'r.json': 'link' },
        { links: { 'r.json': file } },
      );
      const { code, err } = await runIn(io, 'validate', '--format', 'json=r.json', 'pds', 'named.txt');
      expect(code).toBe(2);
      expect(err).toContain('The report cannot be written to r.json: that is a ');
      expect(fileText(io, 'r.json')).toBe('link');
    },
  );

  test.each(['pds/cxpd.config.yaml', 'known.yml', 'pds/a.yaml'])(
    'never replace a file that may hold work: %s',
    async (file) => {
      const io = memoryIo({ ...drafts, 'pds/cxpd.config.yaml': 'rules: {}\n', 'known.yml': 'x' });
      const before = fileText(io, file);
      const { code, err } = await runIn(io, 'validate', '--format', `json=${file}`, 'pds');
      expect(code).toBe(2);
      expect(err).toContain(`The report cannot be written to ${file}: that is a `);
      expect(fileText(io, file)).toBe(before);
    },
  );

  test('that are for programs leave the numbers to the other stream', async () => {
    for (const format of ['junit', 'sarif']) {
      const { err } = await runIn(memoryIo(drafts), 'validate', '--format', format, 'pds');
      expect(err).toContain('3 drafts checked');
    }
  });

  test('of JUnit have the rules that ran and those that could not, but none that is switched off', async () => {
    const { out } = await runIn(
      memoryIo(drafts),
      'validate',
      '--format',
      'junit',
      '--rule',
      'duty-vague=off',
      'pds',
    );
    const elements = xmlElements(out);
    const suites = elements.filter(({ name }) => name === 'testsuite').map(({ attributes }) => attributes);
    expect(suites.map(({ name }) => name)).toEqual(['pds/a.yaml', 'pds/b.yaml', 'pds/c.yaml']);
    const [first, second, third] = suites;
    expect(Number(first?.tests)).toBeGreaterThan(30);
    expect(first?.skipped).toBe('0');
    expect(Number(second?.skipped)).toBeGreaterThan(5);
    expect(third).toMatchObject({ tests: '1', failures: '1' });
    const cases = elements.filter(({ name }) => name === 'testcase').map(({ attributes }) => attributes.name);
    expect(cases).toContain('duties-count');
    expect(cases).not.toContain('duty-vague');
  });

  test('of JUnit fail from --fail-on on', async () => {
    const failures = async (...flags: string[]): Promise<number> => {
      const { out } = await runIn(memoryIo(drafts), 'validate', '--format', 'junit', ...flags, 'pds');
      return Number(xmlElements(out)[0]?.attributes.failures);
    };
    expect(await failures('--fail-on', 'info')).toBeGreaterThan(await failures());
  });
});

describe('on GitHub', () => {
  const summaryFile = path.join(home, 'summary.md');
  const run = async (
    options: MemoryOptions,
    files: Record<string, string> = {},
    ...flags: string[]
  ): Promise<{ out: string; err: string; code: number; summary: string }> => {
    const io = memoryIo({ ...drafts, ...files }, { env: { GITHUB_STEP_SUMMARY: summaryFile }, ...options });
    const result = await runIn(io, 'validate', '--format', 'github', ...flags, 'pds');
    return { ...result, summary: io.files.has(summaryFile) ? fileText(io, 'summary.md') : '' };
  };

  test('the text is shown, the lines are annotated and the summary of the job gets the page', async () => {
    const { code, out, summary } = await run({});
    expect(code).toBe(1);
    expect(out).toContain('pds/a.yaml:9:1  error');
    expect(out).toContain('::error file=pds/a.yaml,line=9,');
    expect(summary).toMatch(/^# Check of position descriptions\n/);
    expect(summary).toContain('## `pds/a.yaml`');
  });

  test('the page comes after what is in the summary', async () => {
    const { summary } = await run({}, { 'summary.md': 'From before.' });
    expect(summary).toMatch(/^From before\.\n\n# Check/);
  });

  test('the page ends where the summary would be too large', async () => {
    const before = 'x'.repeat(1024 * 1024 - 2500);
    const { summary } = await run({}, { 'summary.md': before });
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(1024 * 1024);
    expect(summary).toMatch(/There is more than fits on this page: \d+ findings? more\./);
    const full = await run({}, { 'summary.md': `${before}${'x'.repeat(2000)}` });
    expect(full.err).toContain('The summary of the job is full');
    expect(full.code).toBe(1);
  });

  test('without a summary, and with one that cannot be written, the run goes on', async () => {
    const none = await run({ env: {} });
    expect(none).toMatchObject({ code: 1, err: '', summary: '' });
    const held = await run({ held: { 'summary.md': 'EACCES' } });
    expect(held.code).toBe(1);
    expect(held.err).toBe('The summary of the job cannot be written: you have no permission.\n');
  });

  test('files are named as seen from the root of the repository', async () => {
    const above = { GITHUB_WORKSPACE: path.dirname(home) };
    expect((await run({ env: above })).out).toContain(`::error file=${path.basename(home)}/pds/a.yaml,`);
    expect((await run({ env: { GITHUB_WORKSPACE: path.resolve('/elsewhere') } })).out).toContain(
      'file=pds/a.yaml,',
    );
    expect((await run({ env: above }, { '.git': '' })).out).toContain('::error file=pds/a.yaml,');
    const io = memoryIo(drafts, { env: above });
    const { out } = await runIn(io, 'validate', '--format', 'sarif', path.join(home, 'pds'));
    const [result] = readSarif(out).runs[0].results;
    expect(result?.locations[0].physicalLocation.artifactLocation).toEqual({
      uri: `${path.basename(home)}/pds/a.yaml`,
      uriBaseId: '%SRCROOT%',
    });
  });

  test('a file outside of the repository is named in whole', async () => {
    const io = memoryIo({ '../other/a.yaml': badDraft });
    const { out } = await runIn(io, 'validate', '--format', 'sarif', '../other/a.yaml');
    const [result] = readSarif(out).runs[0].results;
    const { uri } = result?.locations[0].physicalLocation.artifactLocation ?? {};
    expect(uri).toMatch(/^file:\/\/\/(?:.*\/)?other\/a\.yaml$/);
  });

  test('standard input has its name in every form', async () => {
    for (const format of ['junit', 'sarif', 'github', 'markdown']) {
      const io = memoryIo({}, { stdin: badDraft });
      const { code, out } = await runIn(io, 'validate', '--format', format, '-');
      expect(code).toBe(1);
      expect(out).toMatch(/<stdin>|&lt;stdin&gt;|%3Cstdin%3E/);
    }
  });
});
