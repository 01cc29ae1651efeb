import { describe, expect, test } from 'vitest';
import type { FileResult } from '../../src/batch/check-file.ts';
import { cacheKey, openResultCache } from '../../src/batch/result-cache.ts';
import type { SharedSetup } from '../../src/batch/shared-setup.ts';
import { type MemoryCache, memoryCache } from '../cli/memory-cache.ts';

const pause = (): undefined => undefined;
const day = 24 * 60 * 60 * 1000;
const start = Date.UTC(2026, 10, 21);

function setup(today = '2026-11-21', settings = {}): SharedSetup {
  return { check: { settings, today }, libraries: [], requirementSets: [], rulesNotRun: [] };
}

function key(text: string): Uint8Array {
  return cacheKey(Buffer.from(text), 'met');
}

function result(text: string, usesToday = false): FileResult {
  return { packed: Buffer.from(text), usesToday };
}

/** A run that asks for results and adds those that are missing; gives those that it found. */
async function runWith(folder: MemoryCache, wanted: readonly string[], after = 0, shared = setup()) {
  const cache = openResultCache({ folder, program: '1', now: new Date(start + after * day) });
  cache.begin(0, shared);
  const found: string[] = [];
  for (const text of wanted) {
    const known = cache.find(0, key(text));
    if (known === null) cache.add(0, key(text), result(text));
    else found.push(Buffer.from(known.packed).toString());
  }
  await cache.finish(pause);
  return found;
}

test('a result is found by the next run, and by that only when all is the same', async () => {
  const folder = memoryCache();
  expect(await runWith(folder, ['a', 'b'])).toEqual([]);
  expect(await runWith(folder, ['a', 'b', 'c'])).toEqual(['a', 'b']);
  expect(await runWith(folder, ['a'], 0, setup('2026-11-21', { 'duties-count': 'off' }))).toEqual([]);
  const other = openResultCache({ folder, program: '2', now: new Date(start) });
  other.begin(0, setup());
  expect(other.find(0, key('a'))).toBeNull();
});

test('files that were met and files that were named are kept apart', () => {
  const bytes = Buffer.from('a');
  expect(cacheKey(bytes, 'met')).not.toEqual(cacheKey(bytes, 'named'));
  expect(cacheKey(bytes, 'named')).toEqual(cacheKey(bytes, 'stdin'));
});

test('a result that depends on the day holds on that day only', async () => {
  const folder = memoryCache();
  const cache = openResultCache({ folder, program: '1', now: new Date(start) });
  cache.begin(0, setup());
  cache.add(0, key('a'), result('a', true));
  cache.add(0, key('b'), result('b'));
  await cache.finish(pause);
  const later = openResultCache({ folder, program: '1', now: new Date(start) });
  later.begin(0, setup());
  later.begin(1, setup('2026-11-22'));
  expect(later.find(0, key('a'))?.usesToday).toBe(true);
  expect(later.find(1, key('a'))).toBeNull();
  expect(later.find(1, key('b'))?.usesToday).toBe(false);
});

describe('the folder', () => {
  test('is not written when nothing is new', async () => {
    const folder = memoryCache();
    await runWith(folder, ['a']);
    await runWith(folder, ['a']);
    expect(folder.count.created).toBe(1);
  });

  test('keeps few files, however many runs add something', async () => {
    const folder = memoryCache();
    const wanted: string[] = [];
    for (let run = 0; run < 40; run++) {
      wanted.push(`draft ${run}`);
      expect(await runWith(folder, wanted)).toEqual(wanted.slice(0, -1));
      expect(folder.files.size).toBeLessThanOrEqual(7);
    }
  });

  test('loses what nobody used for a month, and keeps what is used', async () => {
    const folder = memoryCache();
    await runWith(folder, ['a', 'b', 'c']);
    for (let after = 7; after <= 42; after += 7) await runWith(folder, ['a'], after);
    const size = [...folder.files.values()].reduce((sum, { length }) => sum + length, 0);
    expect(folder.files.size).toBe(1);
    expect(await runWith(folder, ['a', 'b'], 42)).toEqual(['a']);
    expect(size).toBeLessThan(120);
  });

  test('loses files that are damaged, when it is written', async () => {
    const folder = memoryCache();
    await runWith(folder, ['a']);
    const [[name, bytes] = ['', new Uint8Array()]] = folder.files;
    folder.files.set(name, bytes.subarray(0, 30));
    expect(await runWith(folder, ['a'])).toEqual([]);
    expect(folder.files.has(name)).toBe(false);
    expect(await runWith(folder, ['a'])).toEqual(['a']);
  });

  test('loses old files, those that killed runs left, and the oldest of too many', async () => {
    const folder = memoryCache();
    const left = { 'old-1': 31, 'x.tmp': 2, 'young.tmp': 0, 'other-1': 5, 'huge-1': 6, 'small-1': 7 };
    for (const [name, age] of Object.entries(left)) {
      folder.files.set(name, new Uint8Array(10));
      folder.ages.set(name, age);
    }
    folder.sizes.set('huge-1', 2 ** 30);
    await runWith(folder, ['a']);
    expect([...folder.files.keys()].slice(0, -1)).toEqual(['young.tmp', 'other-1']);
    expect(folder.files.size).toBe(3);
  });

  test('is shared by runs beside each other without loss', async () => {
    const folder = memoryCache();
    const [one, other] = [0, 1].map(() => {
      const cache = openResultCache({ folder, program: '1', now: new Date(start) });
      cache.begin(0, setup());
      return cache;
    });
    for (const text of ['a', 'b']) one?.add(0, key(text), result(text));
    for (const text of ['b', 'c']) other?.add(0, key(text), result(text));
    await one?.finish(pause);
    await other?.finish(pause);
    expect(await runWith(folder, ['a', 'b', 'c'])).toEqual(['a', 'b', 'c']);
  });

  test('is left as it was by a run that is broken off', () => {
    const folder = memoryCache();
    const cache = openResultCache({ folder, program: '1', now: new Date(start) });
    cache.begin(0, setup());
    cache.add(0, key('a'), result('a'));
    cache.drop();
    expect(folder.files.size).toBe(0);
  });
});
