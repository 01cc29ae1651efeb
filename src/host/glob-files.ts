import { type Dirent, readdir } from 'node:fs';
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { glob } from 'tinyglobby';
import { isGarbled } from '../file-trouble.ts';
import type { Walk } from '../io.ts';
import { forwardSlashes } from './forward-slashes.ts';
import { mayEnter } from './may-enter.ts';

/**
 * The files that a glob matches, as paths from the folder, sorted; without dot folders and `node_modules`. Links are
 * followed, and a file that folders lead to in several ways is given once, by its straightest path. Folders that may hold
 * more and cannot be opened are given too.
 */
export async function globFiles(pattern: string, folder: string): Promise<Walk> {
  const closed = new Set<string>();
  const found = await glob(pattern, {
    cwd: folder,
    expandDirectories: false,
    ignore: ['**/node_modules/**'],
    fs: { readdir: noting((at) => closed.add(path.relative(folder, at))) },
  });
  const folders = new Map<string, string>();
  const byPlace = new Map<string, string>();
  for (const file of found.sort((one, other) => depth(one) - depth(other) || (one < other ? -1 : 1))) {
    const parent = path.dirname(path.resolve(folder, file));
    const real = folders.get(parent) ?? (await realpath(parent).catch(() => parent));
    folders.set(parent, real);
    const place = path.join(real, path.basename(file));
    if (!byPlace.has(place)) byPlace.set(place, file);
  }
  return { files: [...byPlace.values()].sort(), closed: [...closed].map(forwardSlashes).sort() };
}

/**
 * Node's own reading of folders, with a word about those that cannot be opened. That one is not there is no trouble, unless
 * its name cannot be told in letters: it is there then, under another.
 */
function noting(onClosed: (folder: string) => void): typeof readdir {
  type Done = (error: NodeJS.ErrnoException | null, entries: Dirent[]) => void;
  const read = (folder: string, options: { withFileTypes: true }, done: Done): void =>
    readdir(folder, options, (error, entries) => {
      const isClosed = error === null ? !mayEnter(folder) : !gone.has(error.code ?? '') || isGarbled(folder);
      if (isClosed) onClosed(folder);
      done(error, isClosed ? [] : entries);
    });
  // Of the ways in which Node's own can be called the walk uses this one.
  return read as unknown as typeof readdir;
}

const gone = new Set(['ENOENT', 'ENOTDIR']);

function depth(file: string): number {
  return file.split('/').length;
}
