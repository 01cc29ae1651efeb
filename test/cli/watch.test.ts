import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { FileChange } from '../../src/io.ts';
import { smallDraft } from '../check-text.ts';
import { home, type MemoryIo, type MemoryOptions, memoryIo, runIn } from './memory-io.ts';

const badDraft = smallDraft.replace('percent: 100', 'percent: 90');

/** A watch that began; `after` changes files, tells of it and gives what was said until all is checked. */
async function begin(files: Record<string, string>, argv: readonly string[], options: MemoryOptions = {}) {
  const io = memoryIo(files, options);
  const ended = runIn(io, 'validate', '--watch', ...argv);
  await checked(io);
  const first = take(io);
  const [watch] = io.watches;
  if (watch === undefined) throw new Error('nothing is watched');
  const change = async (
    changes: Record<string, string | null>,
    kind: FileChange['kind'] = 'changed',
  ): Promise<{ out: string; err: string }> => {
    for (const [file, text] of Object.entries(changes)) {
      const place = path.resolve(home, file);
      if (text === null) io.files.delete(place);
      else io.files.set(place, new TextEncoder().encode(text));
    }
    watch.tell(
      Object.fromEntries(
        Object.entries(changes).map(([file, text]) => [file, text === null ? 'deleted' : kind]),
      ),
    );
    await checked(io);
    return take(io);
  };
  const end = async (): Promise<number> => {
    watch.end();
    return (await ended).code;
  };
  return { first, watch, change, end };
}

async function checked(io: MemoryIo): Promise<void> {
  await vi.waitUntil(() => io.said.err.endsWith('Watching for changes; Ctrl-C ends.\n'), { timeout: 20_000 });
}

function take(io: MemoryIo): { out: string; err: string } {
  const said = { ...io.said };
  io.said.out = '';
  io.said.err = '';
  return said;
}

