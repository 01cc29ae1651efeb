import { statSync } from 'node:fs';

/** Milliseconds after which a change of a file shows in its times, on every kind of disk. */
const settled = 2500;

/**
 * What a plain file is known by without reading it. The time of its last change is set by the system alone, so that also
 * who sets back the time of the last writing gives the file another mark. Null for anything else, and for a file that
 * changed so lately that the next change might have the same times.
 */
export function fileMark(path: string, now: number): string | null {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined || !found.isFile()) return null;
  const { dev, ino, size, mtimeMs, ctimeMs } = found;
  return now - Math.max(mtimeMs, ctimeMs) < settled
    ? null
    : JSON.stringify([path, dev, ino, size, mtimeMs, ctimeMs]);
}
