import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readShard, shardOf } from '../../src/batch/shard.ts';

test('a shard is read', () => {
  expect(readShard('1/1')).toEqual({ index: 1, count: 1 });
  expect(readShard('3/12')).toEqual({ index: 3, count: 12 });
});

test.each([
  '',
  '1',
  '0/2',
  '3/2',
  '1/0',
  '-1/2',
  '1/2/3',
  '1.5/2',
  ' 1/2',
  'a/b',
  '1/',
  '1/9999999',
  '１/２',
])('the shard "%s" is refused in plain words', (value) => {
  expect(() => readShard(value)).toThrow(
    /^Unexpected --shard .*, expected a part and the number of parts\.$/,
  );
});

test('shards hold every item once, in order, and differ by one at most', () => {
  fc.assert(
    fc.property(fc.nat(300), fc.integer({ min: 1, max: 40 }), (length, count) => {
      const items = Array.from({ length }, (_, number) => number);
      const parts = Array.from({ length: count }, (_, number) =>
        shardOf(items, { index: number + 1, count }),
      );
      const sizes = parts.map((part) => part.length);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      for (const part of parts) expect(part).toEqual([...part].sort((one, other) => one - other));
      expect(parts.flat().sort((one, other) => one - other)).toEqual(items);
    }),
  );
});
