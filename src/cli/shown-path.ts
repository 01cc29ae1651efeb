import path from 'node:path';
import { forwardSlashes } from '../host/forward-slashes.ts';
import type { Io } from '../io.ts';

/** A path as the user would type it from the working folder, with forward slashes. */
export function shownPath(file: string, io: Pick<Io, 'cwd'>): string {
  const relative = path.relative(io.cwd, path.resolve(io.cwd, file));
  return forwardSlashes(relative === '' ? '.' : relative);
}
