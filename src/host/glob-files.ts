import { glob } from 'tinyglobby';

/** The files that a glob matches, as paths from the folder, sorted; without dot folders and `node_modules`. */
export async function globFiles(pattern: string, folder: string): Promise<string[]> {
  const found = await glob(pattern, {
    cwd: folder,
    expandDirectories: false,
    followSymbolicLinks: false,
    ignore: ['**/node_modules/**'],
  });
  return found.sort();
}
