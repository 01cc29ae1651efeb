import os from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Threads } from '../io.ts';

/** Beyond this many, reading files in the one thread takes longer than checking them in all others. */
const mostThatPay = 7;

/**
 * Bounds of a worker's memory. Without them Node lets garbage pile up for long before it looks for it, the longer the
 * more memory the machine has.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 12, maxOldGenerationSizeMb: 400 };

/** Threads that check files; the build puts what they run beside the program's other bundles. */
export function createThreads(): Threads | null {
  const most = Math.min(os.availableParallelism(), mostThatPay);
  if (most < 2) return null;
  return {
    most,
    start: ({ onAnswer, onEnd }, work = 'check') => {
      const worker = new Worker(path.join(__dirname, `${work}-worker.cjs`), { stdin: false, resourceLimits });
      let stopped = false;
      const end = (error: Error): void => {
        if (stopped) return;
        stopped = true;
        onEnd(error);
      };
      worker.on('message', onAnswer);
      worker.on('error', end);
      worker.on('exit', (code) => end(new Error(`A worker ended by itself (${code}).`)));
      return {
        post: (message) => worker.postMessage(message),
        stop: () => {
          stopped = true;
          void worker.terminate();
        },
      };
    },
  };
}