describe('watching', () => {
  test('checks everything first, then what changed, with one line about all', async () => {
    const { first, change, end } = await begin({ 'pds/a.yaml': badDraft, 'pds/b.yaml': badDraft }, ['pds']);
    expect(first.out).toMatch(/pds\/a\.yaml:9:1 [\s\S]*pds\/b\.yaml:9:1 /u);
    expect(first.out).toContain('2 drafts checked, 0 files skipped: 2 errors');
    const mended = await change({ 'pds/a.yaml': smallDraft });
    expect(mended.err).toBe('12:00:00  pds/a.yaml changed\nWatching for changes; Ctrl-C ends.\n');
    expect(mended.out).not.toContain('pds/b.yaml:9:1');
    expect(mended.out).toContain('2 drafts checked, 0 files skipped: 1 error');
    expect(await end()).toBe(1);
  });

  test('sees new and deleted files', async () => {
    const { change } = await begin({ 'pds/a.yaml': smallDraft }, ['pds']);
    const more = await change({ 'pds/b/c.yaml': badDraft }, 'new');
    expect(more.err).toContain('pds/b/c.yaml new');
    expect(more.out).toContain('pds/b/c.yaml:9:1  error');
    expect(more.out).toContain('2 drafts checked');
    const less = await change({ 'pds/b/c.yaml': null });
    expect(less.err).toContain('pds/b/c.yaml deleted');
    expect(less.out).toContain('1 draft checked, 0 files skipped: 0 errors');
    expect((await change({ 'pds/other.yaml': 'a: b\n' }, 'new')).out).toContain(
      '1 draft checked, 1 file skipped',
    );
    expect((await change({ 'pds/other.yaml': badDraft })).out).toContain('2 drafts checked, 0 files skipped');
  });

  test('names some of many files', async () => {
    const { change } = await begin({ 'a.yaml': smallDraft }, []);
    const names = ['b', 'c', 'd', 'e', 'f'].map((name) => [`${name}.yaml`, smallDraft]);
    expect((await change(Object.fromEntries(names), 'new')).err).toMatch(
      /^12:00:00 {2}b\.yaml new, c\.yaml new, d\.yaml new, 2 more\n/,
    );
  });

  test('checks all again when settings, or what they name, change', async () => {
    const { watch, change } = await begin({ 'pds/a.yaml': badDraft, 'pds/b.yaml': badDraft }, ['pds']);
    const places = ['pds/cxpd.config.yaml', 'cxpd.config.yaml', '../cxpd.config.yaml'];
    for (const place of places) expect(watch.paths).toContain(path.resolve(home, place));
    const settings = 'extends: base.yaml\nlanguageLibraries: [texts]\nbaseline: known.yaml\n';
    const faulty = await change({ 'cxpd.config.yaml': settings }, 'new');
    expect(faulty.out).toMatch(/extended-settings[\s\S]*missing-folder[\s\S]*missing-baseline/u);
    for (const place of ['base.yaml', 'texts', 'known.yaml']) {
      if (place !== 'known.yaml') expect(watch.paths).toContain(path.resolve(home, place));
    }
    const off = await change({ 'base.yaml': 'rules:\n  duties-total-100: off\n' }, 'new');
    expect(off.out).not.toContain('duties-total-100');
    expect((await change({ 'cxpd.config.yaml': null })).out).toContain(': 2 errors');
  });

  test('leaves known findings out', async () => {
    const known =
      'baseline: 1\nfindings:\n  - { file: a.yaml, rule: duties-total-100, at: duties, message: m }\n';
    const message = 'Unexpected total of 90 percent, expected 100.';
    const files = { 'a.yaml': badDraft, 'known.yaml': known.replace('message: m', `message: "${message}"`) };
    const { first, change } = await begin(files, ['a.yaml', '--baseline', 'known.yaml']);
    expect(first.out).toContain('0 errors, 1 warning');
    expect((await change({ 'a.yaml': badDraft.replace('"0301"', '"301"') })).out).toContain(': 1 error,');
    expect((await change({ 'known.yaml': 'baseline: 1\n' })).out).toContain(': 2 errors,');
  });

  test('goes on while files, folders or settings are missing or broken', async () => {
    const { first, change } = await begin({ 'a.yaml': smallDraft }, [
      'later',
      'a.yaml',
      '--config',
      'c.yaml',
    ]);
    expect(first).toMatchObject({
      out: '',
      err: expect.stringContaining('The settings c.yaml cannot be read'),
    });
    const without = await change({ 'c.yaml': '' }, 'new');
    expect(without.err).toContain('There is no file or folder "later"');
    expect(without.out).toContain('1 draft checked');
    const found = await change({ 'later/b.yaml': badDraft }, 'new');
    expect(found.err).not.toContain('There is no');
    expect(found.out).toContain('2 drafts checked');
    expect((await change({ 'c.yaml': 'a: b: c\n' })).out).toContain('c.yaml:1:5  error');
    expect((await change({ 'a.yaml': 'cxpd: 1\nposition:\n  tit' })).out).toContain('a.yaml:3:');
    expect((await change({ 'a.yaml': '' })).out).toContain('not-a-draft');
    expect((await change({ 'a.yaml': null, 'later/b.yaml': null })).err).toContain(
      'There is no file or folder',
    );
    expect((await change({ 'a.yaml': smallDraft }, 'new')).out).toContain('1 draft checked');
  });

  test('compares drafts with each other as they change', async () => {
    const numbered = smallDraft.replace('  grade: 13\n', '  grade: 13\n  number: "77"\n');
    const { first, change } = await begin({ 'a.yaml': numbered, 'b.yaml': smallDraft }, []);
    expect(first.out).not.toContain('number-unique');
    expect((await change({ 'b.yaml': numbered })).out).toContain('number-unique');
    expect((await change({ 'a.yaml': smallDraft })).out).toContain(': 0 errors');
  });

  test('begins a new screen on terminals alone', async () => {
    const screen = async (options: MemoryOptions): Promise<boolean> => {
      const { first, change } = await begin({ 'a.yaml': smallDraft }, [], options);
      expect(first.out).not.toContain('\u001b[2J');
      return (await change({ 'a.yaml': badDraft })).out.startsWith('\u001b[2J\u001b[H');
    };
    expect(await screen({ tty: true })).toBe(true);
    expect(await screen({ tty: true, env: { TERM: 'dumb' } })).toBe(false);
    expect(await screen({})).toBe(false);
  });

  test('says nothing of files that matter to no draft', async () => {
    const { watch, change } = await begin({ 'a.yaml': smallDraft }, ['a.yaml']);
    watch.tell({ 'notes.txt': 'changed' });
    expect((await change({ 'a.yaml': badDraft })).err).not.toContain('notes.txt');
  });

  test('refuses what means one run', async () => {
    const refused = async (...argv: string[]): Promise<string> => {
      const { code, err } = await runIn(memoryIo({ 'a.yaml': smallDraft }), 'validate', '--watch', ...argv);
      expect(code).toBe(2);
      return err;
    };
    expect(await refused('-')).toContain('Unexpected standard input with --watch');
    expect(await refused('--shard', '1/2')).toContain('Unexpected --shard with --watch');
    expect(await refused('--baseline', 'b.yaml', '--update-baseline')).toContain('--update-baseline with');
    expect(await refused('--format', 'json')).toContain('Unexpected --format json with --watch');
    expect(await refused('--format', 'text=a.txt')).toContain('Unexpected --format text=FILE with --watch');
    expect(await refused('--rule', 'x=off')).toContain('There is no rule');
  });
});
