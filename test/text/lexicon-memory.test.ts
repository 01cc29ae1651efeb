import v8 from 'node:v8';
import vm from 'node:vm';
import { expect, it } from 'vitest';
import { Lexicon } from '../../src/text/lexicon.ts';

/** Bytes that are in use once garbage is collected. */
function bytesInUse(): number {
  v8.setFlagsFromString('--expose-gc');
  try {
    vm.runInNewContext('gc')();
  } finally {
    v8.setFlagsFromString('--no-expose-gc');
  }
  return process.memoryUsage().heapUsed;
}

/**
 * One sentence of half a MB with a letter beyond ASCII and a word of its own, which is long enough for the engine to make it a
 * view into the text.
 */
function longSentence(number: number): string {
  return `${'the work of the agency, '.repeat(11_000 + number)} as in a café, correspondenceunit${number}`;
}

it('a word keeps no text in memory that it was met in', () => {
  const lexicon = new Lexicon();
  lexicon.read(longSentence(0));
  lexicon.beginDraft();
  const before = bytesInUse();
  for (let number = 1; number <= 40; number++) {
    lexicon.read(longSentence(number));
    lexicon.beginDraft();
  }
  expect(lexicon.size).toBeGreaterThan(40);
  expect(bytesInUse() - before).toBeLessThan(4 * 1024 * 1024);
});
