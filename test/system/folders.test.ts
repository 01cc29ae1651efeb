import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reportFormats } from '../../src/cli/report-targets.ts';

const program = path.resolve('bin/cxpd.js');
const home = mkdtempSync(path.join(tmpdir(), 'cxpd-folders-'));
const cache = path.join(home, 'cache with spaces, é and 漢');

beforeAll(() => {
  // Enough for workers to be started.
  execFileSync(process.execPath, ['test/bench/make-drafts.mjs', path.join(home, 'pds'), '150']);
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built program in the folder; `whileRunning` may end it. */
async function run(argv: readonly string[], whileRunning?: (child: ChildProcess) => void): Promise<Ended> {
  const env = { ...process.env, CXPD_NO_CACHE: '', CXPD_CACHE_DIR: cache, TMPDIR: path.join(home, 'tmp') };
  mkdirSync(env.TMPDIR, { recursive: true });
  const child = spawn(process.execPath, [program, ...argv], { cwd: home, env });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    err += text;
  });
  child.stdin.end();
  whileRunning?.(child);
  const [code] = await once(child, 'close');
  return { code, out, err };
}

const flags = (folder: string): string[] =>
  reportFormats.flatMap((format) => ['--format', `${format}=${folder}/${format}`]);

const reports = (folder: string): Record<string, string> =>
  Object.fromEntries(
    reportFormats.map((format) => [format, readFileSync(path.join(home, folder, format), 'utf8')]),
  );

/** The report of a run without the cache and of one with it. */
async function bothWays(): Promise<[string, string]> {
  const cached = await run(['validate', '--format', 'json', 'pds']);
  const cold = await run(['validate', '--no-cache', '--format', 'json', 'pds']);
  return [cold.out, cached.out];
}

describe('a folder that workers check', () => {
  test.each([1, 3, 7])('gives in %i parts what one run gives, in every form', async (count) => {
    if (!existsSync(path.join(home, 'one'))) {
      expect((await run(['validate', ...flags('one'), 'pds'])).code).toBe(1);
    }
    const parts = Array.from({ length: count }, (_, index) => `part-${count}-${index + 1}.json`);
    for (const [index, part] of parts.entries()) {
      await run(['validate', '--shard', `${index + 1}/${count}`, '--format', `json=${part}`, 'pds']);
    }
    expect((await run(['report', 'merge', ...parts, ...flags(`joined-${count}`)])).code).toBe(1);
    expect(reports(`joined-${count}`)).toEqual(reports('one'));
  });
});

describe('the cache', () => {
  test('holds compiled code that the next run of workers takes over', async () => {
    const code = path.join(cache, 'code');
    const times = (): string[] =>
      readdirSync(code).map((name) => `${name} ${statSync(path.join(code, name), { bigint: true }).mtimeNs}`);
    rmSync(code, { recursive: true, force: true });
    await run(['validate', '--no-cache', 'pds']);
    const before = times();
    expect(before.length).toBeGreaterThan(0);
    await run(['validate', '--no-cache', 'pds']);
    expect(times()).toEqual(before);
  });

  test('gives what a run without it gives, after every kind of change', async () => {
    const at = (name: string): string => path.join(home, 'pds/office-0000', name);
    const changes = [
      () => {},
      () => appendFileSync(at('draft-000001.yaml'), '# touched\n'),
      () =>
        writeFileSync(
          at('draft-000002.yaml'),
          readFileSync(at('draft-000002.yaml'), 'utf8').replace(/percent: \d+/, 'percent: 8'),
        ),
      () => rmSync(at('draft-000003.yaml')),
      () => renameSync(at('draft-000004.yaml'), at('renamed.yaml')),
      () => writeFileSync(path.join(home, 'pds/cxpd.config.yaml'), 'rules: { duties-count: error }\n'),
      () => rmSync(path.join(home, 'pds/cxpd.config.yaml')),
    ];
    for (const change of changes) {
      change();
      const [cold, cached] = await bothWays();
      expect(cached).toBe(cold);
    }
  });

  test('that is damaged, cut off, a file or not to be written is as if it were not there', async () => {
    const results = path.join(cache, 'results');
    const [cold] = await bothWays();
    const damage = [
      (file: string, bytes: Buffer) =>
        writeFileSync(
          file,
          bytes.map((byte, at) => (at % 997 === 5 ? byte ^ 0x55 : byte)),
        ),
      (file: string, bytes: Buffer) => writeFileSync(file, bytes.subarray(0, bytes.length / 2)),
      (file: string) => writeFileSync(file, ''),
    ];
    for (const act of damage) {
      for (const name of readdirSync(results))
        act(path.join(results, name), readFileSync(path.join(results, name)));
      expect((await run(['validate', '--format', 'json', 'pds'])).out).toBe(cold);
    }
    rmSync(results, { recursive: true });
    writeFileSync(results, 'a file');
    expect((await run(['validate', '--format', 'json', 'pds'])).out).toBe(cold);
    rmSync(results);
    chmodSync(cache, 0o500);
    expect((await run(['validate', '--format', 'json', 'pds'])).out).toBe(cold);
    chmodSync(cache, 0o700);
  });

  test('serves two runs at once', async () => {
    const both = await Promise.all([1, 2].map(() => run(['validate', '--format', 'json', 'pds'])));
    expect(both[0]).toEqual(both[1]);
    expect(both[0]?.out).toBe((await bothWays())[0]);
  });
});

