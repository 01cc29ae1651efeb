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

/** Why a file could not be used, in words; never Node's own. */
export function fileTrouble(error: unknown): string {
  const code = fileErrorCode(error);
  return words[code] ?? (code === '' ? 'for a reason that is not known' : `the system says ${code}`);
}

/** Node's code of a failed file operation; empty for anything else. */
export function fileErrorCode(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : '';
}
