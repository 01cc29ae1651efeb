import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyLength, openSegment, type SegmentEntry, writeSegment } from '../../src/batch/segment.ts';
import { memoryCache } from '../cli/memory-cache.ts';

function entry(text: string, day = 0, used = 20_000): SegmentEntry {
  return { key: createHash('sha256').update(text).digest().subarray(0, keyLength), day, used };
}

function segmentOf(results: readonly (readonly [SegmentEntry, string])[]): Uint8Array {
  const cache = memoryCache();
  const writer = writeSegment(cache.create(), 'a');
  for (const [one, result] of results) writer.add(one, Buffer.from(result));
  writer.finish('a');
  return cache.files.get('a') ?? new Uint8Array();
}

function open(bytes: Uint8Array) {
  const cache = memoryCache();
  cache.files.set('a', bytes);
  const file = cache.open('a');
  return file === null ? null : openSegment(file, 'a');
}

function resultOf(bytes: Uint8Array, key: Uint8Array): string | null {
  const segment = open(bytes);
  const place = segment?.find(key) ?? -1;
  const result = place < 0 ? null : segment?.read(place);
  return result === null || result === undefined ? null : Buffer.from(result).toString();
}

test('a segment gives back what was put in, whatever the keys', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(), { maxLength: 300 }), (numbers) => {
      const results = numbers.map(
        (number) => [entry(`${number}`, number, number % 65_536), `${number}`] as const,
      );
      const bytes = segmentOf(results);
      const segment = open(bytes);
      expect(segment?.count).toBe(numbers.length);
      for (const [{ key, day, used }, result] of results) {
        expect(resultOf(bytes, key)).toBe(result);
        expect(segment?.entryAt(segment.find(key))).toEqual({ key, day, used });
      }
      expect(segment?.find(entry('x').key)).toBe(-1);
    }),
    { numRuns: 30 },
  );
});

test('keys that begin alike are told apart', () => {
  const keys = [0, 1, 2, 3].map((last) =>
    Uint8Array.from({ length: keyLength }, (_, at) => (at === 19 ? last : 7)),
  );
  const bytes = segmentOf(keys.map((key, number) => [{ key, day: 0, used: 0 }, `${number}`]));
  expect(keys.map((key) => resultOf(bytes, key))).toEqual(['0', '1', '2', '3']);
});

test('a segment of another kind is none', () => {
  const cache = memoryCache();
  cache.files.set('a', segmentOf([[entry('x'), 'result']]));
  const file = cache.open('a');
  expect(file && openSegment(file, 'a')?.count).toBe(1);
  expect(file && openSegment(file, 'b')).toBeNull();
});

test('an empty result is a result', () => {
  const { key } = entry('a');
  expect(resultOf(segmentOf([[entry('a'), '']]), key)).toBe('');
});

test('a segment that was cut off anywhere is none', () => {
  const bytes = segmentOf([
    [entry('a'), 'one'],
    [entry('b'), 'two'],
  ]);
  for (let length = 0; length < bytes.length; length++) expect(open(bytes.subarray(0, length))).toBeNull();
  expect(open(Buffer.concat([bytes, Buffer.from('x')]))).toBeNull();
});

test('a changed byte never gives a changed result', () => {
  const results = [
    [entry('a'), 'one'],
    [entry('b'), 'two'],
  ] as const;
  const bytes = segmentOf(results);
  for (let at = 0; at < bytes.length; at++) {
    const changed = Uint8Array.from(bytes, (byte, place) => (place === at ? byte ^ 0x10 : byte));
    for (const [{ key }, result] of results) expect([result, null]).toContain(resultOf(changed, key));
  }
});

test('other files are no segments', () => {
  for (const text of ['', 'cxpd results 1\n', 'x'.repeat(1000), '{}'])
    expect(open(Buffer.from(text))).toBeNull();
});
