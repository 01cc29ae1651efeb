import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { expectJunit } from '../reporters/check-junit.ts';
import { readSarif } from '../reporters/check-sarif.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const page = readFileSync(path.join(root, 'docs/ci.md'), 'utf8');
const home = mkdtempSync(path.join(tmpdir(), 'cxpd-ci-'));
const tools = path.join(home, 'tools');

beforeAll(() => {
  mkdirSync(tools);
  const program = (name: string, line: string): void => {
    writeFileSync(path.join(tools, name), `#!/bin/sh\n${line}\n`);
    chmodSync(path.join(tools, name), 0o755);
  };
  program('cxpd', `exec "${process.execPath}" "${root}/bin/cxpd.js" "$@"`);
  // What is installed is the built program of this repository.
  program(
    'npm',
    `case "$*" in
      "install --global ./tools/cxpd"*.tgz) ;;
      "install --prefix .cxpd ./tools/cxpd.tgz") mkdir -p .cxpd/node_modules/.bin && cp "${tools}/cxpd" .cxpd/node_modules/.bin ;;
      *) exit 9 ;;
    esac`,
  );
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

/** The code blocks below a heading of the page. */
function blocks(heading: string, language: string): string[] {
  const section = page.split(/^#+ /m).find((one) => one.startsWith(`${heading}\n`)) ?? '';
  return [...section.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, 'gms'))].map(
    ([, text]) => text ?? '',
  );
}

/** A fresh checkout with drafts that have findings, or none. */
function checkout(isGood: boolean): string {
  const folder = mkdtempSync(path.join(home, 'job-'));
  mkdirSync(path.join(folder, 'pds'));
  const names = isGood
    ? ['ok/gs13-cx-strategist', 'ok/gs14-supervisory-cx-strategist']
    : [
        'ok/gs13-cx-strategist',
        'bad/total-95-percent',
        'bad/unclosed-quote',
        'bad/weights-95',
        'bad/tab-indent',
      ];
  for (const name of names) {
    cpSync(path.join(root, `fixtures/${name}.yaml`), path.join(folder, 'pds', `${path.basename(name)}.yaml`));
  }
  return folder;
}

/** Runs the lines of a job's step as build servers do; returns the exit code and what was shown. */
function run(script: string, cwd: string, env: Record<string, string> = {}): { code: number; out: string } {
  const { PATH = '' } = process.env;
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script],
    {
      cwd,
      env: { PATH: `${tools}${path.delimiter}${PATH}`, HOME: home, ...env },
      encoding: 'utf8',
    },
  );
  return { code: status ?? -1, out: stdout + stderr };
}

interface GithubStep {
  readonly uses?: string;
  readonly run?: string;
  readonly if?: string;
  readonly with?: Readonly<Record<string, string>>;
}

/** Runs the jobs of a workflow one after the other; returns whether the last one failed, and what it showed. */
function runGithub(
  text: string,
  isGood: boolean,
  cache = mkdtempSync(path.join(home, 'cache-')),
): { code: number; out: string; summary: string; folder: string } {
  const artifacts = mkdtempSync(path.join(home, 'artifacts-'));
  const jobs: { strategy?: { matrix: { part: number[] } }; steps: GithubStep[] }[] = Object.values(
    parse(text).jobs,
  );
  let last = { code: 0, out: '', summary: '', folder: '' };
  for (const job of jobs) {
    for (const part of job.strategy?.matrix.part ?? [0]) {
      last = { code: 0, out: '', summary: '', folder: checkout(isGood) };
      const summary = path.join(last.folder, 'summary');
      let kept: string | null = null;
      for (const step of job.steps) {
        if (last.code !== 0 && step.if?.includes('!cancelled()') !== true) continue;
        const filled = (one: string | undefined): string =>
          one?.replaceAll(/\$\{\{ matrix\.part \}\}/g, `${part}`) ?? '';
        if (step.run !== undefined) {
          const own = Object.entries<string>(parse(text).env ?? {}).map(([name, value]) => [
            name,
            value.replace(/\$\{\{ github\.workspace \}\}/, last.folder),
          ]);
          const env = {
            ...Object.fromEntries(own),
            GITHUB_WORKSPACE: last.folder,
            GITHUB_STEP_SUMMARY: summary,
          };
          const { code, out } = run(filled(step.run), last.folder, env);
          last = { ...last, code: last.code || code, out: last.out + out };
        } else if (step.uses?.startsWith('actions/upload-artifact@')) {
          const file = filled(step.with?.path);
          cpSync(path.join(last.folder, file), path.join(artifacts, file));
        } else if (step.uses?.startsWith('actions/download-artifact@')) {
          cpSync(artifacts, path.join(last.folder, step.with?.path ?? ''), { recursive: true });
        } else if (step.uses?.startsWith('actions/cache@')) {
          kept = path.join(last.folder, step.with?.path ?? '');
          cpSync(cache, kept, { recursive: true });
        } else if (step.uses?.startsWith('github/codeql-action/upload-sarif@')) {
          readSarif(readFileSync(path.join(last.folder, step.with?.sarif_file ?? ''), 'utf8'));
        } else expect(step.uses).toMatch(/^actions\/(?:checkout|setup-node)@v\d+$/);
      }
      if (kept !== null) cpSync(kept, cache, { recursive: true });
      last.summary = existsSync(summary) ? readFileSync(summary, 'utf8') : '';
    }
  }
  return last;
}

