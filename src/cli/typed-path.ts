import type { Io } from '../io.ts';
import { shownPath } from './shown-path.ts';

/** A path as part of a command to type: in quotes where a shell would take it apart, and never like an option. */
export function typedPath(file: string, io: Pick<Io, 'cwd'>): string {
  return typedName(shownPath(file, io));
}

/** See `typedPath`: a name that is shown as it is. */
export function typedName(name: string): string {
  const whole = name.startsWith('-') ? `./${name}` : name;
  if (/^[\p{L}\p{N}_./:@+,-][\p{L}\p{M}\p{N}_./:@+,~-]*$/u.test(whole)) return whole;
  // Double quotes are understood everywhere, but for signs that mean something within them.
  return /["$`!%\\]/.test(whole) ? `'${whole.replaceAll("'", "'\\''")}'` : `"${whole}"`;
}
