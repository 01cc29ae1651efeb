import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { fileTrouble, renameHint } from '../../src/file-trouble.ts';
import { createRealIo } from '../../src/host/real-io.ts';
import type { Io } from '../../src/io.ts';

/** A file and a folder with a name in Latin-1, which Node tells as these. */
const garbled = { file: 'r\ufffdsum\ufffd.yaml', folder: 'd\ufffdp' };

const home = mkdtempSync(path.join(tmpdir(), 'cxpd-garbled-'));

/** Runs the program in the folder. */
async function runHere(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  const { stdin, stdout, stderr } = process;
  const io: Io = {
    ...createRealIo({ stdin, stdout, stderr, env: { NO_COLOR: '1' }, cwd: () => home }, () => {}),
    stdout: (text) => {
      said.out += text;
    },
    stderr: (text) => {
      said.err += text;
    },
    isTty: { stdin: false, stdout: false, stderr: false },
    columns: undefined,
  };
  return { code: await run(args, io), ...said };
}

beforeAll(() => {
  copyFileSync('fixtures/ok/gs12-budget-analyst.yaml', path.join(home, 'good.yaml'));
});

afterAll(() => rmSync(home, { recursive: true }));

test('how to rename a file never names another than that file, whatever its name holds', () => {
  expect(renameHint('pds/caf\ufffd menu;rm -rf $HOME.yaml')).toContain(
    'mv -i caf*menu*rm*-rf*HOME.yaml new-name.yaml',
  );
  expect(renameHint('/my files/-\ufffdx/a.yaml')).toContain('mv -i ./-*x new-name');
  expect(renameHint('pds/\ufffd\ufffd.yaml')).toBe('Rename it in your file manager, with plain letters.');
});

test('a file that is there and closed is not told to have a wrong name', () => {
  const error = (code: string) => Object.assign(new Error(), { code, path: '/a/\ufffd.yaml' });
  expect(fileTrouble(error('EACCES'))).toBe('you have no permission');
  expect(fileTrouble(error('ENOENT'))).toContain('not in UTF-8');
});

// Other systems refuse such names, or keep them in another way.
describe.runIf(process.platform === 'linux')('a name that is not in UTF-8', () => {
  beforeAll(() => {
    // A shell passes the bytes on as they are, which Node would not.
    execFileSync(
      'sh',
      [
        '-c',
        `cp good.yaml "$(printf 'r\\351sum\\351.yaml')"; mkdir "$(printf 'd\\351p')"; cp good.yaml "$(printf 'd\\351p/a.yaml')"`,
      ],
      { cwd: home },
    );
    expect(readdirSync(home)).toContain(garbled.file);
  });

  const mendFile = 'mv -i r*sum*.yaml new-name.yaml';
  const mendFolder = 'mv -i d*p new-name';

  test.each([
    ['validate', garbled.file, mendFile],
    ['validate', '*.yaml', mendFile],
    ['validate', '.', mendFolder],
    ['validate', '**/*.yaml', mendFolder],
    ['validate', garbled.folder, mendFolder],
    ['validate', `${garbled.folder}/a.yaml`, mendFolder],
    ['export', garbled.file, mendFile],
    ['check-docx', `${garbled.folder}/a.docx`, mendFolder],
  ])('%s %s is a finding, with what to type', async (command, arg, mend) => {
    const { code, out, err } = await runHere(command, arg);
    expect(code).toBe(1);
    expect(out + err).toContain('its path has letters that are not in UTF-8');
    expect(out + err).toContain(mend);
  });

  test.each([
    ['grade', garbled.file],
    ['grade', `${garbled.folder}/a.yaml`],
    ['merge', garbled.file],
    ['report', 'merge', garbled.file],
    ['report', 'merge', `${garbled.folder}/a.json`],
    ['validate', 'good.yaml', '--config', garbled.file],
    ['validate', 'good.yaml', '--baseline', garbled.file],
  ])('%s %s %s cannot go on, and says what to type', async (...args) => {
    const { code, err } = await runHere(...args);
    expect(code).toBe(2);
    expect(err).toMatch(
      /^cxpd: .*its path has letters that are not in UTF-8, shown here as .\.\nRename .* mv -i /,
    );
  });

  test('verify says what to type and counts the file as not verified', async () => {
    const { code, err } = await runHere('verify', garbled.folder, 'good.yaml');
    expect(code).toBe(1);
    expect(err).toContain(mendFolder);
  });

  test.each([
    ['export', 'good.yaml', '--out-dir', garbled.folder],
    ['export', 'good.yaml', '--out-dir', `${garbled.folder}/out`],
    ['export', 'good.yaml', '--document', 'pd', '--out', `${garbled.folder}/a.docx`],
    ['validate', 'good.yaml', '--format', `json=${garbled.folder}/a.json`],
    ['init', garbled.folder],
  ])('%s %s %s %s makes no second folder, and says what to type', async (...args) => {
    const before = readdirSync(home, { encoding: 'buffer' });
    const { code, err } = await runHere(...args);
    expect(code).toBe(2);
    expect(err).toContain('cannot be written: its path has letters that are not in UTF-8');
    expect(err).toContain(mendFolder);
    expect(readdirSync(home, { encoding: 'buffer' })).toEqual(before);
  });

  test('a name that is not there is told like any other', async () => {
    const { code, err } = await runHere('validate', 'none\ufffd.yaml');
    expect(code).toBe(2);
    expect(err).toContain('There is no file or folder');
  });
});