describe('on GitHub', () => {
  const [oneJob = ''] = blocks('One job', 'yaml');
  const [parts = ''] = blocks('A large folder in parts', 'yaml');

  test('one job annotates lines, writes the summary and gives SARIF', () => {
    const { code, out, summary } = runGithub(oneJob, false);
    expect(code).toBe(1);
    expect(out).toContain('::error file=pds/total-95-percent.yaml,line=27,');
    expect(summary).toContain('## `pds/total-95-percent.yaml`');
    expect(runGithub(oneJob, true).code).toBe(0);
  });

  test('what is kept from run to run changes nothing', () => {
    const [text = ''] = blocks('Results kept from run to run', 'yaml');
    const cache = mkdtempSync(path.join(home, 'cache-'));
    const runs = [1, 2, 3].map(() => runGithub(text, false, cache));
    expect(readdirSync(cache)).not.toEqual([]);
    for (const { code, out, summary } of runs) {
      expect({ code, out, summary }).toEqual({ code: 1, out: runs[0]?.out, summary: runs[0]?.summary });
    }
  });

  test('parts and the job that joins them report as one job does', () => {
    const one = runGithub(
      oneJob.replace('sarif=cxpd.sarif', 'json=cxpd-report.json').replace(/ +- uses: github.*/s, ''),
      false,
    );
    const joined = runGithub(parts, false);
    expect(joined.code).toBe(1);
    expect(joined.summary).toBe(one.summary);
    expect(joined.out).toBe(one.out);
    const report = (folder: string): string => readFileSync(path.join(folder, 'cxpd-report.json'), 'utf8');
    expect(report(joined.folder)).toBe(report(one.folder));
    expect(runGithub(parts, true).code).toBe(0);
  });
});

test('the workflow that cxpd init makes annotates lines and keeps the report', () => {
  const made = path.join(root, 'templates/folder/.github/workflows/position-descriptions.yml');
  const { code, out, summary, folder } = runGithub(readFileSync(made, 'utf8'), false);
  expect(code).toBe(1);
  expect(out).toContain('::error file=pds/total-95-percent.yaml,line=27,');
  expect(summary).toContain('## `pds/total-95-percent.yaml`');
  expect(existsSync(path.join(folder, 'cxpd-report.json'))).toBe(true);
});

interface GitlabJob {
  readonly script: readonly string[];
  readonly parallel?: number;
  readonly artifacts: { readonly paths?: readonly string[]; readonly reports?: { readonly junit: string } };
}

describe('on GitLab', () => {
  const [parts = '', oneJob = ''] = blocks('GitLab', 'yaml');

  /** Runs all jobs; returns the last one's exit code and its test report. */
  function runGitlab(text: string, isGood: boolean): { code: number; junit: string } {
    const { stages: _, default: shared, ...jobs } = parse(text);
    const artifacts = mkdtempSync(path.join(home, 'artifacts-'));
    let last = { code: 0, junit: '' };
    for (const job of Object.values<GitlabJob>(jobs)) {
      for (let part = 1; part <= (job.parallel ?? 1); part++) {
        const folder = checkout(isGood);
        cpSync(artifacts, folder, { recursive: true });
        const env = { CI_NODE_INDEX: `${part}`, CI_NODE_TOTAL: `${job.parallel ?? 1}` };
        const { code } = run([...(shared?.before_script ?? []), ...job.script].join('\n'), folder, env);
        if (job.parallel !== undefined) {
          expect(code).toBe(0);
          const [pattern = ''] = job.artifacts.paths ?? [];
          const file = pattern.replace('*', `${part}`);
          cpSync(path.join(folder, file), path.join(artifacts, file));
        }
        const { junit } = job.artifacts.reports ?? {};
        last = { code, junit: junit === undefined ? '' : readFileSync(path.join(folder, junit), 'utf8') };
      }
    }
    return last;
  }

  test('parts and the job that joins them report as one job does', async () => {
    const joined = runGitlab(parts, false);
    expect(joined.code).toBe(1);
    expect(joined).toEqual(runGitlab(oneJob, false));
    await expectJunit(joined.junit);
    expect(runGitlab(parts, true).code).toBe(0);
  });
});

test('on Azure Pipelines the steps leave the files that are published', async () => {
  const [text = ''] = blocks('Azure Pipelines', 'yaml');
  const { steps } = parse(text);
  const folder = checkout(false);
  const codes = steps.flatMap((step: { script?: string }) =>
    step.script === undefined ? [] : [run(step.script, folder).code],
  );
  expect(codes).toEqual([0, 1]);
  const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8');
  const tests = steps.find((step: { task?: string }) => step.task === 'PublishTestResults@2');
  await expectJunit(read(tests.inputs.testResultsFiles));
  const published = steps.find((step: { publish?: string }) => step.publish !== undefined);
  expect(readSarif(read(published.publish)).runs[0].results.length).toBeGreaterThan(3);
});

test('on Jenkins the steps leave the file that is published', async () => {
  const [text = ''] = blocks('Jenkins', 'groovy');
  const folder = checkout(false);
  const codes = [...text.matchAll(/sh '(.*)'/g)].map(([, script = '']) => run(script, folder).code);
  expect(codes).toEqual([0, 1]);
  await expectJunit(readFileSync(path.join(folder, /junit '(.*)'/.exec(text)?.[1] ?? ''), 'utf8'));
});

test('before each commit, drafts with errors are refused', () => {
  const [text = ''] = blocks('Before each commit', 'yaml');
  const [hook] = parse(text).repos[0].hooks;
  for (const isGood of [true, false]) {
    const folder = checkout(isGood);
    writeFileSync(path.join(folder, 'other.yaml'), 'a: 1\n');
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    const changed = names.filter((name) => new RegExp(hook.files).test(name));
    expect(changed).toHaveLength(isGood ? 2 : 5);
    const { code, out } = run(`${hook.entry} ${changed.join(' ')}`, folder);
    expect(code).toBe(isGood ? 0 : 1);
    expect(out).toContain(`${changed.length} drafts checked`);
  }
});
