import type { Builtin } from '../builtin.ts';
import { type BatchFile, type Checking, checkBytes, type FileResult } from './check-file.ts';
import { openSetup, type SharedSetup } from './shared-setup.ts';

/** A setup that a worker is to know by a number. */
export interface NumberedSetup {
  readonly setup: number;
  readonly shared: SharedSetup;
}

/** Files for a worker, as plain data. */
export interface Chunk {
  readonly files: readonly ChunkFile[];
  readonly compare: boolean;
  /** Shared memory of one number: the place in the chunk of the file that is worked on, or -1. */
  readonly progress: Int32Array;
}

/** A file with what is known of it. */
export interface ChunkFile {
  /** Its number in the batch. */
  readonly number: number;
  readonly how: BatchFile['how'];
  readonly setup: number;
  readonly bytes: Uint8Array;
  /** Its key in the cache. */
  readonly key: Uint8Array;
}

/** Why the program failed on a file: the stack of a mistake in it, or it had not enough memory. */
export type Failure = { readonly stack: string } | 'memory';

/** Why, in words that complete "cannot be read: ". */
export function failureWords(failure: Failure): string {
  return failure === 'memory' ? 'checking it takes more memory than there is' : 'the program failed on it';
}

/** What a file came to, if the program did not fail on it. */
export type SafeResult = FileResult | { readonly failure: Failure };

/** Results for the files of a chunk as a worker sends them: all packed reports in one piece, and the length of each. */
export interface ChunkAnswer {
  readonly packed: Uint8Array;
  readonly results: readonly (
    | { readonly length: number; readonly usesToday: boolean }
    | { readonly failure: Failure }
  )[];
}

/** Checks a file; a mistake in the program does not end the others. */
export function checkSafely({ bytes, how }: ChunkFile, setup: Checking, compare: boolean): SafeResult {
  try {
    return checkBytes(bytes, how, setup, compare);
  } catch (error) {
    return { failure: { stack: error instanceof Error ? (error.stack ?? error.message) : String(error) } };
  }
}

/** Makes what a worker does with each message: a setup is kept, a chunk is answered. */
export function createChunkWork(builtin: Builtin): (message: NumberedSetup | Chunk) => ChunkAnswer | null {
  const setups = new Map<number, Checking>();
  return (message) => {
    if ('shared' in message) {
      setups.set(message.setup, openSetup(message.shared, builtin));
      return null;
    }
    const checked = message.files.map((file, place) => {
      Atomics.store(message.progress, 0, place);
      const setup = setups.get(file.setup);
      if (setup === undefined) throw new Error('A worker was sent a file before its setup.');
      return checkSafely(file, setup, message.compare);
    });
    return packAnswer(checked);
  };
}

function packAnswer(checked: readonly SafeResult[]): ChunkAnswer {
  const length = checked.reduce((sum, one) => sum + ('packed' in one ? one.packed.length : 0), 0);
  const packed = new Uint8Array(length);
  let end = 0;
  const results = checked.map((one) => {
    if ('failure' in one) return one;
    packed.set(one.packed, end);
    end += one.packed.length;
    return { length: one.packed.length, usesToday: one.usesToday };
  });
  return { packed, results };
}

/** The results of a worker's answer, one for each file of its chunk. */
export function* openAnswer({ packed, results }: ChunkAnswer): Generator<SafeResult> {
  let start = 0;
  for (const one of results) {
    if ('failure' in one) yield one;
    else {
      yield { packed: packed.subarray(start, start + one.length), usesToday: one.usesToday };
      start += one.length;
    }
  }
}