describe('a run that is ended', () => {
  // So many that no machine is done with them when the signal comes.
  const many = mkdtempSync(path.join(tmpdir(), 'cxpd-many-'));
  afterAll(() => rmSync(many, { recursive: true, force: true }));
  beforeAll(() => {
    const [draft = ''] = readdirSync(path.join(home, 'pds/office-0000'));
    for (let number = 0; number < 20_000; number++) {
      linkSync(path.join(home, 'pds/office-0000', draft), path.join(many, `${number}.yaml`));
    }
  });

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('by %s says nothing and leaves nothing', async (signal, expected) => {
    const { code, out, err } = await run(
      ['validate', '--no-cache', '--format', 'json=ended.json', many],
      (child) => {
        setTimeout(() => child.kill(signal), 1500);
      },
    );
    expect({ code, out, err }).toEqual({ code: expected, out: '', err: '' });
    expect(readdirSync(home).filter((name) => name.includes('ended'))).toEqual([]);
    expect(readdirSync(path.join(home, 'tmp'))).toEqual([]);
  });
});

test('names and files as nobody should have them hold nothing up and forge nothing', async () => {
  const odd = path.join(home, 'odd');
  mkdirSync(path.join(odd, 'folder.yaml'), { recursive: true });
  const good = readFileSync(path.join(home, 'pds/office-0000/draft-000000.yaml'), 'utf8');
  const names = [
    'a\nb',
    '\u001b[2J',
    '<b>&amp;',
    '%0A::error::x',
    'x\n::error::forged',
    '\u202egpj',
    '-rf',
    'n'.repeat(250),
    ' ',
  ];
  for (const name of names) writeFileSync(path.join(odd, `${name}.yaml`), good);
  for (const name of ['folder.yaml/in.yaml', 'z.yaml']) writeFileSync(path.join(odd, name), good);
  writeFileSync(Buffer.concat([Buffer.from(`${odd}/bad`), Buffer.from([0xff]), Buffer.from('.yaml')]), good);
  writeFileSync(path.join(odd, 'empty.yaml'), '');
  writeFileSync(path.join(odd, 'huge.yaml'), `${good}# ${'x'.repeat(3 * 1024 * 1024)}`);
  execFileSync('mkfifo', [path.join(odd, 'pipe.yaml')]);
  for (const [name, target] of Object.entries({
    'zero.yaml': '/dev/zero',
    'gone.yaml': 'nothing',
    'self.yaml': 'self.yaml',
    up: '..',
    loop: '.',
  })) {
    symlinkSync(target, path.join(odd, name));
  }
  const { code, err } = await run(['validate', ...flags('oddly'), 'odd/..//odd']);
  expect(code).toBe(1);
  expect(err).toContain('1 file skipped');
  const { json = '', github = '', text = '' } = reports('oddly');
  const trouble = JSON.parse(json).results.filter(({ diagnostics }: { diagnostics: { rule: string }[] }) =>
    diagnostics.some(({ rule }) => rule === 'unreadable-file' || rule === 'too-large'),
  );
  expect(trouble.map(({ file }: { file: string }) => path.basename(file))).toEqual([
    'bad\ufffd.yaml',
    'gone.yaml',
    'huge.yaml',
    'self.yaml',
  ]);
  expect(github.split('\n').filter((line) => line.startsWith('::error::'))).toEqual([]);
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f\u202e]/);

  const exported = await run([
    'export',
    'odd',
    '--document',
    'pd',
    '--format',
    'md',
    '--allow-errors',
    '--out-dir',
    'made',
  ]);
  expect(exported.code).toBe(2);
  expect(exported.err).toContain('its name is too long');
  expect(readdirSync(path.join(home, 'made')).length).toBeGreaterThan(names.length);
});
