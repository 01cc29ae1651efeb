import { mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { fileMark } from '../../src/host/file-mark.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'cxpd-mark-'));
const file = path.join(folder, 'a.yaml');

afterAll(() => rmSync(folder, { recursive: true }));

/** A moment long after the last change. */
const later = (): number => Date.now() + 60_000;

test('a file that did not change keeps its mark', () => {
  writeFileSync(file, 'a');
  expect(fileMark(file, later())).toBe(fileMark(file, later()));
  expect(fileMark(file, later())).not.toBeNull();
});

test('a change of the same length gives another mark, also when the time of writing is set back', async () => {
  writeFileSync(file, 'a');
  const { atime, mtime } = statSync(file);
  utimesSync(file, atime, mtime);
  const before = fileMark(file, later());
  await new Promise((done) => setTimeout(done, 30));
  writeFileSync(file, 'b');
  utimesSync(file, atime, mtime);
  expect(fileMark(file, later())).not.toBe(before);
});

test('a file in the place of another gives another mark', () => {
  writeFileSync(file, 'a');
  const before = fileMark(file, later());
  rmSync(file);
  writeFileSync(file, 'a');
  expect(fileMark(file, later())).not.toBe(before);
});

test('a file that changed just now, or in time to come, has none', () => {
  writeFileSync(file, 'a');
  expect(fileMark(file, Date.now())).toBeNull();
  const tomorrow = new Date(Date.now() + 24 * 60 * 60 * 1000);
  utimesSync(file, tomorrow, tomorrow);
  expect(fileMark(file, later())).toBeNull();
});

test('what is no plain file has none', () => {
  mkdirSync(path.join(folder, 'b.yaml'));
  expect(fileMark(path.join(folder, 'b.yaml'), later())).toBeNull();
  expect(fileMark(path.join(folder, 'gone.yaml'), later())).toBeNull();
});
