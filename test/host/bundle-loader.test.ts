import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createBundleLoader, type LoaderHost } from '../../src/host/bundle-loader.ts';
import { readKeptCode, writeKeptCode } from '../../src/host/kept-code.ts';

let base = '';
let bundle = '';
let cache = '';

beforeEach(() => {
  base = mkdtempSync(path.join(tmpdir(), 'cxpd loader '));
  bundle = path.join(base, 'one.cjs');
  cache = path.join(base, 'cache');
  writeBundle('one');
});

afterEach(() => rmSync(base, { recursive: true, force: true }));

/** Moves the bundle, as the engine remembers by their paths what this process has compiled. */
function moveBundle(): void {
  const moved = path.join(mkdtempSync(path.join(base, 'moved ')), 'one.cjs');
  renameSync(bundle, moved);
  bundle = moved;
}

/** A bundle like those of the build: the mark of its content at the end. */
function writeBundle(answer: string): void {
  const code = `const { sep } = require('node:path');
exports.answer = () => ['${answer}', sep, __dirname, __filename, this === exports];
exports.never = () => 'a function that no run needs';`;
  writeFileSync(bundle, `${code}\n//${answer.repeat(20)}\n`);
}

function loader(change: Partial<LoaderHost> = {}) {
  const { version, arch } = process;
  const made = createBundleLoader({
    env: { CXPD_CACHE_DIR: cache },
    version,
    arch,
    uptime: () => 0.1,
    ...change,
  });
  if (made === undefined) throw new Error('The loader may keep code.');
  return made;
}

/** Loads the bundle, asks it, and keeps its code as a run of some kind would. */
function run(kind: string, change: Partial<LoaderHost> = {}): unknown {
  const { load, keep } = loader(change);
  const exports: { answer?: () => unknown } = {};
  const module = { exports, require: (id: string) => process.getBuiltinModule(id) };
  load(module as unknown as NodeJS.Module, bundle);
  const answer = exports.answer?.();
  keep(kind);
  return answer;
}

const answerOf = (text: string) => [text, path.sep, path.dirname(bundle), bundle, true];
const kept = () => readdirSync(path.join(cache, 'code'));
const keptFile = () => path.join(cache, 'code', `one.cjs-${process.version}-${process.arch}`);

/** The kinds of runs in the kept code; it tells whether the code of an earlier run was taken over. */
function kinds(): unknown {
  const [, facts] = readFileSync(keptFile(), 'latin1').split('\n');
  return JSON.parse(String(facts)).kinds;
}

describe('the loader of bundles', () => {
  test('gives a bundle what Node gives a module', () => {
    expect(run('validate 0')).toEqual(answerOf('one'));
  });

  test('keeps code for each version and kind of Node', () => {
    run('validate 0');
    expect(kept()).toEqual([`one.cjs-${process.version}-${process.arch}`]);
  });

  test('takes over kept code, and adds what another kind of run compiled', () => {
    run('validate 0');
    const before = readFileSync(keptFile());
    moveBundle();
    expect(run('validate 0')).toEqual(answerOf('one'));
    expect(readFileSync(keptFile())).toEqual(before);
    moveBundle();
    expect(run('grade 0')).toEqual(answerOf('one'));
    expect(kinds()).toEqual(['validate 0', 'grade 0']);
  });

  test('keeps nothing of a long run', () => {
    run('validate 0', { uptime: () => 60 });
    expect(existsSync(cache)).toBe(false);
  });

  test('is not made when nothing may be kept', () => {
    const { version, arch, uptime } = process;
    expect(createBundleLoader({ env: { CXPD_NO_CACHE: '1' }, version, arch, uptime })).toBeUndefined();
    expect(createBundleLoader({ env: {}, version, arch, uptime })).toBeUndefined();
  });
});

describe('kept code is not used', () => {
  beforeEach(() => {
    run('validate 0');
  });

  test('for a bundle of the same length with other words', () => {
    writeBundle('two');
    expect(run('grade 0')).toEqual(answerOf('two'));
    expect(kinds()).toEqual(['grade 0']);
  });

  test('for a bundle that somebody changed without changing its mark', () => {
    const changed = readFileSync(bundle, 'utf8').replace("'one'", "'two'");
    rmSync(bundle);
    writeFileSync(bundle, changed);
    expect(run('grade 0')).toEqual(answerOf('two'));
    expect(kinds()).toEqual(['grade 0']);
  });

  test('when one byte of it is damaged, wherever it is', () => {
    const whole = readFileSync(keptFile());
    const step = Math.ceil(whole.length / 97);
    for (let at = 0; at < whole.length; at += step) {
      const damaged = Buffer.from(whole);
      damaged[at] = (damaged[at] ?? 0) ^ 0x10;
      writeFileSync(keptFile(), damaged);
      expect(run('grade 0')).toEqual(answerOf('one'));
      expect(kinds()).toEqual(['grade 0']);
    }
  });

  test('when it was cut off', () => {
    const whole = readFileSync(keptFile());
    for (const length of [0, 1, 20, 21, 100, whole.length - 1]) {
      writeFileSync(keptFile(), whole.subarray(0, length));
      expect(run('grade 0')).toEqual(answerOf('one'));
      expect(kinds()).toEqual(['grade 0']);
    }
  });

  test('when it is whole but not code of this engine', () => {
    const { source } = JSON.parse(String(readFileSync(keptFile(), 'latin1').split('\n')[1]));
    const code = Buffer.from('not code at all');
    writeFileSync(keptFile(), writeKeptCode({ source, kinds: ['validate 0'], code }));
    moveBundle();
    expect(run('grade 0')).toEqual(answerOf('one'));
    expect(kinds()).toEqual(['grade 0']);
  });

  test.skipIf(process.platform === 'win32')('when others can write where it lies', () => {
    const before = readFileSync(keptFile());
    chmodSync(path.join(cache, 'code'), 0o777);
    expect(run('grade 0')).toEqual(answerOf('one'));
    expect(readFileSync(keptFile())).toEqual(before);
  });
});

describe('kept code', () => {
  const code = Buffer.from([0, 10, 13, 255]);

  test('is read as it was written', () => {
    const written = writeKeptCode({ source: 'a "mark"\n', kinds: ['one\ntwo'], code });
    expect(readKeptCode(written, 'a "mark"\n')).toEqual({ source: 'a "mark"\n', kinds: ['one\ntwo'], code });
  });

  test('of another source, or of nothing, is none', () => {
    expect(readKeptCode(writeKeptCode({ source: 'one', kinds: [], code }), 'two')).toBeNull();
    expect(readKeptCode(Buffer.alloc(0), 'one')).toBeNull();
    expect(readKeptCode(Buffer.alloc(4096), 'one')).toBeNull();
  });
});
