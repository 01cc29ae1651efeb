import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { smallDraft } from '../check-text.ts';

const program = path.resolve('bin/cxpd.js');
const badDraft = smallDraft.replace('percent: 100', 'percent: 90');

const stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()));
});

/** Watches in a folder of its own; `until` waits for words that were not said before. */
async function watch(files: Record<string, string>, ...argv: string[]) {
  const folder = mkdtempSync(path.join(tmpdir(), 'cxpd-watch-'));
  const put = (file: string, text: string): void => {
    const place = path.join(folder, file);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, text);
  };
  for (const [file, text] of Object.entries(files)) put(file, text);
  // Both streams into one file, so that their order is that in which they were written.
  const record = `${folder}.txt`;
  const output = openSync(record, 'w');
  const child = spawn(process.execPath, [program, 'validate', '--watch', ...argv], {
    cwd: folder,
    stdio: ['ignore', output, output],
  });
  const closed = once(child, 'close');
  stops.push(async () => {
    child.kill('SIGKILL');
    await closed;
    closeSync(output);
    rmSync(folder, { recursive: true, force: true });
    rmSync(record, { force: true });
  });
  let taken = 0;
  /** Takes what was said up to the words and the end of that check. */
  const until = async (words: string): Promise<string> => {
    const said = (): string => readFileSync(record, 'utf8').slice(taken);
    const end = (): number => {
      const at = said().indexOf(words);
      const mark = 'Ctrl-C ends.\n';
      const after = at < 0 ? -1 : said().indexOf(mark, at);
      return after < 0 ? -1 : after + mark.length;
    };
    await vi
      .waitUntil(() => end() >= 0, { timeout: 20_000, interval: 20 })
      .catch(() => {
        throw new Error(`"${words}" was not said, but:\n${said()}`);
      });
    const text = said().slice(0, end());
    taken += text.length;
    return text;
  };
  const interrupt = async (): Promise<number | null> => {
    child.kill('SIGINT');
    const [code] = await closed;
    return code;
  };
  return { folder, put, until, interrupt };
}

describe('a watch over real files', () => {
  test('sees what is saved, in place or by replacing the file', async () => {
    const { folder, put, until, interrupt } = await watch({ 'pds/a.yaml': smallDraft }, 'pds');
    await until('1 draft checked, 0 files skipped: 0 errors');
    put('pds/a.yaml', badDraft);
    expect(await until('1 draft checked, 0 files skipped: 1 error')).toContain('pds/a.yaml changed');
    put('pds/.a.yaml.swp', smallDraft);
    renameSync(path.join(folder, 'pds/.a.yaml.swp'), path.join(folder, 'pds/a.yaml'));
    expect(await until('1 draft checked, 0 files skipped: 0 errors')).toContain('pds/a.yaml changed');
    renameSync(path.join(folder, 'pds/a.yaml'), path.join(folder, 'pds/a.yaml~'));
    put('pds/a.yaml', badDraft);
    expect(await until(': 1 error')).toContain('pds/a.yaml changed');
    if (process.platform !== 'win32') expect(await interrupt()).toBe(130);
  });

  test('sees new, deleted and moved files, and many at once', async () => {
    const { folder, put, until } = await watch({ 'a.yaml': smallDraft });
    await until('1 draft checked');
    put('more/deep/b.yml', badDraft);
    expect(await until('2 drafts checked')).toContain('more/deep/b.yml new');
    for (let number = 0; number < 12; number++) put(`more/n${number}.yaml`, smallDraft);
    await until('14 drafts checked');
    rmSync(path.join(folder, 'more'), { recursive: true });
    expect(await until('1 draft checked')).toContain('deleted');
    expect(readdirSync(folder)).toEqual(['a.yaml']);
  });

  test('sees settings that come, change and go, above the drafts too', async () => {
    const { folder, put, until } = await watch({ 'work/pds/a.yaml': badDraft }, 'work/pds');
    await until(': 1 error');
    put('cxpd.config.yaml', 'extends: base.txt\n');
    await until('extended-settings');
    put('base.txt', 'rules:\n  duties-total-100: off\n');
    expect(await until(': 0 errors')).toContain('base.txt');
    rmSync(path.join(folder, 'cxpd.config.yaml'));
    expect(await until(': 1 error')).toContain('cxpd.config.yaml deleted');
  });

  test('waits for a folder that is not there yet, and when it is gone', async () => {
    const { folder, put, until } = await watch({}, 'later/pds');
    await until('There is no file or folder "later/pds"');
    put('later/pds/a.yaml', smallDraft);
    await until('1 draft checked');
    rmSync(path.join(folder, 'later'), { recursive: true });
    await until('There is no file or folder');
    put('later/pds/b.yaml', badDraft);
    expect(await until('1 draft checked, 0 files skipped: 1 error')).toContain('b.yaml new');
    rmSync(path.join(folder, 'later/pds'), { recursive: true });
    put('later/pds/c.yaml', smallDraft);
    await until('c.yaml');
    put('later/pds/c.yaml', badDraft);
    expect(await until('1 draft checked, 0 files skipped: 1 error')).toContain('c.yaml');
  });

  test('takes names with odd signs, relative paths and patterns', async () => {
    const { put, until } = await watch(
      { 'x/PD (1).yaml': smallDraft, 'x/[1].yaml': smallDraft, 'y/b.yaml': smallDraft },
      'x/../x/PD (1).yaml',
      './x/[1].yaml',
      'y/*.yaml',
    );
    await until('3 drafts checked');
    put('x/PD (1).yaml', badDraft);
    await until('3 drafts checked, 0 files skipped: 1 error');
    put('x/[1].yaml', badDraft);
    await until('3 drafts checked, 0 files skipped: 2 errors');
    put('y/c.yaml', badDraft);
    await until('4 drafts checked, 0 files skipped: 3 errors');
  });
});
