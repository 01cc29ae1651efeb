import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { glob } from 'tinyglobby';

/**
 * The files that a glob matches, as paths from the folder, sorted; without dot folders and `node_modules`. Links are
 * followed, and a file that folders lead to in several ways is given once, by its straightest path.
 */
export async function globFiles(pattern: string, folder: string): Promise<string[]> {
  const found = await glob(pattern, {
    cwd: folder,
    expandDirectories: false,
    ignore: ['**/node_modules/**'],
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
  return [...byPlace.values()].sort();
}

function depth(file: string): number {
  return file.split('/').length;
}
