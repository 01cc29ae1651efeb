import { bytesIn, type Chunk, createChunkWork, type NumberedSetup } from '../../src/batch/check-chunk.ts';
import type { Tray } from '../../src/batch/tray.ts';
import { builtin } from '../../src/builtin.ts';
import type { Threads } from '../../src/io.ts';

/** What goes wrong in fake workers. */
export interface Trouble {
  /** A worker that meets a file with this text ends. */
  readonly deadly?: string;
  /** The error that it ends with. */
  readonly error?: Error;
  /** Workers end as soon as they are started. */
  readonly stillborn?: boolean;
}

/** Workers that work in this thread, a little later, on copies of what they are sent; `trays` are those that they got. */
export function fakeThreads(most: number, { deadly, error = new Error('gone'), stillborn }: Trouble = {}) {
  const count = { started: 0, chunks: 0, apart: 0, stopped: 0 };
  const trays = new Set<Tray>();
  const threads: Threads = {
    most,
    start: ({ onAnswer, onEnd }) => {
      count.started++;
      const work = createChunkWork(builtin);
      let isRunning = stillborn !== true;
      if (!isRunning) setImmediate(() => onEnd(error));
      const end = (): void => {
        isRunning = false;
        onEnd(error);
      };
      return {
        post: (message) => {
          if (isChunk(message)) trays.add(message.tray);
          const copy = structuredClone(message) as NumberedSetup | Chunk;
          setImmediate(() => {
            if (!isRunning) return;
            const fatal =
              'files' in copy ? copy.files.findIndex((file) => holds(bytesIn(copy.tray, file), deadly)) : -1;
            if ('files' in copy && fatal >= 0) {
              Atomics.store(copy.tray.progress, 0, fatal);
              end();
              return;
            }
            const answer = work(copy);
            if (answer === null) return;
            count.chunks++;
            if (answer.packed !== null) count.apart++;
            onAnswer(structuredClone(answer));
          });
        },
        stop: () => {
          isRunning = false;
          count.stopped++;
        },
      };
    },
  };
  return { threads, count, trays };
}

function isChunk(message: unknown): message is Chunk {
  return typeof message === 'object' && message !== null && 'tray' in message;
}

function holds(bytes: Uint8Array, text: string | undefined): boolean {
  return text !== undefined && Buffer.from(bytes).includes(text);
}
