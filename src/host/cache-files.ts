import { randomUUID } from 'node:crypto';
import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import type { CacheFile, CacheFolder, CacheListing, CacheWriter } from '../io.ts';
import { doAtEnd, forgetAtEnd } from './at-end.ts';
import { makeFolder } from './make-folder.ts';

/** The folder for results of earlier runs. It is made when something is written. */
export function openCacheFolder(folder: string, now: () => number = Date.now): CacheFolder {
  const at = (name: string): string => path.join(folder, name);
  const touch = (name: string): void => {
    const moment = new Date(now());
    attempt(() => utimesSync(at(name), moment, moment));
  };
  const listingOf = (name: string): CacheListing[] => {
    const found = attempt(() => statSync(at(name)));
    if (found === null || !found.isFile()) return [];
    return [{ name, size: found.size, age: Math.max(0, Math.floor((now() - found.mtimeMs) / day)) }];
  };
  return {
    list: () => (attempt(() => readdirSync(folder)) ?? []).flatMap(listingOf),
    open: (name) => attempt(() => openOwn(at(name))),
    create: () => attempt(() => createFile(folder)) ?? nowhere,
    remove: (name) => {
      attempt(() => rmSync(at(name)));
    },
    touch,
  };
}

const day = 24 * 60 * 60 * 1000;

/** Nothing that goes wrong here may stop a run. */
function attempt<Result>(act: () => Result): Result | null {
  try {
    return act();
  } catch {
    return null;
  }
}

/** Opens a file, if it is a plain one of the user's own: others may not tell what is found in a draft. */
function openOwn(file: string): CacheFile | null {
  // Neither is there on Windows, where links need rights that other users do not have, and there are no such pipes.
  const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;
  const handle = openSync(file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  const found = fstatSync(handle);
  const user = process.getuid?.();
  if (!found.isFile() || (user !== undefined && found.uid !== user)) {
    closeSync(handle);
    return null;
  }
  return {
    size: found.size,
    read: (offset, length) =>
      attempt(() => {
        const bytes = Buffer.allocUnsafeSlow(length);
        let count = 0;
        while (count < length) {
          const more = readSync(handle, bytes, count, length - count, offset + count);
          if (more === 0) return null;
          count += more;
        }
        return bytes;
      }),
    close: () => {
      attempt(() => closeSync(handle));
    },
  };
}

/** How many bytes are gathered before they are written. */
const pieceSize = 64 * 1024;

function createFile(folder: string): CacheWriter {
  makeFolder(folder, 0o700);
  const temporary = path.join(folder, `${randomUUID()}.tmp`);
  const handle = openSync(temporary, 'wx', 0o600);
  const piece = Buffer.alloc(pieceSize);
  let gathered = 0;
  let open = true;

  const end = (): void => {
    if (!open) return;
    open = false;
    forgetAtEnd(drop);
    attempt(() => closeSync(handle));
  };
  const drop = (): void => {
    if (!open) return;
    end();
    attempt(() => rmSync(temporary));
  };
  const write = (bytes: Uint8Array): void => {
    if (!open) return;
    const written = attempt(() => {
      let count = 0;
      while (count < bytes.length) count += writeSync(handle, bytes, count);
      return count;
    });
    if (written === null) drop();
  };
  const flush = (): void => {
    write(piece.subarray(0, gathered));
    gathered = 0;
  };
  doAtEnd(drop);
  return {
    append: (bytes) => {
      if (gathered + bytes.length > pieceSize) flush();
      if (bytes.length > pieceSize) write(bytes);
      else {
        piece.set(bytes, gathered);
        gathered += bytes.length;
      }
    },
    finish: (name) => {
      flush();
      if (!open) return;
      end();
      if (attempt(() => renameSync(temporary, path.join(folder, name)) ?? true) === null) {
        attempt(() => rmSync(temporary));
      }
    },
    drop,
  };
}

/** Where nothing can be written. */
const nowhere: CacheWriter = { append: () => {}, finish: () => {}, drop: () => {} };
