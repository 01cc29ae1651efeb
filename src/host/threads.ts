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
 * Settings of Node's engine that suit threads which check file after file, and what it has otherwise.
 * - How many bytes of code of called functions its compiler puts into a function at most. Every thread compiles for itself,
 *   and for a folder of a thousand drafts that takes longer than the work itself when functions grow as large as usual.
 * - Whether objects of a kind that often lasts are made where only the large collections of garbage look. What a draft is
 *   made of lasts as long as its check, so it would all pile up there.
 */
const settings = {
  here: ['--max-inlined-bytecode-size-cumulative=150', '--no-allocation-site-pretenuring'],
  usual: ['--max-inlined-bytecode-size-cumulative=920', '--allocation-site-pretenuring'],
};

/** Versions of the engine that are known to have the settings; one without them would complain on the screen. */
const newestEngine = 13;

/**
 * The engine takes kept code only under the settings under which it was made, that of Node's own modules too: they begin
 * once all threads have begun and end with the threads.
 */
function setEngine(chosen: readonly string[]): void {
  if (Number.parseInt(process.versions.v8, 10) > newestEngine) return;
  for (const setting of chosen) v8.setFlagsFromString(setting);
}

/** Threads that check files; the build puts what they run beside the program's other bundles. */
export function createThreads(): Threads | null {
  const most = Math.min(os.availableParallelism(), mostThatPay);
  if (most < 2) return null;
  let running = 0;
  let beginning = 0;
  return {
    most,
    start: ({ onAnswer, onEnd }, work = 'check') => {
      running++;
      beginning++;
      const worker = new Worker(path.join(__dirname, `${work}-worker.cjs`), { stdin: false, resourceLimits });
      let hasBegun = false;
      const begin = (): void => {
        if (hasBegun) return;
        hasBegun = true;
        if (--beginning === 0) setEngine(settings.here);
      };
      worker.once('online', begin);
      let stopped = false;
      const leave = (): boolean => {
        if (stopped) return false;
        stopped = true;
        begin();
        if (--running === 0) setEngine(settings.usual);
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
