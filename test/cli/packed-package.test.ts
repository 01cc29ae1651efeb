import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'cxpd-pack-'));
const shell = process.platform === 'win32';
const draft = path.join(root, 'fixtures/ok/gs13-cx-strategist.yaml');

function npm(args: readonly string[], cwd: string): string {
  const env = { ...process.env, npm_config_cache: path.join(folder, 'cache'), npm_config_loglevel: 'error' };
  return execFileSync('npm', [...args], { cwd, env, encoding: 'utf8', shell });
}

function run(program: string, args: readonly string[], cwd: string): string {
  return execFileSync(program, [...args], { cwd, encoding: 'utf8', shell });
}

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the packed package works in an empty folder, without the network', () => {
  // The build has run before the tests; packing must not replace the files that other tests use.
  const [tarball] = npm(['pack', '--ignore-scripts', '--pack-destination', folder], root)
    .trim()
    .split('\n')
    .slice(-1);
  const empty = path.join(folder, 'empty');
  npm(
    [
      'install',
      '--offline',
      '--no-audit',
      '--no-fund',
      '--prefix',
      empty,
      path.join(folder, String(tarball)),
    ],
    folder,
  );

  const program = path.join(empty, 'node_modules', '.bin', shell ? 'cxpd.cmd' : 'cxpd');
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  expect(run(program, ['--version'], empty).trim()).toBe(version);
  expect(run(program, ['validate', draft], empty)).toContain('1 draft checked');
  run(program, ['export', draft], empty);
  expect(existsSync(path.join(empty, 'out', 'gs13-cx-strategist-pd.docx'))).toBe(true);
  expect(existsSync(path.join(empty, 'node_modules', 'cxpd', 'dist', 'THIRD-PARTY-NOTICES.md'))).toBe(true);
  // Templates, sources and fixtures stand in the bundles or are for developers only.
  expect(existsSync(path.join(empty, 'node_modules', 'cxpd', 'src'))).toBe(false);
});

test('npm install -g puts the command on the path', () => {
  const global = path.join(folder, 'global');
  npm(
    ['install', '-g', '--ignore-scripts', '--offline', '--no-audit', '--no-fund', '--prefix', global, root],
    folder,
  );
  const program = path.join(global, ...(shell ? ['cxpd.cmd'] : ['bin', 'cxpd']));
  expect(run(program, ['--help'], folder)).toContain('validate');
});

test('npx runs the command in a clone', () => {
  expect(npm(['exec', '--no', '--', 'cxpd', 'validate', draft], root)).toContain('1 draft checked');
});
