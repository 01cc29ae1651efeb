import type { Builtin } from '../builtin.ts';
import { type BatchFile, type Checking, checkBytes, type FileResult } from './check-file.ts';
import { openSetup, type SharedSetup } from './shared-setup.ts';
import type { Tray, TrayFile } from './tray.ts';

/** A setup that a worker is to know by a number. */
export interface NumberedSetup {
  readonly setup: number;
  readonly shared: SharedSetup;
}

/** Files for a worker, as plain data; their bytes lie in the tray. */
export interface Chunk {
  readonly files: readonly TrayFile[];
  readonly compare: boolean;
  readonly tray: Tray;
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
  /** The packed reports; null when they lie in the tray. */
  readonly packed: Uint8Array | null;
  readonly results: readonly (
    | { readonly length: number; readonly usesToday: boolean }
    | { readonly failure: Failure }
  )[];
}

/** Checks a file; a mistake in the program does not end the others. */
export function checkSafely(
  bytes: Uint8Array,
  how: BatchFile['how'],
  setup: Checking,
  compare: boolean,
): SafeResult {
  try {
    return checkBytes(bytes, how, setup, compare);
  } catch (error) {
    return { failure: { stack: error instanceof Error ? (error.stack ?? error.message) : String(error) } };
  }
}

/** The bytes of a file in a tray, as a copy: not everything that reads bytes takes memory that others see. */
export function bytesIn({ bytes }: Tray, { start, length }: TrayFile): Uint8Array {
  return bytes.slice(start, start + length);
}

/** Makes what a worker does with each message: a setup is kept, a chunk is answered. */
export function createChunkWork(builtin: Builtin): (message: NumberedSetup | Chunk) => ChunkAnswer | null {
  const setups = new Map<number, Checking>();
  return (message) => {
    if ('shared' in message) {
      setups.set(message.setup, openSetup(message.shared, builtin));
      return null;
    }
    const { files, compare, tray } = message;
    const checked = files.map((file, place) => {
      Atomics.store(tray.progress, 0, place);
      const setup = setups.get(file.setup);
      if (setup === undefined) throw new Error('A worker was sent a file before its setup.');
      return checkSafely(bytesIn(tray, file), file.how, setup, compare);
    });
    return packAnswer(checked, tray);
  };
}

function packAnswer(checked: readonly SafeResult[], { answer }: Tray): ChunkAnswer {
  const length = checked.reduce((sum, one) => sum + ('packed' in one ? one.packed.length : 0), 0);
  const fits = length <= answer.length;
  const packed = fits ? answer : new Uint8Array(length);
  let end = 0;
  const results = checked.map((one) => {
    if ('failure' in one) return one;
    packed.set(one.packed, end);
    end += one.packed.length;
    return { length: one.packed.length, usesToday: one.usesToday };
  });
  return { packed: fits ? null : packed, results };
}

/** The results of a worker's answer, one for each file of its chunk; to be used before the tray is used again. */
export function* openAnswer({ packed, results }: ChunkAnswer, { answer }: Tray): Generator<SafeResult> {
  const all = packed ?? answer;
  let start = 0;
  for (const one of results) {
    if ('failure' in one) yield one;
    else {
      yield { packed: all.subarray(start, start + one.length), usesToday: one.usesToday };
      start += one.length;
    }
  }
}
