import { realpathSync } from 'node:fs';
import path from 'node:path';

/** Where a whole path leads through links. Of what is not there yet: where it would be made. */
export function realPath(whole: string): string {
  try {
    return realpathSync.native(whole);
  } catch {
    const folder = path.dirname(whole);
    return folder === whole ? whole : path.join(realPath(folder), path.basename(whole));
  }
}
