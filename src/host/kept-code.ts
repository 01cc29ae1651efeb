/** Compiled code that is kept, and what it was made of. */
export interface KeptCode {
  /** Mark of the source. */
  readonly source: string;
  /** Kinds of runs whose functions it holds. */
  readonly kinds: readonly string[];
  readonly code: Buffer;
}

/**
 * Kept code as the bytes of a file: a line with the length of the rest, then the rest, twice: a line of facts and the code.
 * Two copies are compared many times faster than Node's checksums are loaded.
 */
export function writeKeptCode({ source, kinds, code }: KeptCode): Buffer {
  const rest = Buffer.concat([Buffer.from(`${JSON.stringify({ source, kinds })}\n`), code]);
  return Buffer.concat([Buffer.from(firstLine(rest.length)), rest, rest]);
}

/** Reads it back; null when it is damaged, or code of another source. */
export function readKeptCode(bytes: Buffer, source: string): KeptCode | null {
  const start = bytes.indexOf('\n') + 1;
  const middle = start + (bytes.length - start) / 2;
  if (bytes.toString('latin1', 0, start) !== firstLine(middle - start)) return null;
  if (bytes.compare(bytes, middle, bytes.length, start, middle) !== 0) return null;
  const codeAt = bytes.indexOf('\n', start) + 1;
  const facts = JSON.parse(bytes.toString('utf8', start, codeAt)) as Omit<KeptCode, 'code'>;
  return facts.source === source ? { ...facts, code: bytes.subarray(codeAt, middle) } : null;
}

/** Finds damage, not malice: who may write this file may do anything else as its owner. */
function firstLine(length: number): string {
  return `cxpd-code-2 ${length}\n`;
}
