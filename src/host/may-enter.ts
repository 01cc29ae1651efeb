import { accessSync, constants } from 'node:fs';

/**
 * Whether the files of a folder may be opened. There are folders that only tell the names in them: what those files hold,
 * and whether settings are among them, nobody can know then.
 */
export function mayEnter(folder: string): boolean {
  try {
    accessSync(folder, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
