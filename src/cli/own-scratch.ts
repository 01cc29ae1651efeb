import { UserError } from '../errors.ts';
import { fileTrouble } from '../file-trouble.ts';
import type { Io, ScratchFile } from '../io.ts';

/** A scratch file whose troubles are told in words. */
export function openOwnScratch(io: Io): ScratchFile {
  const told = <Result>(act: () => Result): Result => {
    try {
      return act();
    } catch (error) {
      throw new UserError(`The folder for temporary files cannot be used: ${fileTrouble(error)}.`, {
        hint: 'Make room there, or name another one with the environment variable TMPDIR (on Windows, TEMP).',
        cause: error,
      });
    }
  };
  const scratch = told(() => io.openScratch());
  return { ...scratch, append: (bytes) => told(() => scratch.append(bytes)) };
}
