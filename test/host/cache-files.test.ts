import { mkdir, mkdtemp, readdir, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openCacheFolder } from '../../src/host/cache-files.ts';
import { runAsPlainUser } from './as-plain-user.ts';

let folder = '';

beforeEach(async () => {
  folder = path.join(await mkdtemp(path.join(tmpdir(), 'cxpd-cache-')), 'results');
});

afterEach(() => rm(path.dirname(folder), { recursive: true, force: true }));

function write(name: string, ...pieces: string[]): void {
  const file = openCacheFolder(folder).create();
  for (const piece of pieces) file.append(Buffer.from(piece));
  file.finish(name);
}

function read(name: string, offset: number, length: number): string | null {
  const file = openCacheFolder(folder).open(name);
  const bytes = file?.read(offset, length) ?? null;
  file?.close();
  return bytes === null ? null : Buffer.from(bytes).toString();
}

test('a file is there once it is finished, whole, and only for its owner', async () => {
  const cache = openCacheFolder(folder);
  const file = cache.create();
  file.append(Buffer.from('x'.repeat(100_000)));
  file.append(Buffer.from('abc'));
  expect(cache.list().map(({ name }) => name.endsWith('.tmp'))).toEqual([true]);
  file.finish('a');
  expect(cache.list()).toEqual([{ name: 'a', size: 100_003, age: 0 }]);
  expect(read('a', 99_999, 4)).toBe('xabc');
  expect(read('a', 100_000, 4)).toBeNull();
  if (process.platform !== 'win32') expect((await stat(path.join(folder, 'a'))).mode & 0o077).toBe(0);
});

test('a file that is dropped leaves nothing', async () => {
  const cache = openCacheFolder(folder);
  const file = cache.create();
  file.append(Buffer.from('abc'));
  file.drop();
  file.append(Buffer.from('abc'));
  file.finish('a');
  expect(await readdir(folder)).toEqual([]);
});

test('age counts days since a file was written or touched', async () => {
  write('a', 'x');
  const longAgo = new Date(Date.now() - 5.5 * 24 * 60 * 60 * 1000);
  await utimes(path.join(folder, 'a'), longAgo, longAgo);
  const cache = openCacheFolder(folder);
  expect(cache.list()[0]?.age).toBe(5);
  cache.touch('a');
  expect(cache.list()[0]?.age).toBe(0);
});

test('what is not there, or is no file, is no trouble', async () => {
  const cache = openCacheFolder(folder);
  expect(cache.list()).toEqual([]);
  expect(cache.open('a')).toBeNull();
  cache.remove('a');
  cache.touch('a');
  await mkdir(path.join(folder, 'b'), { recursive: true });
  expect(cache.list()).toEqual([]);
  expect(cache.open('b')).toBeNull();
});

test('a folder that cannot be made is no trouble', async () => {
  await writeFile(folder, 'a file stands here');
  const cache = openCacheFolder(folder);
  const file = cache.create();
  file.append(Buffer.from('x'));
  file.finish('a');
  expect(cache.list()).toEqual([]);
});

test.skipIf(process.platform === 'win32')('links are not followed', async () => {
  write('a', 'secret');
  await symlink('a', path.join(folder, 'b'));
  expect(read('b', 0, 6)).toBeNull();
});

test.skipIf(process.platform === 'win32')('a folder that may only be read is no trouble', () => {
  const said = runAsPlainUser(
    'host/cache-files.ts',
    `const write = (name) => { const file = it.openCacheFolder(folder).create(); file.append(Buffer.from('x')); file.finish(name); };
     write('a');
     fs.chmodSync(folder, 0o500);
     write('b');
     it.openCacheFolder(folder).remove('a');
     console.log(fs.readdirSync(folder).join());`,
  );
  expect(said).toBe('a\n');
});
