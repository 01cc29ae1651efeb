// What runs in a worker: answers each chunk of files with their results.
import { parentPort } from 'node:worker_threads';
import { createChunkWork } from '../batch/check-chunk.ts';
import { builtin } from '../builtin.ts';

const work = createChunkWork(builtin);
parentPort?.on('message', (message) => {
  const answer = work(message);
  if (answer !== null) parentPort?.postMessage(answer);
});
