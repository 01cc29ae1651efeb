import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Starts the built program; `whileRunning` may feed it, listen to it or end it. */
async function runBuilt(
  argv: readonly string[],
  whileRunning?: (child: ChildProcess) => void,
  env: NodeJS.ProcessEnv = {},
): Promise<Ended> {
  const child = spawn(process.execPath, ['bin/cxpd.js', ...argv], { env: { ...process.env, ...env } });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    err += text;
  });
  if (whileRunning === undefined) child.stdin.end();
  else whileRunning(child);
  const [code] = await once(child, 'close');
  return { code, out, err };
}

const example = readFileSync('fixtures/ok/gs13-cx-strategist.yaml', 'utf8');

describe('the built program', () => {
  test('tells the version of its package', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(await runBuilt(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  test('helps on one screen', async () => {
    const { code, out } = await runBuilt(['--help']);
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n').length).toBeLessThanOrEqual(24);
  });

  test('checks a draft, and fails for one with errors', async () => {
    expect((await runBuilt(['validate', 'fixtures/ok/gs13-cx-strategist.yaml'])).code).toBe(0);
    const { code, out } = await runBuilt(['validate', 'fixtures/bad/total-95-percent.yaml']);
    expect(code).toBe(1);
    expect(out).toContain('fixtures/bad/total-95-percent.yaml:27:1  error');
  });

  test('reads standard input', async () => {
    const { code, out } = await runBuilt(['grade', '-'], (child) => child.stdin?.end(example));
    expect(code).toBe(0);
    expect(out).toContain('The draft claims GS-13, and the levels agree.');
  });

  test('matches globs', async () => {
    const { code, out } = await runBuilt(['validate', '--quiet', 'fixtures/ok/gs1*.yaml']);
    expect(code).toBe(0);
    expect(out).toContain('drafts checked, 0 files skipped');
  });

  test('ends quietly when its reader goes away', async () => {
    const { code, err } = await runBuilt(['validate', 'fixtures/bad'], (child) => {
      child.stdout?.once('data', () => child.stdout?.destroy());
    });
    expect(code).toBe(1);
    expect(err).toBe('');
  });

  test.skipIf(process.platform === 'win32')('ends with 130 when it is interrupted', async () => {
    const { code, err } = await runBuilt(['validate', '-'], (child) => {
      // A pipe takes so much only once the program reads from it.
      child.stdin?.on('error', () => {});
      child.stdin?.write('#'.repeat(1 << 20), () => child.kill('SIGINT'));
    });
    expect(code).toBe(130);
    expect(err).toBe('');
  });

  test.skipIf(process.platform !== 'linux')('says when its results cannot be written', async () => {
    const child = spawn('sh', ['-c', `"${process.execPath}" bin/cxpd.js explain > /dev/full`]);
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
      err += text;
    });
    const [code] = await once(child, 'close');
    expect(code).toBe(2);
    expect(err).toBe('cxpd: The results cannot be written: the disk is full.\n');
  });

  test.skipIf(process.platform === 'win32')('says when the folder it was started in is gone', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'cxpd-gone-'));
    const child = spawn(
      'sh',
      ['-c', `rmdir "$0" && exec "${process.execPath}" "$1" validate`, folder, path.resolve('bin/cxpd.js')],
      { cwd: folder },
    );
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
      err += text;
    });
    const [code] = await once(child, 'close');
    expect(code).toBe(2);
    expect(err).toBe(
      'cxpd: The folder that you are in is not there any more.\nGo to another folder with cd, then try again.\n',
    );
  });

  test('says the same with code of earlier runs, without, and while others write it', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'cxpd-code-'));
    const env = { CXPD_NO_CACHE: '', CXPD_CACHE_DIR: folder };
    const check = (more = {}) =>
      runBuilt(['validate', 'fixtures/bad/total-95-percent.yaml'], undefined, { ...env, ...more });
    const without = await check({ CXPD_NO_CACHE: '1' });
    expect(readdirSync(folder)).toEqual([]);
    expect(await Promise.all([check(), check(), check(), check()])).toEqual(Array(4).fill(without));
    const bundles = readdirSync(path.join(folder, 'code')).map((name) => name.split('-')[0]);
    expect(bundles).toEqual(['check.cjs', 'program.cjs']);
    expect(await check()).toEqual(without);
    rmSync(folder, { recursive: true });
  });
});

const ownTemplate = readFileSync('templates/documents/pd.hbs', 'utf8').replace(
  '<h1',
  '<p>Made by the agency.</p>\n<h1',
);

describe('an export of many drafts', () => {
  test.each([
    ['', {}],
    [
      ', also with templates of an agency',
      { 'cxpd.config.yaml': 'templates: [own]\n', 'own/pd.hbs': ownTemplate },
    ],
  ])('is the same on one processor and on several%s', async (_, own) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'cxpd-export-'));
    const texts = Array.from({ length: 12 }, (_, index) =>
      example.replace(/^( +title: )/m, `$1Number ${index} `),
    );
    for (const name of ['pds', 'own']) mkdirSync(path.join(folder, name));
    for (const [name, text] of Object.entries(own)) writeFileSync(path.join(folder, name), text);
    for (const [index, text] of texts.entries()) {
      writeFileSync(path.join(folder, 'pds', `p${index}.yaml`), text);
    }
    const flags = ['--document', 'pd', '--document', 'crosswalk', '--out-dir'];
    const many = path.join(folder, 'many');
    const { code, out } = await runBuilt(['export', path.join(folder, 'pds'), ...flags, many]);
    expect(code).toBe(0);
    expect(out.trim().split('\n')).toHaveLength(24);
    // So few are made without workers. They are not the first ones, which may be made before the workers have begun.
    const files = [3, 7, 11].map((number) => path.join(folder, 'pds', `p${number}.yaml`));
    const few = path.join(folder, 'few');
    expect((await runBuilt(['export', ...files, ...flags, few])).code).toBe(0);
    const names = readdirSync(few).filter((one) => one.endsWith('.docx'));
    expect(names).toHaveLength(6);
    for (const name of names) {
      const made = readFileSync(path.join(many, name));
      expect(made.equals(readFileSync(path.join(few, name))), name).toBe(true);
    }
    expect(JSON.parse(readFileSync(path.join(many, 'manifest.json'), 'utf8')).files).toHaveLength(24);
    rmSync(folder, { recursive: true });
  });
});
