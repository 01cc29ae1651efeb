import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';

/** The user that systems keep for programs without any rights. */
const nobody = 65534;

/**
 * Runs a script in a process that has no more rights than any user, also where the tests run as root, to whom no folder
 * is closed. The script finds what `module` below `src` exports as `it`, and an empty folder of its user as `folder`.
 * Gives what it printed; throws when it failed.
 */
export function runAsPlainUser(module: string, script: string): string {
  const base = mkdtempSync(path.join(tmpdir(), 'cxpd-user-'));
  try {
    const bundle = path.join(base, 'it.cjs');
    const entry = fileURLToPath(new URL(`../../src/${module}`, import.meta.url));
    esbuild.buildSync({
      entryPoints: [entry],
      outfile: bundle,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      define: { 'import.meta.url': '__filename' },
    });
    chmodSync(bundle, 0o644);
    const user = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {};
    if ('uid' in user) for (const own of [base, bundle]) chownSync(own, nobody, nobody);
    const code =
      `const fs = require('node:fs'); const it = require(${JSON.stringify(bundle)});` +
      `const folder = ${JSON.stringify(path.join(base, 'folder'))}; ${script}`;
    const run = spawnSync(process.execPath, ['-e', code], { ...user, cwd: base, encoding: 'utf8', env: {} });
    if (run.status !== 0) throw new Error(run.stderr || String(run.error));
    return run.stdout;
  } finally {
    for (const name of readdirSync(base)) chmodSync(path.join(base, name), 0o700);
    rmSync(base, { recursive: true });
  }
}
