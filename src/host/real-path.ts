import { readlinkSync, realpathSync } from 'node:fs';
import path from 'node:path';

/** Most links to nothing that are followed from one to the next; they may lead in a circle. */
const mostLinks = 40;

/** Where a whole path leads through links. Of what is not there yet: where it would be made. */
export function realPath(whole: string, left = mostLinks): string {
  try {
    return realpathSync.native(whole);
  } catch {
    const folder = path.dirname(whole);
    if (folder === whole) return whole;
    const target = left > 0 ? targetOf(whole) : null;
    if (target !== null) return realPath(path.resolve(realPath(folder, left - 1), target), left - 1);
    return path.join(realPath(folder, left), path.basename(whole));
  }
}

/** What a link says; null for anything else. */
function targetOf(file: string): string | null {
  try {
    return readlinkSync(file);
  } catch {
    return null;
  }
}
