import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readPrivateFile, writePrivateFile } from '../../src/host/private-files.ts';
import { runAsPlainUser } from './as-plain-user.ts';

const isWindows = process.platform === 'win32';
const isRoot = process.getuid?.() === 0;
const bytes = Buffer.from('kept');
let base = '';
let folder = '';

beforeEach(() => {
  base = mkdtempSync(path.join(tmpdir(), 'cxpd-private-'));
  folder = path.join(base, 'of cxpd', 'code');
});

afterEach(() => rmSync(base, { recursive: true, force: true }));

const read = () => readPrivateFile(folder, 'one')?.toString();
const file = () => path.join(folder, 'one');

describe('a private file', () => {
  test('is read as it was written, and leaves nothing beside it', () => {
    writePrivateFile(folder, 'one', bytes);
    writePrivateFile(folder, 'one', Buffer.from('anew'));
    expect(read()).toBe('anew');
    expect(readdirSync(folder)).toEqual(['one']);
  });

  test('is not there before it is written', () => {
    expect(read()).toBeUndefined();
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    expect(read()).toBeUndefined();
  });

  test('takes away what was not written for a month', () => {
    writePrivateFile(folder, 'old', bytes);
    writePrivateFile(folder, 'young', bytes);
    const days = (count: number) => new Date(Date.now() - count * 24 * 60 * 60 * 1000);
    utimesSync(path.join(folder, 'old'), days(31), days(31));
    utimesSync(path.join(folder, 'young'), days(29), days(29));
    writePrivateFile(folder, 'one', bytes);
    expect(readdirSync(folder).sort()).toEqual(['one', 'young']);
  });

  test('is not written where a file stands in the place of the folder', () => {
    mkdirSync(path.dirname(folder));
    writeFileSync(folder, 'a file');
    writePrivateFile(folder, 'one', bytes);
    expect(statSync(folder).isFile()).toBe(true);
    expect(read()).toBeUndefined();
  });

  test('is not put in the place of a folder', () => {
    mkdirSync(file(), { recursive: true });
    chmodSync(folder, 0o700);
    writePrivateFile(folder, 'one', bytes);
    expect(readdirSync(folder)).toEqual(['one']);
    expect(read()).toBeUndefined();
  });
});

describe.skipIf(isWindows)('of what others can change', () => {
  beforeEach(() => writePrivateFile(folder, 'one', bytes));

  test('nothing is made', () => {
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(file()).mode & 0o777).toBe(0o600);
  });

  test.each([0o720, 0o702, 0o777])('no folder is used (mode %i)', (mode) => {
    chmodSync(folder, mode);
    expect(read()).toBeUndefined();
    writePrivateFile(folder, 'two', bytes);
    expect(existsSync(path.join(folder, 'two'))).toBe(false);
  });

  test.each([0o620, 0o602])('no file is read (mode %i)', (mode) => {
    chmodSync(file(), mode);
    expect(read()).toBeUndefined();
  });

  test.runIf(isRoot)('neither file nor folder of another user is used', () => {
    chownSync(file(), 1234, 1234);
    expect(read()).toBeUndefined();
    chownSync(file(), 0, 0);
    expect(read()).toBe('kept');
    chownSync(folder, 1234, 1234);
    expect(read()).toBeUndefined();
    writePrivateFile(folder, 'two', bytes);
    expect(existsSync(path.join(folder, 'two'))).toBe(false);
  });

  test('links are not followed, neither to a folder nor to a file', () => {
    symlinkSync('one', path.join(folder, 'link'));
    expect(readPrivateFile(folder, 'link')).toBeNull();
    const linked = path.join(base, 'linked');
    symlinkSync(folder, linked);
    expect(readPrivateFile(linked, 'one')).toBeNull();
    writePrivateFile(linked, 'two', bytes);
    expect(existsSync(path.join(folder, 'two'))).toBe(false);
  });

  test('a folder that is closed is left alone', () => {
    const said = runAsPlainUser(
      'host/private-files.ts',
      `it.writePrivateFile(folder, 'one', Buffer.from('kept'));
       fs.chmodSync(folder, 0o500);
       it.writePrivateFile(folder, 'one', Buffer.from('anew'));
       it.writePrivateFile(folder, 'two', Buffer.from('anew'));
       console.log(String(it.readPrivateFile(folder, 'one')), fs.readdirSync(folder).join());`,
    );
    expect(said).toBe('kept one\n');
  });
});
