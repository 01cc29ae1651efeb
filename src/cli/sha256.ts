import { createHash } from 'node:crypto';

/** The SHA-256 of a text or of bytes, in hex. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The first 64 bits of it: enough to tell versions of one thing apart. */
export function shortMark(content: string | Uint8Array): string {
  return sha256(content).slice(0, 16);
}
