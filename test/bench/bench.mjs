// Measures whole processes as ratios within one run: machines differ and are noisy, ratios of paired runs are not.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));
const program = path.join(root, 'bin/cxpd.js');
const draft = path.join(root, 'fixtures/ok/gs13-cx-strategist.yaml');
const work = mkdtempSync(path.join(tmpdir(), 'cxpd-bench-'));
const runs = Number(process.env.RUNS ?? 9);
const drafts = Number(process.env.DRAFTS ?? 1000);

// Node 20 reads this file at every start, which would hide what the program itself costs.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

function time(args) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { env, cwd: work, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')} gave ${status}: ${stderr}`);
  return performance.now() - start;
}

const median = (numbers) => numbers.sort((one, other) => one - other)[Math.floor(numbers.length / 2)];

/** The median of the ratios of paired runs, after one run of each that is not counted. */
function ratio(args, against, count) {
  time(args);
  time(against);
  return median(Array.from({ length: count }, () => time(args) / time(against)));
}

/** Drafts that differ in number, title and shares of time; the seed is their index. */
function writeFolder(count) {
  const folder = path.join(work, 'drafts');
  mkdirSync(folder);
  const text = readFileSync(draft, 'utf8');
  for (let index = 0; index < count; index++) {
    const own = text
      .replace('  supervisoryStatus', `  number: BENCH-${index}\n  supervisoryStatus`)
      .replace('percent: 40', `percent: ${40 - (index % 5)}`)
      .replace('percent: 35', `percent: ${35 + (index % 5)}`);
    writeFileSync(path.join(folder, `draft-${index}.yaml`), own);
  }
  return folder;
}

/** Many Word files in one process, against docx alone: see word-files.ts. */
function wordFilesRatio() {
  const bundle = path.join(work, 'word-files.cjs');
  const { resolve } = createRequire(import.meta.url);
  esbuild.buildSync({
    entryPoints: [fileURLToPath(new URL('word-files.ts', import.meta.url))],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    alias: {
      'js-yaml': resolve('js-yaml'),
      tinyglobby: resolve('tinyglobby'),
      handlebars: resolve('handlebars/runtime'),
    },
  });
  const ratios = Array.from({ length: 3 }, () =>
    Number(spawnSync(process.execPath, [bundle, draft], { env, encoding: 'utf8' }).stdout),
  );
  return median(ratios);
}

const nothing = ['-e', '0'];
const rows = [
  ['--version', 'node -e 0', 1.25, ratio([program, '--version'], nothing, runs)],
  ['--help', 'node -e 0', 1.6, ratio([program, '--help'], nothing, runs)],
  ['validate one draft', 'node -e 0', 3.5, ratio([program, 'validate', draft], nothing, runs)],
  [
    'export one PD as Word',
    'node -e 0',
    7,
    ratio([program, 'export', draft, '--document', 'pd', '--force'], nothing, runs),
  ],
];
const folder = writeFolder(drafts);
const yardstick = [fileURLToPath(new URL('yardstick.mjs', import.meta.url)), folder];
const validate = [program, 'validate', folder, '--quiet'];
rows.push([`validate ${drafts} drafts`, 'js-yaml and zod, one thread', 1, ratio(validate, yardstick, 3)]);
rows.push(['a PD as Word, one of 100', 'docx alone', 1, wordFilesRatio()]);
rmSync(work, { recursive: true, force: true });

const [cpu] = cpus();
process.stdout.write(`Node ${process.version}, ${cpus().length} × ${cpu?.model ?? 'unknown processor'}\n\n`);
process.stdout.write('| What | Against | Target | Ratio (median) |\n|---|---|---:|---:|\n');
for (const [what, against, target, measured] of rows) {
  process.stdout.write(`| ${what} | ${against} | ≤ ${target} | ${measured.toFixed(2)} |\n`);
}
