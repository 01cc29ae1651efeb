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
const mostInlined = { here: 150, usual: 920 };

/** Versions of the engine that are known to have the setting; one without it would complain on the screen. */
const newestEngine = 13;

/** The engine takes kept code only under the settings under which it was made: they last as long as the threads. */
function inlineAtMost(bytes: number): void {
  if (Number.parseInt(process.versions.v8, 10) > newestEngine) return;
  v8.setFlagsFromString(`--max-inlined-bytecode-size-cumulative=${bytes}`);
}

/** Threads that check files; the build puts what they run beside the program's other bundles. */
export function createThreads(): Threads | null {
  const most = Math.min(os.availableParallelism(), mostThatPay);
  if (most < 2) return null;
  let running = 0;
  return {
    most,
    start: ({ onAnswer, onEnd }, work = 'check') => {
      if (running++ === 0) inlineAtMost(mostInlined.here);
      const worker = new Worker(path.join(__dirname, `${work}-worker.cjs`), { stdin: false, resourceLimits });
      let stopped = false;
      const leave = (): boolean => {
        if (stopped) return false;
        stopped = true;
        if (--running === 0) inlineAtMost(mostInlined.usual);
        return true;
      };
      const end = (error: Error): void => {
        if (leave()) onEnd(error);
      };
      worker.on('message', onAnswer);
      worker.on('error', end);
      worker.on('exit', (code) => end(new Error(`A worker ended by itself (${code}).`)));
      return {
        post: (message) => worker.postMessage(message),
        stop: () => {
          leave();
          void worker.terminate();
        },
      };
    },
  };
}
