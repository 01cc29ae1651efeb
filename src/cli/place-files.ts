import path from 'node:path';
import { builtin } from '../builtin.ts';
import { forwardSlashes } from '../host/forward-slashes.ts';
import type { Io } from '../io.ts';
import type { PlaceOf } from '../reporters/file-place.ts';
import { stdinName } from './find-drafts.ts';

/**
 * Finds the root of the repository that the program runs in, and tells where files lie as seen from it: the nearest
 * folder upward that holds `.git` or that GitHub says it is, else the folder that we are in.
 */
export async function placeFiles(io: Io): Promise<PlaceOf> {
  const root = (await rootAbove(io.cwd, io)) ?? io.cwd;
  const own = new Set(builtin.libraries.map((one) => one.file));
  return (file) => {
    if (file === stdinName || own.has(file)) return { kind: 'nowhere', name: file };
    const whole = path.resolve(io.cwd, file);
    return isWithin(whole, root)
      ? { kind: 'below', path: forwardSlashes(path.relative(root, whole)) }
      : { kind: 'elsewhere', path: forwardSlashes(whole) };
  };
}

async function rootAbove(folder: string, io: Io): Promise<string | null> {
  const { GITHUB_WORKSPACE: workspace } = io.env;
  if (workspace !== undefined && workspace !== '' && path.resolve(workspace) === folder) return folder;
  if ((await io.stat(path.join(folder, '.git'))) !== null) return folder;
  const parent = path.dirname(folder);
  return parent === folder ? null : rootAbove(parent, io);
}

function isWithin(file: string, folder: string): boolean {
  const relative = path.relative(folder, file);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}
