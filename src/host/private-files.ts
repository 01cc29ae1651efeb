import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { makeFolder } from './make-folder.ts';

/**
 * Reads a file of a folder that only the user can have written: both belong to the user and are open to nobody else's
 * changes, and neither is a link. Null when that is not so, or there is no such file.
 */
export function readPrivateFile(folder: string, name: string): Buffer | null {
  try {
    if (!isPrivate(lstatSync(folder), 'folder')) return null;
    // Not there on Windows, where links need rights that other users do not have.
    const file = openSync(path.join(folder, name), constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    try {
      return isPrivate(fstatSync(file), 'file') ? readFileSync(file) : null;
    } finally {
      closeSync(file);
    }
  } catch {
    return null;
  }
}

/**
 * Writes a file whole or not at all into such a folder, making it, and takes away what nobody has written there for a
 * month. Does nothing when the folder is not private or something fails.
 */
export function writePrivateFile(folder: string, name: string, bytes: Uint8Array): void {
  try {
    makeFolder(folder, 0o700);
    if (!isPrivate(lstatSync(folder), 'folder')) return;
    const unfinished = path.join(folder, `${name}-${process.pid}-${process.hrtime.bigint()}`);
    try {
      writeFileSync(unfinished, bytes, { flag: 'wx', mode: 0o600 });
      renameSync(unfinished, path.join(folder, name));
    } catch {
      rmSync(unfinished, { force: true });
    }
    removeOld(folder);
  } catch {
    // The next run finds nothing and does without.
  }
}

const month = 30 * 24 * 60 * 60 * 1000;

function removeOld(folder: string): void {
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    if (Date.now() - lstatSync(file).mtimeMs > month) rmSync(file, { force: true });
  }
}

/** Windows knows neither user ids nor these modes; there the user's own folders are closed to others. */
function isPrivate(found: Stats, kind: 'file' | 'folder'): boolean {
  const right = kind === 'file' ? found.isFile() : found.isDirectory();
  const user = process.getuid?.();
  return right && (user === undefined || (found.uid === user && (found.mode & 0o022) === 0));
}
