import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { isGarbled } from '../file-trouble.ts';

/**
 * Makes a folder, and those above it where they are missing; `mode` holds for each of them. Does nothing when it is there.
 * Throws what the system says. Node's own way tries for ever where the system makes no folders, such as below /proc.
 * A name that cannot be told in letters is as one that is not there: made in Node's spelling it would be a second folder.
 */
export function makeFolder(folder: string, mode?: number): void {
  if (isGarbled(path.basename(folder)) && !isFolder(folder)) {
    throw Object.assign(new Error('The folder cannot be found by this name.'), {
      code: 'ENOENT',
      path: folder,
    });
  }
  try {
    mkdirSync(folder, mode);
  } catch (error) {
    if (isFolder(folder)) return;
    const above = path.dirname(folder);
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || above === folder || isFolder(above))
      throw error;
    makeFolder(above, mode);
    makeInside(folder, mode);
  }
}

/** Once more, for a folder whose folder is there now. */
function makeInside(folder: string, mode: number | undefined): void {
  try {
    mkdirSync(folder, mode);
  } catch (error) {
    // Another program may have been faster.
    if (!isFolder(folder)) throw error;
  }
}

function isFolder(name: string): boolean {
  return statSync(name, { throwIfNoEntry: false })?.isDirectory() === true;
}
