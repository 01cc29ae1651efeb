// Measures whole processes as ratios within one run: machines differ and are noisy, ratios of paired runs are not.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { writeDrafts } from './make-drafts.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const program = path.join(root, 'bin/cxpd.js');
const draft = path.join(root, 'fixtures/ok/gs13-cx-strategist.yaml');
const work = mkdtempSync(path.join(tmpdir(), 'cxpd-bench-'));
const runs = Number(process.env.RUNS ?? 9);
const drafts = Number(process.env.DRAFTS ?? 1000);

// Node 20 reads this file at every start, which would hide what the program itself costs.
const { NODE_EXTRA_CA_CERTS: _, ...own } = process.env;
// A cache of its own, so that nothing of earlier runs decides; its code is kept from the second run on, as for a user.
const env = { ...own, CXPD_CACHE_DIR: path.join(work, 'cache') };

/** Findings are no failure: some of the drafts that are made have mistakes. */
function run(args) {
  const { status, stderr } = spawnSync(process.execPath, args, {
    env,
    cwd: work,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (status !== 0 && status !== 1) throw new Error(`${args.join(' ')} gave ${status}: ${stderr}`);
}

function time(args) {
  const start = performance.now();
  run(args);
  return performance.now() - start;
}

const median = (numbers) => numbers.sort((one, other) => one - other)[Math.floor(numbers.length / 2)];

/** The median of the ratios of paired runs, after one run of each that is not counted. */
function ratio(args, against, count) {
  time(args);
  time(against);
  return median(Array.from({ length: count }, () => time(args) / time(against)));
}

/** The most memory that a run takes with all its threads, in MiB. */
function memoryOf(args) {
  const probe = path.join(work, 'probe.cjs');
  writeFileSync(
    probe,
    `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(path.join(work, 'rss'))}, String(process.resourceUsage().maxRSS / 1024)));`,
  );
  run(['--require', probe, ...args]);
  return Number(readFileSync(path.join(work, 'rss'), 'utf8'));
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
const yardstick = fileURLToPath(new URL('yardstick.mjs', import.meta.url));
const readAndHash = fileURLToPath(new URL('read-and-hash.mjs', import.meta.url));
const memory = [];
for (const count of [drafts, drafts * 10]) {
  const folder = path.join(work, `drafts-${count}`);
  writeDrafts(folder, count);
  // The cache would answer every run but the first.
  const cold = [program, 'validate', '--no-cache', folder];
  rows.push([
    `validate ${count} drafts`,
    'js-yaml and zod, one thread',
    1,
    ratio(cold, [yardstick, folder], 3),
  ]);
  const cached = [program, 'validate', folder];
  rows.push([
    `validate ${count} drafts again`,
    'reading and hashing',
    3,
    ratio(cached, [readAndHash, folder], 3),
  ]);
  memory.push([count, memoryOf(cold)]);
}
rows.push(['a PD as Word, one of 100', 'docx alone', 1, wordFilesRatio()]);
rmSync(work, { recursive: true, force: true });
const [[few, least], [many, most]] = memory;
rows.push([`memory of ${many} drafts`, `memory of ${few}`, 1.25, most / least]);

const [cpu] = cpus();
process.stdout.write(`Node ${process.version}, ${cpus().length} × ${cpu?.model ?? 'unknown processor'}\n\n`);
process.stdout.write(
  `Most memory: ${memory.map(([count, mib]) => `${mib.toFixed(0)} MiB for ${count} drafts`).join(', ')}\n\n`,
);
process.stdout.write('| What | Against | Target | Ratio (median) |\n|---|---|---:|---:|\n');
for (const [what, against, target, measured] of rows) {
  process.stdout.write(`| ${what} | ${against} | ≤ ${target} | ${measured.toFixed(2)} |\n`);
}
