import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { smallDraft } from '../check-text.ts';
import { type MemoryCache, memoryCache } from './memory-cache.ts';
import { home, memoryIo, type Outcome, runIn } from './memory-io.ts';

const library = (text: string): string => `library: own
version: 1
title: Own language
agency: Agency
source: Agency
texts:
  - id: OW-01
    section: duties
    text: ${text}
    source: item 1
`;

const base = {
  'pds/a.yaml': smallDraft,
  'pds/b.yaml': smallDraft.replace('percent: 100', 'percent: 90'),
  'pds/other.yaml': 'services: {}\n',
  'cxpd.config.yaml': 'languageLibraries: [own]\n',
  'own/library.yaml': library('Listens to customers.'),
};

/** Runs with a cache and without one; both have to say the same. Tells whether anything had to be checked. */
async function check(
  files: Record<string, string | Uint8Array>,
  cache: MemoryCache,
  flags: readonly string[] = [],
  day = 21,
): Promise<Outcome & { readonly checked: boolean }> {
  const now = () => new Date(2026, 10, day, 12);
  const argv = ['validate', '--format', 'json', ...flags];
  const plain = await runIn({ ...memoryIo(files), now }, ...argv);
  const before = cache.count.created;
  const cached = await runIn({ ...memoryIo(files, { cache }), now }, ...argv);
  expect(cached).toEqual(plain);
  return { ...cached, checked: cache.count.created > before };
}

describe('a folder that was checked before', () => {
  test('is not checked again, in no form of the report', async () => {
    const cache = memoryCache();
    expect((await check(base, cache)).checked).toBe(true);
    expect((await check(base, cache)).checked).toBe(false);
    for (const format of ['text', 'junit', 'sarif', 'github', 'markdown']) {
      const argv = ['validate', '--format', format, '--quiet'];
      const plain = await runIn(memoryIo(base), ...argv);
      expect(await runIn(memoryIo(base, { cache }), ...argv)).toEqual(plain);
    }
    expect(cache.count.created).toBe(1);
  });

  test('is not checked again under other names', async () => {
    const cache = memoryCache();
    await check(base, cache);
    const { 'pds/a.yaml': a, 'pds/b.yaml': b, ...rest } = base;
    expect((await check({ ...rest, 'new/x.yaml': a, 'new/deep/y.yml': b }, cache)).checked).toBe(false);
  });

  test('is checked again by each shard only as far as it is new', async () => {
    const cache = memoryCache();
    await check(base, cache);
    for (const shard of ['1/2', '2/2'])
      expect((await check(base, cache, ['--shard', shard])).checked).toBe(false);
  });

  const changes: Record<string, Partial<Record<keyof typeof base | 'pds/c.yaml', string>>> = {
    'a byte of a draft': { 'pds/a.yaml': `${smallDraft}#` },
    'a new draft': { 'pds/c.yaml': smallDraft.replace('percent: 100', 'percent: 80') },
    'a severity in the settings': {
      'cxpd.config.yaml': `${base['cxpd.config.yaml']}rules:\n  duties-count: error\n`,
    },
    'a severity for some files': {
      'cxpd.config.yaml': `${base['cxpd.config.yaml']}overrides:\n  - files: [pds/a.yaml]\n    rules: { duties-count: error }\n`,
    },
    'a text of a library': { 'own/library.yaml': library('Asks customers.') },
    'a library that cannot be read': { 'own/library.yaml': 'library: own\n' },
    'a library that is gone': { 'cxpd.config.yaml': '' },
    'a requirement set that cannot be read': {
      'cxpd.config.yaml': `${base['cxpd.config.yaml']}requirementSets: [sets]\n`,
    },
  };
  for (const [what, change] of Object.entries(changes)) {
    test(`is checked again after a change of ${what}`, async () => {
      const cache = memoryCache();
      await check(base, cache);
      expect((await check({ ...base, ...change }, cache)).checked).toBe(true);
      expect((await check({ ...base, ...change }, cache)).checked).toBe(false);
      expect((await check(base, cache)).checked).toBe(false);
    });
  }

  test.each([
    ['--stage', 'classification'],
    ['--rule', 'duties-count=error'],
  ])('is checked again with %s %s', async (...flags) => {
    const cache = memoryCache();
    await check(base, cache);
    expect((await check(base, cache, flags)).checked).toBe(true);
    expect((await check(base, cache, flags)).checked).toBe(false);
  });

  test('is checked again on another day, as far as its result depends on the day', async () => {
    const cache = memoryCache();
    await check(base, cache);
    expect((await check(base, cache, [], 22)).checked).toBe(false);

    const dated = `${smallDraft}status: classified\nclassification:\n  classifiedBy: A. Clerk\n  classifiedOn: 2026-11-22\n`;
    const files = { ...base, 'pds/b.yaml': dated };
    const flags = ['--stage', 'selection'];
    const before = await check(files, cache, flags, 21);
    expect(before.out).toContain('expected a day not after today (2026-11-21)');
    expect((await check(files, cache, flags, 21)).checked).toBe(false);
    const on = await check(files, cache, flags, 22);
    expect(on.checked).toBe(true);
    expect(on.out).not.toContain('expected a day not after today');
  });

  test('tells a named file that is no draft, and skips a met one', async () => {
    const cache = memoryCache();
    const argv = ['pds/a.yaml', 'pds/other.yaml'];
    await check(base, cache);
    expect((await check(base, cache, argv)).out).toContain('not-a-draft');
    expect((await check(base, cache)).out).not.toContain('not-a-draft');
    expect((await check(base, cache, argv)).checked).toBe(false);
  });
});

