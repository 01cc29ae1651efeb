import { crc32 } from 'node:zlib';

/** Compiled code that is kept, and what it was made of. */
export interface KeptCode {
  /** Mark of the source. */
  readonly source: string;
  /** Kinds of runs whose functions it holds. */
  readonly kinds: readonly string[];
  readonly code: Buffer;
}

/** Kept code as the bytes of a file: a line with the checksum of the rest, a line of facts, the code. */
export function writeKeptCode({ source, kinds, code }: KeptCode): Buffer {
  const rest = Buffer.concat([Buffer.from(`${JSON.stringify({ source, kinds })}\n`), code]);
  return Buffer.concat([Buffer.from(firstLine(rest)), rest]);
}

/** Reads it back; null when it is damaged, or code of another source. */
export function readKeptCode(bytes: Buffer, source: string): KeptCode | null {
  const factsAt = bytes.indexOf('\n') + 1;
  const codeAt = bytes.indexOf('\n', factsAt) + 1;
  if (bytes.toString('latin1', 0, factsAt) !== firstLine(bytes.subarray(factsAt))) return null;
  const facts = JSON.parse(bytes.toString('utf8', factsAt, codeAt)) as Omit<KeptCode, 'code'>;
  return facts.source === source ? { ...facts, code: bytes.subarray(codeAt) } : null;
}

/** Finds damage, not malice: who may write this file may do anything else as its owner. */
function firstLine(rest: Buffer): string {
  return `cxpd-code-1 ${crc32(rest).toString(16).padStart(8, '0')}\n`;
}
