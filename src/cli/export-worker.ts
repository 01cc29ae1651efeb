// What runs in a worker of an export: makes the documents of one draft after the other.
import { parentPort } from 'node:worker_threads';
import type { Checking } from '../batch/check-file.ts';
import { openSetup } from '../batch/shared-setup.ts';
import { builtin } from '../builtin.ts';
import type { OwnReference } from '../build-document.ts';
import type { ExportJob, ExportMessage } from './export-crew.ts';
import { makeDocuments } from './make-documents.ts';

const setups = new Map<number, Checking>();
const references = new Map<number, OwnReference>();

async function work({ order, setup, way, look }: ExportJob): Promise<void> {
  const checking = setups.get(setup);
  if (checking === undefined) throw new Error('A worker has to know a setup before it uses it.');
  const reference = look === null ? undefined : references.get(look);
  const whole = reference === undefined ? way : { ...way, reference };
  parentPort?.postMessage(await makeDocuments(order, checking, whole));
}

// Answers go back in the order of the jobs.
let last = Promise.resolve();
parentPort?.on('message', (message: ExportMessage) => {
  if ('shared' in message) setups.set(message.number, openSetup(message.shared, builtin));
  else if ('reference' in message) references.set(message.number, message.reference);
  else last = last.then(() => work(message));
});
