import { crc32 } from 'node:zlib';
import { deflateSync, strToU8 } from 'fflate';
import { contentTypesPart } from './content-types.ts';
import type { WordPackage } from './word-package.ts';

/** A part as it stands in a zip file. */
export interface ZippedPart {
  /** Bytes of the part before and, where that gains something, after compression. */
  readonly size: number;
  readonly bytes: Uint8Array;
  readonly deflated: boolean;
  readonly crc: number;
}

/** Below this size compression gains nothing; in bytes. */
const small = 400;

/**
 * Compresses a part, by JavaScript and not the system's library, which gives other bytes on other machines. What is no
 * text is a picture, which is compressed already.
 */
export function zipPart(part: string | Uint8Array): ZippedPart {
  const plain = typeof part === 'string' ? strToU8(part) : part;
  const deflated = typeof part === 'string' && plain.length >= small;
  return {
    size: plain.length,
    bytes: deflated ? deflateSync(plain, { level: 6 }) : plain,
    deflated,
    crc: crc32(plain),
  };
}

/**
 * Packs parts into a Word file. The same parts give the same bytes on every machine: order, times and compression are
 * fixed. `zip` may know parts that were zipped before.
 */
export function zipPackage(
  parts: WordPackage,
  zip: (part: string | Uint8Array, name: string) => ZippedPart = zipPart,
): Uint8Array {
  const names = [...parts.keys()].sort(byReadingOrder);
  const files: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const path of names) {
    const part = zip(parts.get(path) ?? '', path);
    const name = strToU8(path);
    const head = entryHead(part, name, path.length < name.length);
    files.push(localMark, head, name, part.bytes);
    directory.push(directoryMark, head, directoryTail(at), name);
    at += localMark.length + head.length + name.length + part.bytes.length;
  }
  const length = directory.reduce((sum, { length }) => sum + length, 0);
  return joined([...files, ...directory, end(names.length, length, at)]);
}

/** What begins a file, and its line in the directory at the end, made by and for version 2.0 of the format. */
const localMark = numbers([4, 0x04034b50], [2, 20]);
const directoryMark = numbers([4, 0x02014b50], [2, 20], [2, 20]);

/** The earliest day that a zip file can name, at noon. */
const noon = 12 << 11;
const firstDay = (1 << 5) | 1;

/** What a file and its line in the directory have in common. */
function entryHead({ size, bytes, deflated, crc }: ZippedPart, name: Uint8Array, beyondAscii: boolean) {
  return numbers(
    [2, beyondAscii ? 0x0800 : 0],
    [2, deflated ? 8 : 0],
    [2, noon],
    [2, firstDay],
    [4, crc],
    [4, bytes.length],
    [4, size],
    [2, name.length],
    [2, 0],
  );
}

/** The rest of a line in the directory: no comment, the first disk, no attributes, and where the file begins. */
function directoryTail(at: number): Uint8Array {
  return numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, at]);
}

/** The end of the directory: one disk, how many files, how long the directory is and where it begins. */
function end(count: number, length: number, at: number): Uint8Array {
  return numbers([4, 0x06054b50], [4, 0], [2, count], [2, count], [4, length], [4, at], [2, 0]);
}

/** Numbers of two or four bytes, the lowest byte first. */
function numbers(...values: readonly (readonly [bytes: 2 | 4, value: number])[]): Uint8Array {
  return Uint8Array.from(
    values.flatMap(([bytes, value]) => Array.from({ length: bytes }, (_, index) => value >>> (8 * index))),
  );
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Programs that look at the first parts only expect the content types and the root relationships there. */
const first = [contentTypesPart, '_rels/.rels', 'word/document.xml'];

function byReadingOrder(one: string, other: string): number {
  const rank = (name: string) => (first.includes(name) ? first.indexOf(name) : first.length);
  return rank(one) - rank(other) || (one < other ? -1 : 1);
}
