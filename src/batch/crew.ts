import type { Builtin } from '../builtin.ts';
import type { Threads } from '../io.ts';
import {
  type Chunk,
  type ChunkAnswer,
  type ChunkFile,
  checkSafely,
  openAnswer,
  type SafeResult,
} from './check-chunk.ts';
import type { Checking, DraftSetup } from './check-file.ts';
import type { Pacer } from './pacer.ts';
import { createPool, type Pool } from './pool.ts';
import { shareSetup } from './shared-setup.ts';

/** Checks files in this thread or, once they are many, in others. */
export interface Crew {
  /** Takes a file; it is checked now or later. */
  add(file: ChunkFile): Promise<void>;
  /** Waits until every file is checked. */
  finish(): Promise<void>;
  /** Ends the workers. */
  stop(): void;
}

/** What a crew needs. */
export interface CrewOptions {
  readonly findThreads: () => Promise<Threads | null>;
  readonly builtin: Builtin;
  /** Whether the drafts are to be compared with each other. */
  readonly compare: boolean;
  /** A setup by its number. */
  readonly setupAt: (number: number) => DraftSetup;
  readonly pause: Pacer;
  /** Gets what a file came to, in any order. */
  readonly onResult: (file: ChunkFile, result: SafeResult) => void;
}

/** Files that are worth starting workers for: fewer are checked before the workers have begun. */
const worthWorkers = 120;

/** The most that is sent to a worker at once: some 20 milliseconds of work, so that none waits long for the last one. */
const chunkSize = { files: 24, bytes: 512 * 1024 };

/** The most that waits in memory before work begins. */
const mostWaiting = 8 * 1024 * 1024;

/** Gathers a crew. Workers are started once enough files wait. */
export function createCrew(options: CrewOptions): Crew {
  const { compare, pause, onResult } = options;
  const waiting: ChunkFile[] = [];
  let waitingBytes = 0;
  let pool: Pool<Chunk> | undefined;
  let setupsTold = 0;
  let begun = false;
  let wake = (): void => {};

  const put = (file: ChunkFile): void => {
    waiting.push(file);
    waitingBytes += file.bytes.length;
  };
  const take = (): ChunkFile | undefined => {
    const file = waiting.shift();
    waitingBytes -= file?.bytes.length ?? 0;
    return file;
  };

  const startPool = (most: Threads): Pool<Chunk> =>
    createPool<Chunk, ChunkAnswer>(most, {
      onAnswer: ({ files }, answer) => {
        let place = 0;
        for (const result of openAnswer(answer)) {
          const file = files[place++];
          if (file !== undefined) onResult(file, result);
        }
        wake();
      },
      onLost: (chunks, error) => {
        const failure = isOutOfMemory(error) ? 'memory' : { stack: error.stack ?? error.message };
        let hadBegun = false;
        for (const { files, progress } of chunks) {
          const at = Atomics.load(progress, 0);
          hadBegun ||= at >= 0;
          for (const [place, file] of files.entries()) {
            if (place === at) onResult(file, { failure });
            else put(file);
          }
        }
        wake();
        return hadBegun;
      },
    });

  const send = (to: Pool<Chunk>): void => {
    const files: ChunkFile[] = [];
    let bytes = 0;
    while (waiting.length > 0 && files.length < chunkSize.files && bytes < chunkSize.bytes) {
      const file = take();
      if (file === undefined) break;
      files.push(file);
      bytes += file.bytes.length;
      for (; setupsTold <= file.setup; setupsTold++) {
        const shared = shareSetup(options.setupAt(setupsTold), options.builtin);
        to.tell({ setup: setupsTold, shared });
      }
    }
    const progress = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)).fill(-1);
    to.run({ files, compare, progress });
  };

  const checkOneHere = (): void => {
    const file = take();
    if (file === undefined) return;
    const setup: Checking = options.setupAt(file.setup);
    onResult(file, checkSafely(file, setup, compare));
  };

  const answer = (): Promise<void> =>
    new Promise((done) => {
      wake = done;
    });

  /**
   * Works until no more than `left` files wait. Once there are workers, this thread checks nothing: there is one for each
   * processor, its memory has no bounds, and the code would be compiled once more for it.
   */
  const work = async (left: number): Promise<void> => {
    for (let [next] = waiting; next !== undefined && waiting.length > left; [next] = waiting) {
      if (pool?.hasRoom() === true) send(pool);
      else if ((pool?.pending() ?? 0) > 0) await answer();
      else checkOneHere();
      await pause();
    }
  };

  const areMany = (): boolean => waiting.length >= worthWorkers || waitingBytes > mostWaiting;

  return {
    add: async (file) => {
      put(file);
      if (begun) await work(chunkSize.files);
      else if (areMany()) {
        begun = true;
        const threads = await options.findThreads();
        if (threads !== null) pool = startPool(threads);
      }
    },
    finish: async () => {
      await work(0);
      while (pool !== undefined && pool.pending() > 0) {
        await answer();
        await work(0);
      }
    },
    stop: () => pool?.stop(),
  };
}

/** Whether a worker ended because it had not enough memory. */
export function isOutOfMemory(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
