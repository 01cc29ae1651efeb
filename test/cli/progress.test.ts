import { expect, test } from 'vitest';
import { createProgress } from '../../src/cli/progress.ts';
import { memoryIo, type MemoryOptions, runIn } from './memory-io.ts';

/** What is written while 2,000 files are done, one each millisecond. */
function written(options: MemoryOptions): string[] {
  const io = memoryIo({}, options);
  const pieces: string[] = [];
  let now = 0;
  const watched = { ...io, stderr: (text: string) => pieces.push(text) };
  const progress = createProgress(2000, watched, () => now);
  for (; now < 2000; now++) progress.step();
  progress.end();
  progress.step();
  return pieces;
}

test('after half a second a line counts files, and is taken away at the end', () => {
  const pieces = written({ tty: true });
  expect(pieces[0]).toBe('\r\u001b[KChecking: 501 of 2,000 files');
  expect(pieces.at(-2)).toBe('\r\u001b[KChecking: 1,901 of 2,000 files');
  expect(pieces.at(-1)).toBe('\r\u001b[K');
  expect(pieces).toHaveLength(16);
});

test.each<[string, MemoryOptions]>([
  ['a file or a pipe', {}],
  ['CI', { tty: true, env: { CI: 'true' } }],
  ['a terminal that cannot take a line back', { tty: true, env: { TERM: 'dumb' } }],
])('nothing is written for %s', (_, options) => {
  expect(written(options)).toEqual([]);
});

test('CI=false is no CI', () => {
  expect(written({ tty: true, env: { CI: 'false' } })).not.toEqual([]);
});

test('a short run writes nothing', () => {
  const io = memoryIo({}, { tty: true });
  const progress = createProgress(10, io, () => 0);
  progress.step();
  progress.end();
  expect(io.said.err).toBe('');
});

test('the help of validate says how to do without the line', async () => {
  const { out } = await runIn(memoryIo({}), 'validate', '--help');
  expect(out).toMatch(/counts its files in a line on the terminal,\n.*CI=1/);
});
