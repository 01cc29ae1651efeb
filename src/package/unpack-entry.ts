import { crc32, inflateRawSync } from 'node:zlib';
import { damaged } from './unreadable-package.ts';
import type { ZipEntry } from './zip-directory.ts';

/** The bytes of one file within a zip file: exactly as many as it says, or `UnreadablePackage`. */
export function unpackEntry(
  bytes: Uint8Array,
  { name, start, packed, size, crc, deflated }: ZipEntry,
): Uint8Array {
  const stored = bytes.subarray(start, start + packed);
  const content = deflated ? inflate(stored, size) : stored;
  if (content?.length !== size || crc32(content) !== crc) throw damaged(`the content of ${name}`);
  return content;
}

/** Unpacks up to `size` bytes; undefined when there are more or the bytes are none of the kind. */
function inflate(packed: Uint8Array, size: number): Uint8Array | undefined {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch {
    return undefined;
  }
}
