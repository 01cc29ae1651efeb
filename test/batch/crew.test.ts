import { describe, expect, test } from 'vitest';
import { smallDraft } from '../check-text.ts';
import { memoryIo, type Outcome, runIn } from '../cli/memory-io.ts';
import { fakeThreads } from './fake-threads.ts';

/** A folder of different drafts, some with mistakes, some that are no drafts. */
function folder(count: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, number): [string, string] => {
      const own = smallDraft.replace('grade: 13', `grade: 13\n  number: "${number % 50}"`);
      const text = number % 7 === 0 ? own.replace('percent: 100', `percent: ${number % 90}`) : own;
      return [`pds/${number}.yaml`, number % 31 === 0 ? `other: ${number}\n` : text];
    }),
  );
}

function validate(files: Record<string, string>, options: object = {}): Promise<Outcome> {
  return runIn(memoryIo(files, options), 'validate', '--format', 'json');
}

describe('workers', () => {
  test('give the same report as one thread, whatever their number', async () => {
    const files = folder(400);
    const alone = await validate(files);
    for (const most of [1, 3]) {
      const { threads, count } = fakeThreads(most);
      expect(await validate(files, { threads })).toEqual(alone);
      expect(count.started).toBe(most);
      expect(count.chunks).toBeGreaterThan(1);
      expect(count.stopped).toBe(most);
    }
  });

  test('are not started for few files', async () => {
    const { threads, count } = fakeThreads(2);
    await validate(folder(50), { threads });
    expect(count.started).toBe(0);
  });

  test('know settings of several folders', async () => {
    const files = {
      ...folder(300),
      'pds/strict/a.yaml': smallDraft,
      'pds/strict/cxpd.config.yaml': 'rules:\n  duties-count: error\n',
      'cxpd.config.yaml':
        'overrides:\n  - files: ["pds/1*.yaml"]\n    rules: { duties-total-100: warning }\nlanguageLibraries: [gone]\n',
    };
    const alone = await validate(files);
    expect(await validate(files, fakeThreads(2))).toEqual(alone);
  });

  test('take files and give answers that are larger than the memory they share', async () => {
    const files = folder(150);
    for (let number = 0; number < 30; number++) {
      const unknown = Array.from({ length: 300 }, (_, key) => `key-${number}-${key}: 1\n`).join('');
      files[`pds/long-${number}.yaml`] = smallDraft + unknown;
    }
    files['pds/5-large.yaml'] = `${smallDraft}${'# A remark that nobody needs.\n'.repeat(20_000)}`;
    files['pds/6-too-large.yaml'] = 'x'.repeat(3 * 1024 * 1024);
    const { threads, count } = fakeThreads(2);
    expect(await validate(files, { threads })).toEqual(await validate(files));
    expect(count.apart).toBeGreaterThan(0);
  });

  test('that cannot be started leave the work to this thread', async () => {
    const files = folder(300);
    const { threads } = fakeThreads(2, { stillborn: true });
    expect(await validate(files, { threads })).toEqual(await validate(files));
  });
});

test('a full disk is told as without workers, whoever was heard when it filled up', async () => {
  const files = folder(150);
  const unknown = Array.from({ length: 500 }, (_, key) => `key-${key}: 1\n`).join('');
  for (let number = 0; number < 30; number++) files[`pds/long-${number}.yaml`] = smallDraft + unknown;
  for (const threads of [null, fakeThreads(2).threads]) {
    const io = memoryIo(files, threads === null ? {} : { threads });
    const append = (): never => {
      throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
    };
    const openScratch = () => ({ ...io.openScratch(), append });
    const { code, err } = await runIn({ ...io, openScratch }, 'validate', '--no-cache');
    expect(err).toContain('cxpd: The folder for temporary files cannot be used: the disk is full.');
    expect(code).toBe(2);
  }
});

describe('a worker that ends', () => {
  const deadly = 'Lethal words.';
  const files = { ...folder(300), 'pds/00.yaml': smallDraft.replace('agency: ', `agency: ${deadly} `) };

  test('names the file it worked on, and the others are checked', async () => {
    const { threads } = fakeThreads(2, { deadly });
    const { code, out, err } = await validate(files, { threads });
    expect(code).toBe(2);
    expect(err).toMatch(/This is a mistake in the program .*\npds\/00\.yaml\nError: gone\n/);
    const { results } = JSON.parse(out);
    const alone = JSON.parse((await validate(files)).out);
    expect(results.map(({ file }: { file: string }) => file)).toEqual(
      alone.results.map(({ file }: { file: string }) => file),
    );
    const bad = results.find(({ file }: { file: string }) => file === 'pds/00.yaml');
    expect(bad.diagnostics[0].message).toContain('the program failed on it');
  });

  test('is followed by another, so that no deadly file comes to this thread', async () => {
    const text = smallDraft.replace('agency: ', `agency: ${deadly} `);
    const names = ['pds/00.yaml', 'pds/8a.yaml', 'pds/8b.yaml', 'pds/9a.yaml'];
    const more = { ...folder(300), ...Object.fromEntries(names.map((name) => [name, text])) };
    const { threads, count } = fakeThreads(1, { deadly });
    const { results } = JSON.parse((await validate(more, { threads })).out);
    const failed = results.filter(({ diagnostics }: { diagnostics: { rule: string }[] }) =>
      diagnostics.some(({ rule }) => rule === 'unreadable-file'),
    );
    expect(failed.map(({ file }: { file: string }) => file)).toEqual(names);
    expect(count.started).toBe(1 + names.length);
  });

  test('leaves its memory to the others', async () => {
    const text = smallDraft.replace('agency: ', `agency: ${deadly} `);
    const names = Array.from({ length: 20 }, (_, number) => `pds/${100 + number * 9}a.yaml`);
    const more = { ...folder(300), ...Object.fromEntries(names.map((name) => [name, text])) };
    const sound = fakeThreads(2);
    await validate(more, sound);
    const ending = fakeThreads(2, { deadly });
    await validate(more, ending);
    expect(ending.count.started).toBe(2 + names.length);
    expect(ending.trays.size).toBeLessThanOrEqual(sound.trays.size + 2);
  });

  test('for lack of memory says so', async () => {
    const error = Object.assign(new Error('heap'), { code: 'ERR_WORKER_OUT_OF_MEMORY' });
    const { threads } = fakeThreads(2, { deadly, error });
    const { code, err } = await validate(files, { threads });
    expect(code).toBe(2);
    expect(err).toBe('cxpd: pds/00.yaml cannot be checked: checking it takes more memory than there is.\n');
  });

  test('is not kept in the cache', async () => {
    const { threads } = fakeThreads(1, { deadly });
    const { memoryCache } = await import('../cli/memory-cache.ts');
    const cache = memoryCache();
    await validate(files, { threads, cache });
    expect(await validate(files, { cache })).toEqual(await validate(files));
  });
});
