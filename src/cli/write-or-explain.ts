import path from 'node:path';
import { UserError } from '../errors.ts';
import { fileErrorCode, fileTrouble, garbledPath, renameHint } from '../file-trouble.ts';
import type { Io } from '../io.ts';

/** What Windows says of a file that another program holds. */
const held = new Set(['EBUSY', 'EPERM', 'EACCES']);

/** Writes a file, whole or piece by piece, or throws a `UserError` that says why not and what to do: `hint`. */
export async function writeOrExplain(
  file: string,
  content: Uint8Array | Iterable<string>,
  io: Io,
  hint = 'Choose another place with --out or --out-dir.',
): Promise<void> {
  try {
    await io.writeFile(file, content);
  } catch (error) {
    const there = (await io.stat(file))?.kind === 'file';
    if (there && held.has(fileErrorCode(error))) throw await heldFile(file, error, io);
    const garbled = garbledPath(error);
    throw new UserError(`${file} cannot be written: ${fileTrouble(error)}.`, {
      hint: garbled === null ? hint : renameHint(garbled),
      cause: error,
    });
  }
}

async function heldFile(file: string, cause: unknown, io: Io): Promise<UserError> {
  const lock = path.join(path.dirname(file), `~$${path.basename(file).slice(2)}`);
  const isOpen = (await io.stat(lock)) !== null || (await io.stat(lockOfShortName(file))) !== null;
  const who = isOpen ? 'it is open in Word' : 'another program holds it, or you have no permission';
  return new UserError(`${file} cannot be written: ${who}.`, {
    hint: 'Close it in Word and try again, or write elsewhere with --out FILE.',
    cause,
  });
}

/** Word puts `~$` before short names, and in place of the first two letters of long ones. */
function lockOfShortName(file: string): string {
  return path.join(path.dirname(file), `~$${path.basename(file)}`);
}
