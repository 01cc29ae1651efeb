import path from 'node:path';

/** A path with forward slashes, on Windows too. */
export function forwardSlashes(file: string): string {
  return path.sep === '/' ? file : file.replaceAll(path.sep, '/');
}
