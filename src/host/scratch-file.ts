import { closeSync, openSync, readSync, rmSync, unlinkSync, writeSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { ScratchFile } from '../io.ts';
import { doAtEnd, forgetAtEnd } from './at-end.ts';

/**
 * Makes a file in the system's folder for temporary files. It loses its name at once where the system allows that, so
 * that nothing is left however the program ends; elsewhere it is deleted when the program ends.
 */
export function openScratch(folder = os.tmpdir()): ScratchFile {
  const name = path.join(folder, `cxpd-${process.pid}-${process.hrtime.bigint()}.tmp`);
  const file = openSync(name, 'wx+', 0o600);
  let open = true;
  const close = (): void => {
    if (!open) return;
    open = false;
    closeSync(file);
    rmSync(name, { force: true });
    forgetAtEnd(close);
  };
  if (!unlinked(name)) doAtEnd(close);
  return {
    append: (bytes) => {
      let written = 0;
      while (written < bytes.length) written += writeSync(file, bytes, written);
    },
    read: (offset, length) => {
      const bytes = new Uint8Array(length);
      let found = 0;
      while (found < length) {
        const count = readSync(file, bytes, found, length - found, offset + found);
        if (count === 0) throw new Error('A scratch file is shorter than what was written to it.');
        found += count;
      }
      return bytes;
    },
    close,
  };
}

function unlinked(name: string): boolean {
  if (process.platform === 'win32') return false;
  unlinkSync(name);
  return true;
}
