import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeFolder } from '../../src/host/make-folder.ts';

let base = '';
const at = (...names: readonly string[]) => path.join(base, ...names);

beforeEach(() => {
  base = mkdtempSync(path.join(tmpdir(), 'cxpd make-folder '));
});
afterEach(() => rmSync(base, { recursive: true }));

describe('a folder', () => {
  test('is made with all that are missing above it', () => {
    makeFolder(at('one', 'two', 'three'));
    expect(statSync(at('one', 'two', 'three')).isDirectory()).toBe(true);
  });

  test.skipIf(process.platform === 'win32')('has the same rights as those above it', () => {
    makeFolder(at('one', 'two'), 0o700);
    for (const folder of [at('one'), at('one', 'two')]) expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  test('is left alone where it is there, also behind a link', () => {
    mkdirSync(at('one'));
    makeFolder(at('one'));
    symlinkSync(at('one'), at('link'), 'junction');
    makeFolder(at('link'));
    makeFolder(at('link', 'two'));
    expect(statSync(at('one', 'two')).isDirectory()).toBe(true);
  });

  test('that cannot be told in letters is not made in other letters, and may hold others', () => {
    expect(() => makeFolder(at('d\ufffdp', 'one'))).toThrow(expect.objectContaining({ code: 'ENOENT' }));
    expect(existsSync(at('d\ufffdp'))).toBe(false);
    mkdirSync(at('d\ufffdp'));
    makeFolder(at('d\ufffdp', 'one'));
    expect(existsSync(at('d\ufffdp', 'one'))).toBe(true);
  });

  test('is not made where a file stands in its place, or in that of one above it', () => {
    writeFileSync(at('file'), '');
    expect(() => makeFolder(at('file'))).toThrow(/EEXIST/);
    expect(() => makeFolder(at('file', 'one', 'two'))).toThrow(/ENOTDIR|ENOENT/);
  });

  test.skipIf(process.platform !== 'linux')('is not tried for ever where the system makes none', () => {
    expect(() => makeFolder('/proc/cxpd')).toThrow(/ENOENT/);
    expect(() => makeFolder('/proc/cxpd/one/two')).toThrow(/ENOENT/);
  });

  test('is the root, which is always there', () => {
    makeFolder(path.parse(base).root);
  });
});
