// Measures whole processes as ratios within one run: machines differ and are noisy, ratios of paired runs are not.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { draftName, draftsToAMistake, writeDrafts } from './make-drafts.mjs';
import { peerCommands } from './peers.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const program = path.join(root, 'bin/cxpd.js');
const draft = path.join(root, 'fixtures/ok/gs13-cx-strategist.yaml');
const work = mkdtempSync(path.join(tmpdir(), 'cxpd-bench-'));
const runs = Number(process.env.RUNS ?? 9);
const drafts = Number(process.env.DRAFTS ?? 1000);

/** Spectral takes about a second for fifty. Those with a mistake are left out, so that 200 are measured. */
const peerDrafts = 208;

// Node 20 reads this file at every start, which would hide what the program itself costs.
const { NODE_EXTRA_CA_CERTS: _, ...own } = process.env;
// A cache of its own, so that nothing of earlier runs decides; its code is kept from the second run on, as for a user.
const env = { ...own, CXPD_CACHE_DIR: path.join(work, 'cache') };

/** Findings are no failure: some of the drafts that are made have mistakes. */
function run(args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    env,
    cwd: work,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (status !== 0 && status !== 1) throw new Error(`${args.join(' ')} gave ${status}: ${stderr}`);
  return stdout;
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
const script = (name) => fileURLToPath(new URL(name, import.meta.url));
const schema = path.join(work, 'schema.json');
writeFileSync(schema, run([program, 'schema']));

/** A folder with so many drafts. */
function folderOf(count) {
  const folder = path.join(work, `drafts-${count}`);
  writeDrafts(folder, count);
  return folder;
}

/** The cache would answer every run but the first. */
const coldCheck = (folder) => [program, 'validate', '--no-cache', folder];

const single = folderOf(1);
rows.push(['validate a folder with 1 draft', 'node -e 0', null, ratio(coldCheck(single), nothing, runs)]);
const memory = [[1, memoryOf(coldCheck(single))]];
for (const count of [drafts, drafts * 10]) {
  const folder = folderOf(count);
  const cold = coldCheck(folder);
  const what = `validate ${count} drafts`;
  rows.push([what, 'js-yaml and zod, one thread', 1, ratio(cold, [script('yardstick.mjs'), folder], 3)]);
  const withAjv = [script('ajv-and-yaml.mjs'), schema, folder];
  rows.push([what, 'js-yaml and ajv, one thread', null, ratio(cold, withAjv, 3)]);
  const cached = [program, 'validate', folder];
  const readAndHash = [script('read-and-hash.mjs'), folder];
  rows.push([`${what} again`, 'reading and hashing', 3, ratio(cached, readAndHash, 3)]);
  memory.push([count, memoryOf(cold)]);
}
const few = folderOf(100);
const exported = [program, 'export', few, '--document', 'pd', '--allow-errors', '--force'];
const otherMemory = [['cxpd export of 100 drafts', memoryOf(exported)]];
if (process.env.PEERS) {
  const folder = folderOf(peerDrafts);
  // ajv-cli ends at the first file that is no YAML.
  for (let number = draftsToAMistake - 1; number < peerDrafts; number += draftsToAMistake) {
    rmSync(path.join(folder, draftName(number)));
  }
  const peers = peerCommands(folder, JSON.parse(readFileSync(schema, 'utf8')), work);
  for (const [name, peer] of Object.entries(peers)) {
    // Once: it takes long, and the difference is large.
    const measured = time(coldCheck(folder)) / time(peer);
    rows.push(['validate 200 drafts', name, 1, measured]);
    otherMemory.push([`${name} with 200 drafts`, memoryOf(peer)]);
  }
}
rows.push(['a PD as Word, one of 100', 'docx alone', 1, wordFilesRatio()]);
rmSync(work, { recursive: true, force: true });
const [, [less, least], [many, most]] = memory;
rows.push([`memory of ${many} drafts`, `memory of ${less}`, 1.25, most / least]);

const [cpu] = cpus();
process.stdout.write(`Node ${process.version}, ${cpus().length} × ${cpu?.model ?? 'unknown processor'}\n\n`);
process.stdout.write('| Most memory | MiB |\n|---|---:|\n');
for (const [what, mib] of [
  ...memory.map(([count, mib]) => [`cxpd validate of ${count} drafts`, mib]),
  ...otherMemory,
]) {
  process.stdout.write(`| ${what} | ${mib.toFixed(0)} |\n`);
}
process.stdout.write('\n| What | Against | Target | Ratio (median) |\n|---|---|---:|---:|\n');
for (const [what, against, target, measured] of rows) {
  const most = target === null ? '–' : `≤ ${target}`;
  process.stdout.write(`| ${what} | ${against} | ${most} | ${measured.toFixed(2)} |\n`);
}
