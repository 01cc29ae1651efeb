/** Node's code of what went wrong with a file, in words that complete "… cannot be read: ". */
const words: Readonly<Record<string, string>> = {
  EACCES: 'you have no permission',
  EPERM: 'you have no permission',
  EBUSY: 'another program holds it',
  EISDIR: 'it is a folder',
  ENOENT: 'it is not there',
  ENOTDIR: 'a part of its path is a file and not a folder',
  EEXIST: 'a part of its path is a file and not a folder',
  ELOOP: 'its links lead in a circle',
  EMFILE: 'too many files are open',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  EROFS: 'the disk can only be read',
  ENXIO: 'it is no file',
  EPIPE: 'it is a pipe into which nobody writes',
  EFBIG: 'it is too large',
  ENAMETOOLONG: 'its name is too long',
  EINVAL: 'its name is not allowed here',
};

/** Why nothing is found under the name of a file that is there. */
export const garbledName = 'its path has letters that are not in UTF-8, shown here as \ufffd';

/**
 * Whether a path cannot be told in letters. Node then puts a sign of its own in their place, and the system knows no file
 * of that name.
 */
export function isGarbled(path: string): boolean {
  return path.includes('\ufffd');
}

/** What to do about a path that cannot be told in letters: the shell finds what a pattern stands for. */
export function renameHint(path: string): string {
  const name = path.split(/[\\/]/).find(isGarbled) ?? '';
  const pattern = name.replaceAll(/[^\w.+@-]+/g, '*').replace(/^-/, './-');
  const ending = /\.\w{1,5}$/.exec(pattern)?.[0] ?? '';
  const begin = 'Rename it in your file manager';
  return pattern === `*${ending}`
    ? `${begin}, with plain letters.`
    : `${begin}, or type in its folder: mv -i ${pattern} new-name${ending}`;
}

/** The path of a file that was not found as its path cannot be told in letters; null in all other cases. */
export function garbledPath(error: unknown): string | null {
  if (fileErrorCode(error) !== 'ENOENT') return null;
  const path = error instanceof Error && 'path' in error ? error.path : undefined;
  return typeof path === 'string' && isGarbled(path) ? path : null;
}

/** Why a file could not be used, in words; never Node's own. */
export function fileTrouble(error: unknown): string {
  if (garbledPath(error) !== null) return garbledName;
  const code = fileErrorCode(error);
  return words[code] ?? (code === '' ? 'for a reason that is not known' : `the system says ${code}`);
}

/** Node's code of a failed file operation; empty for anything else. */
export function fileErrorCode(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : '';
}
