import { crc32 } from 'node:zlib';
import type { CacheFile, CacheWriter } from '../io.ts';
import { createWindowReader } from './window-reader.ts';

/**
 * A segment is a file of results that is written once and never changed, so that runs beside each other cannot disturb
 * each other: a line that tells its kind, the results one after the other, an index sorted by key, and an end that tells
 * where the index is. Checksums tell what is damaged, and what stands under the name of another kind; that is as if it
 * were not there.
 */
export interface Segment {
  /** The results in it. */
  readonly count: number;
  /** Its size in bytes. */
  readonly size: number;
  /** The place of a key in the index, or -1. */
  find(key: Uint8Array): number;
  entryAt(place: number): SegmentEntry;
  /** The result at a place; null when it is damaged. */
  read(place: number): Uint8Array | null;
  close(): void;
}

/** What the index says of a result. */
export interface SegmentEntry {
  readonly key: Uint8Array;
  /** The day that the result holds for, as a number like 20261121; 0 when it holds on every day. */
  readonly day: number;
  /** The day on which it was used last, in days since 1970; up to 65,535, which is in the year 2149. */
  readonly used: number;
}

/** Bytes of a key. */
export const keyLength = 20;

/** Key, offset (6 bytes), used (2), length, day and checksum (4 each). */
const entryLength = keyLength + 6 + 2 + 4 + 4 + 4;

const head = Buffer.from('cxpd results 1\n');

/** Offset of the index (6 bytes), entries (4), checksum of the index (4), and the first line again. */
const endLength = 6 + 4 + 4 + head.length;

/** Opens a segment of the kind that `mark` tells; null for anything else and for one with a damaged index. */
export function openSegment(file: CacheFile, mark: string): Segment | null {
  const { size } = file;
  const end = bufferOf(file.read(Math.max(0, size - endLength), Math.min(size, endLength)));
  if (end === null || end.length < endLength || !end.subarray(14).equals(head)) return null;
  const indexAt = end.readUIntBE(0, 6);
  const count = end.readUInt32BE(6);
  if (indexAt + count * entryLength + endLength !== size) return null;
  const index = bufferOf(file.read(indexAt, count * entryLength));
  if (index === null || index.length !== count * entryLength) return null;
  if (checksum(index, mark) !== end.readUInt32BE(10)) return null;

  const readResult = createWindowReader(file.read, () => indexAt);
  const firstOf = (place: number): number => index.readUInt32BE(place * entryLength);
  return {
    count,
    size,
    find: (key) => {
      const sought = bufferOf(key) ?? Buffer.alloc(keyLength);
      const first = sought.readUInt32BE(0);
      let low = 0;
      let high = count;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (firstOf(middle) < first) low = middle + 1;
        else high = middle;
      }
      for (; low < count && firstOf(low) === first; low++) {
        const at = low * entryLength;
        if (index.compare(sought, 0, keyLength, at, at + keyLength) === 0) return low;
      }
      return -1;
    },
    entryAt: (place) => {
      const at = place * entryLength;
      return {
        key: index.subarray(at, at + keyLength),
        used: index.readUInt16BE(at + keyLength + 6),
        day: index.readUInt32BE(at + keyLength + 12),
      };
    },
    read: (place) => {
      const at = place * entryLength + keyLength;
      const offset = index.readUIntBE(at, 6);
      const length = index.readUInt32BE(at + 8);
      const result = offset + length > indexAt ? null : readResult(offset, length);
      return result !== null && crc32(result) === index.readUInt32BE(at + 16) ? result : null;
    },
    close: file.close,
  };
}

/** Writes a segment, result by result; each key once. */
export interface SegmentWriter {
  readonly count: number;
  add(entry: SegmentEntry, result: Uint8Array): void;
  /** Writes the index, and gives the file its name. */
  finish(name: string): void;
  drop(): void;
}

/** Begins a segment of the kind that `mark` tells. */
export function writeSegment(file: CacheWriter, mark: string): SegmentWriter {
  let index = Buffer.alloc(64 * entryLength);
  let count = 0;
  let length = head.length;
  file.append(head);
  return {
    get count() {
      return count;
    },
    add: ({ key, day, used }, result) => {
      let at = count * entryLength;
      if (at === index.length) index = Buffer.concat([index], index.length * 2);
      index.set(key, at);
      at += keyLength;
      index.writeUIntBE(length, at, 6);
      index.writeUInt16BE(used, at + 6);
      index.writeUInt32BE(result.length, at + 8);
      index.writeUInt32BE(day, at + 12);
      index.writeUInt32BE(crc32(result), at + 16);
      file.append(result);
      length += result.length;
      count++;
    },
    finish: (name) => {
      const sorted = sortedIndex(index, count);
      const end = Buffer.alloc(endLength);
      end.writeUIntBE(length, 0, 6);
      end.writeUInt32BE(count, 6);
      end.writeUInt32BE(checksum(sorted, mark), 10);
      end.set(head, 14);
      file.append(sorted);
      file.append(end);
      file.finish(name);
    },
    drop: file.drop,
  };
}

/** The checksum of an index, which is another in a segment of another kind. */
function checksum(index: Uint8Array, mark: string): number {
  return crc32(index, crc32(mark));
}

function sortedIndex(index: Buffer, count: number): Buffer {
  const order = Uint32Array.from({ length: count }, (_, place) => place);
  order.sort((one, other) => {
    const at = one * entryLength;
    const otherAt = other * entryLength;
    return (
      index.readUInt32BE(at) - index.readUInt32BE(otherAt) ||
      index.compare(index, otherAt, otherAt + keyLength, at, at + keyLength)
    );
  });
  const sorted = Buffer.alloc(count * entryLength);
  for (const [place, from] of order.entries()) {
    index.copy(sorted, place * entryLength, from * entryLength, (from + 1) * entryLength);
  }
  return sorted;
}

function bufferOf(bytes: Uint8Array | null): Buffer | null {
  return bytes === null ? null : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
