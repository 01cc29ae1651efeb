import type { Io } from '../io.ts';
import { readAtMost } from '../source/read-text.ts';
import type { BatchFile } from './check-file.ts';

/** The bytes of a file, or Node's error. */
export type ReadFile = { readonly bytes: Uint8Array } | { readonly bytes: null; readonly error: unknown };

/** Reads a file that is to be checked, as much of it as a draft may have; into `room`, where it fits. */
export async function readBatchFile(
  file: BatchFile,
  io: Pick<Io, 'readFile' | 'readStdin'>,
  room?: Uint8Array,
): Promise<ReadFile> {
  try {
    const bytes = await (file.how === 'stdin'
      ? io.readStdin(readAtMost)
      : io.readFile(file.path, readAtMost, room));
    return { bytes };
  } catch (error) {
    return { bytes: null, error };
  }
}