describe('a file with the mark of an earlier run', () => {
  const marks = { 'pds/a.yaml': 'one', 'pds/b.yaml': 'two', 'pds/other.yaml': 'three' };
  const argv = ['validate', '--format', 'json'];

  /** Which drafts were read. */
  async function runWith(options: object, more: readonly string[] = [], files: object = base) {
    const io = memoryIo({ ...files }, options);
    const read = new Set<string>();
    const readFile = (file: string, limit: number): Promise<Uint8Array> => {
      if (file.startsWith('pds/')) read.add(file);
      return io.readFile(file, limit);
    };
    return { ...(await runIn({ ...io, readFile }, ...argv, ...more)), read: [...read].sort() };
  }

  test('is not read again, and reported as before', async () => {
    const cache = memoryCache();
    const first = await runWith({ cache, marks });
    expect(first.read).toEqual(Object.keys(marks));
    const again = await runWith({ cache, marks });
    expect(again).toEqual({ ...first, read: [] });
  });

  test('is read when its mark is another one', async () => {
    const cache = memoryCache();
    await runWith({ cache, marks });
    const changed = { ...base, 'pds/a.yaml': base['pds/b.yaml'] };
    const { read, ...outcome } = await runWith(
      { cache, marks: { ...marks, 'pds/a.yaml': 'new' } },
      [],
      changed,
    );
    expect(read).toEqual(['pds/a.yaml']);
    expect(outcome).toEqual(await runIn(memoryIo(changed), ...argv));
  });

  test('is read when it has no mark, and when it is checked with something else', async () => {
    const cache = memoryCache();
    await runWith({ cache, marks });
    expect((await runWith({ cache, marks: {} })).read).toEqual(Object.keys(marks));
    const flags = ['--rule', 'duties-count=error'];
    expect((await runWith({ cache, marks }, flags)).read).toEqual(Object.keys(marks));
    expect((await runWith({ cache, marks }, flags)).read).toEqual([]);
  });

  test('is read when it is named and not only met', async () => {
    const cache = memoryCache();
    await runWith({ cache, marks });
    const { read, out } = await runWith({ cache, marks }, ['pds/a.yaml', 'pds/other.yaml']);
    expect(read).toEqual(['pds/a.yaml', 'pds/other.yaml']);
    expect(out).toContain('not-a-draft');
  });

  test('is read when the cache is damaged', async () => {
    const cache = memoryCache();
    const first = await runWith({ cache, marks });
    for (const [name, bytes] of cache.files) {
      for (let at = 0; at < bytes.length; at += 61) {
        const changed = Uint8Array.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ 0xff;
        const damaged = memoryCache();
        for (const [other, whole] of cache.files) damaged.files.set(other, other === name ? changed : whole);
        expect(await runWith({ cache: damaged, marks })).toMatchObject({ code: first.code, out: first.out });
      }
    }
  });
});

describe('the cache', () => {
  test('is left alone with --no-cache and for a single file', async () => {
    const cache = memoryCache();
    await check(base, cache, ['--no-cache']);
    await check(base, cache, ['pds/a.yaml']);
    expect(cache.files.size).toBe(0);
  });

  test('that is damaged is as if it were not there', async () => {
    const cache = memoryCache();
    await check(base, cache);
    const [[name, bytes] = ['', new Uint8Array()]] = cache.files;
    for (let at = 0; at < bytes.length; at += 97) {
      const changed = Uint8Array.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      cache.files.clear();
      cache.files.set(name, changed);
      await check(base, cache);
    }
  });

  test('that cannot be read or written is no trouble', async () => {
    const closed: MemoryCache = {
      ...memoryCache(),
      list: () => [{ name: 'x', size: 1, age: 0 }],
      open: () => null,
      create: () => ({ append: () => {}, finish: () => {}, drop: () => {} }),
    };
    await check(base, closed);
    await check(base, closed);
  });
});

test('the paths in results are those of this run', async () => {
  const cache = memoryCache();
  await check(base, cache);
  const io = memoryIo(base, { cache });
  const { out } = await runIn(io, 'validate', path.join(home, 'pds'));
  expect(out).toBe((await runIn(memoryIo(base), 'validate', path.join(home, 'pds'))).out);
});
