import { expect, test } from 'vitest';
import { createWindowReader } from '../../src/batch/window-reader.ts';

const content = Uint8Array.from({ length: 2_000_000 }, (_, place) => (place * 7) % 251);

/** A reader of the content, and what was read for it. */
function countingReader() {
  const asked = { times: 0, bytes: 0 };
  const reader = createWindowReader(
    (offset, length) => {
      asked.times++;
      asked.bytes += length;
      return content.subarray(offset, offset + length);
    },
    () => content.length,
  );
  return { asked, reader };
}

function isPart(bytes: Uint8Array | null, start: number): boolean {
  return bytes !== null && Buffer.compare(bytes, content.subarray(start, start + bytes.length)) === 0;
}

test('stretches that follow each other in several rows are read about once', () => {
  const { asked, reader } = countingReader();
  const row = content.length / 8;
  for (let at = 0; at + 1000 <= row; at += 1000) {
    for (let number = 0; number < 8; number++) {
      const start = number * row + at;
      if (!isPart(reader(start, 1000), start)) throw new Error(`Other bytes at ${start}.`);
    }
  }
  expect(asked.times).toBeLessThan(50);
  expect(asked.bytes).toBeLessThan(content.length * 1.5);
});

test('a stretch may be longer than what is read at once, and lie at the end', () => {
  const { reader } = countingReader();
  const long = reader(100, 500_000);
  expect(long?.length).toBe(500_000);
  expect(isPart(long, 100)).toBe(true);
  expect(reader(content.length - 3, 3)).toEqual(content.subarray(-3));
  expect(reader(7, 0)).toEqual(new Uint8Array());
});

test('what is not there is null', () => {
  const reader = createWindowReader(
    () => null,
    () => 10,
  );
  expect(reader(0, 5)).toBeNull();
});
