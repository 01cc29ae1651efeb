// What runs in a worker of an export: makes the documents of one draft after the other.
import { parentPort } from 'node:worker_threads';
import type { Checking } from '../batch/check-file.ts';
import { openSetup } from '../batch/shared-setup.ts';
import { builtin } from '../builtin.ts';
import type { OwnDocumentTemplates, OwnReference } from '../build-document.ts';
import type { ExportJob, ExportMessage } from './export-crew.ts';
import { makeDocuments, type OrderResult } from './make-documents.ts';

const setups = new Map<number, Checking>();
const references = new Map<number, OwnReference>();
const templates = new Map<number, OwnDocumentTemplates>();

async function work(message: ExportMessage): Promise<void> {
  if ('shared' in message) setups.set(message.number, openSetup(message.shared, builtin));
  else if ('reference' in message) references.set(message.number, message.reference);
  else if ('texts' in message) {
    const { compileOwnTemplates } = await import('./template-commands.ts');
    templates.set(message.number, compileOwnTemplates(message.texts));
  } else parentPort?.postMessage(await make(message));
}

function make({ order, setup, templates: own, look, way }: ExportJob): Promise<OrderResult> {
  return makeDocuments(order, known(setups, setup), {
    ...way,
    ...(look === undefined ? {} : { reference: known(references, look) }),
    ...(own === undefined ? {} : { templates: known(templates, own) }),
  });
}

/** What a worker was sent under a number. */
function known<Thing>(things: ReadonlyMap<number, Thing>, number: number): Thing {
  const thing = things.get(number);
  if (thing === undefined) throw new Error('A worker has to know what an order needs before it works on it.');
  return thing;
}

// Answers go back in the order of the jobs.
let last = Promise.resolve();
parentPort?.on('message', (message: ExportMessage) => {
  last = last.then(() => work(message));
});
