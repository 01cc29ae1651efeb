import type { Builtin } from '../builtin.ts';
import type { Threads } from '../io.ts';
import {
  bytesIn,
  type Chunk,
  type ChunkAnswer,
  checkSafely,
  openAnswer,
  type SafeResult,
} from './check-chunk.ts';
import type { BatchFile, DraftSetup } from './check-file.ts';
import type { Pacer } from './pacer.ts';
import { createPool, type Pool } from './pool.ts';
import { shareSetup } from './shared-setup.ts';
import { createTray, type Tray, type TrayFile, traySize } from './tray.ts';

/** A file with what is known of it. */
export interface CrewFile {
  /** Its number in the batch. */
  readonly number: number;
  readonly how: BatchFile['how'];
  readonly setup: number;
  /** Its key in the cache. */
  readonly key: Uint8Array;
}

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

/** Files that lie in a tray, and those of them that are still to be checked. */
interface Load {
  readonly tray: Tray;
  readonly files: CrewFile[];
  readonly places: TrayFile[];
  /** Bytes that lie in the tray. */
  used: number;
}

/** Gathers a crew. Workers are started once enough files wait. */
export function createCrew(options: CrewOptions): Crew {
  const { compare, pause, onResult } = options;
  const waiting: Load[] = [];
  const free: Tray[] = [];
  const sent = new Map<Chunk, Load>();
  let waitingFiles = 0;
  let waitingBytes = 0;
  let pool: Pool<Chunk> | undefined;
  let setupsTold = 0;
  let begun = false;
  let wake = (): void => {};

  const put = (file: CrewFile, bytes: Uint8Array): void => {
    const last = waiting.at(-1);
    const load = last !== undefined && hasRoom(last, bytes.length) ? last : emptyLoad(bytes.length);
    if (load !== last) waiting.push(load);
    load.tray.bytes.set(bytes, load.used);
    load.files.push(file);
    load.places.push({ how: file.how, setup: file.setup, start: load.used, length: bytes.length });
    load.used += bytes.length;
    waitingFiles++;
    waitingBytes += bytes.length;
  };
  const emptyLoad = (length: number): Load => {
    const tray = length > traySize.bytes ? createTray(length) : (free.pop() ?? createTray());
    return { tray, files: [], places: [], used: 0 };
  };
  const take = (): Load | undefined => {
    const load = waiting.shift();
    waitingFiles -= load?.files.length ?? 0;
    waitingBytes -= load?.used ?? 0;
    return load;
  };
  const giveBack = (tray: Tray): void => {
    if (tray.bytes.length === traySize.bytes) free.push(tray);
  };

  const startPool = (most: Threads): Pool<Chunk> =>
    createPool<Chunk, ChunkAnswer>(most, {
      onAnswer: (chunk, answer) => {
        const files = sent.get(chunk)?.files ?? [];
        sent.delete(chunk);
        let place = 0;
        for (const result of openAnswer(answer, chunk.tray)) {
          const file = files[place++];
          if (file !== undefined) onResult(file, result);
        }
        giveBack(chunk.tray);
        wake();
      },
      onLost: (chunks, error) => {
        const failure = isOutOfMemory(error) ? 'memory' : { stack: error.stack ?? error.message };
        let hadBegun = false;
        for (const chunk of chunks) {
          const files = sent.get(chunk)?.files ?? [];
          sent.delete(chunk);
          const at = Atomics.load(chunk.tray.progress, 0);
          hadBegun ||= at >= 0;
          for (const [place, where] of chunk.files.entries()) {
            const file = files[place];
            if (file === undefined) continue;
            if (place === at) onResult(file, { failure });
            else put(file, bytesIn(chunk.tray, where));
          }
        }
        wake();
        return hadBegun;
      },
    });

  const send = (to: Pool<Chunk>): void => {
    const load = take();
    if (load === undefined) return;
    for (const { setup } of load.files) {
      for (; setupsTold <= setup; setupsTold++) {
        const shared = shareSetup(options.setupAt(setupsTold), options.builtin);
        to.tell({ setup: setupsTold, shared });
      }
    }
    Atomics.store(load.tray.progress, 0, -1);
    const chunk: Chunk = { files: load.places, compare, tray: load.tray };
    sent.set(chunk, load);
    to.run(chunk);
  };

  const checkHere = async (): Promise<void> => {
    const load = take();
    if (load === undefined) return;
    for (const [place, where] of load.places.entries()) {
      const file = load.files[place];
      if (file === undefined) continue;
      const bytes = bytesIn(load.tray, where);
      onResult(file, checkSafely(bytes, file.how, options.setupAt(file.setup), compare));
      await pause();
    }
    giveBack(load.tray);
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
    while (waiting.length > left) {
      if (pool?.hasRoom() === true) send(pool);
      else if ((pool?.pending() ?? 0) > 0) await answer();
      else await checkHere();
      await pause();
    }
  };

  const areMany = (): boolean => waitingFiles >= worthWorkers || waitingBytes > mostWaiting;

  return {
    add: async (file, bytes) => {
      put(file, bytes);
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
    },
    stop: () => pool?.stop(),
  };
}

function hasRoom({ tray, files, used }: Load, length: number): boolean {
  return files.length < traySize.files && used + length <= tray.bytes.length;
}

/** Whether a worker ended because it had not enough memory. */
export function isOutOfMemory(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
