import type { Builtin } from '../builtin.ts';
import type { Threads } from '../io.ts';
import {
  bytesIn,
  type Chunk,
  type ChunkAnswer,
  checkSafely,
  type Failure,
  openAnswer,
  type SafeResult,
} from './check-chunk.ts';
import type { DraftSetup } from './check-file.ts';
import type { Pacer } from './pacer.ts';
import { createPool, type Pool } from './pool.ts';
import { shareSetup } from './shared-setup.ts';
import { type CrewFile, createWaitingFiles, type Load } from './waiting-files.ts';

/** Checks files in this thread or, once they are many, in others. */
export interface Crew {
  /** Takes a file; it is checked now or later. Its bytes are copied. */
  add(file: CrewFile, bytes: Uint8Array): Promise<void>;
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
  /** Gets what a file came to, in any order; to be used before it returns. */
  readonly onResult: (file: CrewFile, result: SafeResult) => void;
}

/** Files that are worth starting workers for: fewer are checked before the workers have begun. */
const worthWorkers = 120;

/** The most that waits in memory before work begins. */
const mostWaiting = 8 * 1024 * 1024;

/** Gathers a crew. Workers are started once enough files wait. */
export function createCrew(options: CrewOptions): Crew {
  const { compare, pause, onResult } = options;
  const waiting = createWaitingFiles();
  let pool: Pool<Load> | undefined;
  let setupsTold = 0;
  let begun = false;
  let wake = (): void => {};
  let trouble: { readonly error: unknown } | null = null;

  /** What goes wrong where a worker is heard, such as a full disk, is thrown where somebody waits for it. */
  const hear = (act: () => void): void => {
    try {
      act();
    } catch (error) {
      trouble ??= { error };
    }
    wake();
  };
  const tellTrouble = (): void => {
    if (trouble !== null) throw trouble.error;
  };

  const startPool = (most: Threads): Pool<Load> =>
    createPool<Load, ChunkAnswer>(most, {
      onAnswer: ({ tray, files }, answer) =>
        hear(() => {
          let place = 0;
          for (const result of openAnswer(answer, tray)) {
            const file = files[place++];
            if (file !== undefined) onResult(file, result);
          }
          waiting.giveBack(tray);
        }),
      onLost: (loads, error) => {
        const failure = isOutOfMemory(error) ? 'memory' : { stack: error.stack ?? error.message };
        const hadBegun = loads.some(({ tray }) => Atomics.load(tray.progress, 0) >= 0);
        hear(() => {
          for (const load of loads) putBack(load, failure);
        });
        return hadBegun;
      },
    });

  /** Of files whose worker is gone, the one that was worked on has failed and the others wait again. */
  const putBack = ({ tray, files, places }: Load, failure: Failure): void => {
    const at = Atomics.load(tray.progress, 0);
    for (const [place, file] of files.entries()) {
      const where = places[place];
      if (place === at) onResult(file, { failure });
      else if (where !== undefined) waiting.put(file, bytesIn(tray, where));
    }
    waiting.giveBack(tray);
  };

  const send = (to: Pool<Load>): void => {
    const load = waiting.take();
    if (load === undefined) return;
    for (const { setup } of load.files) {
      for (; setupsTold <= setup; setupsTold++) {
        const shared = shareSetup(options.setupAt(setupsTold), options.builtin);
        to.tell({ setup: setupsTold, shared });
      }
    }
    Atomics.store(load.tray.progress, 0, -1);
    const chunk: Chunk = { files: load.places, compare, tray: load.tray };
    to.run(load, chunk);
  };

  const checkHere = async (): Promise<void> => {
    const load = waiting.take();
    if (load === undefined) return;
    for (const [place, where] of load.places.entries()) {
      const file = load.files[place];
      if (file === undefined) continue;
      const bytes = bytesIn(load.tray, where);
      onResult(file, checkSafely(bytes, file.how, options.setupAt(file.setup), compare));
      await pause();
    }
    waiting.giveBack(load.tray);
  };

  const answer = (): Promise<void> =>
    new Promise((done) => {
      wake = done;
    });

  /**
   * Works until no more than `left` trays wait. Once there are workers, this thread checks nothing: there is one for each
   * processor, its memory has no bounds, and the code would be compiled once more for it.
   */
  const work = async (left: number): Promise<void> => {
    while (waiting.count.trays > left) {
      if (pool?.hasRoom() === true) send(pool);
      else if ((pool?.pending() ?? 0) > 0) await answer();
      else await checkHere();
      await pause();
      tellTrouble();
    }
  };

  const areMany = (): boolean => {
    const { files, bytes } = waiting.count;
    return files >= worthWorkers || bytes > mostWaiting;
  };

  return {
    add: async (file, bytes) => {
      waiting.put(file, bytes);
      // The last tray may take more files.
      if (begun) await work(1);
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
      tellTrouble();
    },
    stop: () => pool?.stop(),
  };
}

/** Whether a worker ended because it had not enough memory. */
export function isOutOfMemory(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
