import os from 'node:os';
import path from 'node:path';
import v8 from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { Threads } from '../io.ts';

/** Beyond this many, reading files in the one thread takes longer than checking them in all others. */
const mostThatPay = 7;

/**
 * Bounds of a worker's memory. Without them Node lets garbage pile up for long before it looks for it, the longer the
 * more memory the machine has.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 12, maxOldGenerationSizeMb: 400 };

/**
 * Node's compiler puts so many bytes of code of called functions into a function at most. Every thread compiles for itself,
 * and for a folder of a thousand drafts that takes longer than the work itself when functions grow as large as usual.
 */
const mostInlined = 150;

/** Versions of the engine that are known to have the setting; one without it would complain on the screen. */
const newestEngine = 13;

function compileLess(): void {
  if (Number.parseInt(process.versions.v8, 10) > newestEngine) return;
  v8.setFlagsFromString(`--max-inlined-bytecode-size-cumulative=${mostInlined}`);
}

/** Threads that check files; the build puts what they run beside the program's other bundles. */
export function createThreads(): Threads | null {
  const most = Math.min(os.availableParallelism(), mostThatPay);
  if (most < 2) return null;
  compileLess();
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
