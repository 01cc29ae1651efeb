import { createPacer, type Pacer } from '../batch/pacer.ts';
import { visible } from '../diagnostics/visible.ts';
import type { Io } from '../io.ts';
import { readAtMost } from '../source/read-text.ts';
import { cannotRead } from './cannot-read.ts';
import { createExportCrew, orderError } from './export-crew.ts';
import { noteWritten, type WrittenFile } from './export-manifest.ts';
import type { ReferenceFor } from './export-reference.ts';
import { createTemplatesFor } from './export-templates.ts';
import type { ExportWay, MadeDocument, OrderResult } from './make-documents.ts';
import type { PlannedDraft } from './plan-drafts.ts';
import { say } from './say.ts';
import { writeOrExplain } from './write-or-explain.ts';

/** What an export came to. */
interface WrittenDrafts {
  readonly written: readonly WrittenFile[];
  /** Why some documents could not be made or written. */
  readonly troubles: readonly unknown[];
  /** How many drafts were not tried any more. */
  readonly untried: number;
}

/** Troubles after which there is no hope for the other drafts, as on a full disk. */
const mostTroubles = 10;

/**
 * Makes the documents and writes them; their names are told in the order of the drafts. One that cannot be written does
 * not stop the others.
 */
export async function writeExports(
  drafts: readonly PlannedDraft[],
  way: ExportWay,
  referenceFor: ReferenceFor,
  io: Io,
): Promise<WrittenDrafts> {
  const templatesFor = createTemplatesFor(io);
  for (const { setup } of drafts) {
    await templatesFor(setup);
    await referenceFor(setup);
  }
  const pause = createPacer();
  const written: (readonly WrittenFile[])[] = [];
  const troubles: unknown[] = [];
  let told = 0;
  let untried = 0;
  const onResult = async (index: number, result: OrderResult): Promise<void> => {
    const draft = drafts[index];
    if (draft === undefined) return;
    const files: WrittenFile[] = [];
    try {
      if (!('made' in result)) throw orderError(result);
      await writeDocuments(draft, result.made, files, pause, io);
    } catch (error) {
      troubles.push(error);
    }
    written[index] = files;
    for (let done = written[told]; done !== undefined; done = written[++told]) {
      for (const { file } of done) io.stdout(`${visible(file)}\n`);
    }
  };
  const crew = await createExportCrew(drafts.length, onResult, io);
  try {
    for (const [index, { file, hash, documents, setup, bytes, checked }] of drafts.entries()) {
      await pause();
      if (troubles.length >= mostTroubles) {
        untried = drafts.length - index;
        break;
      }
      const content =
        bytes ?? (await readAgain(file.path, io).catch((error: unknown) => void troubles.push(error)));
      if (content === undefined) {
        written[index] = [];
        continue;
      }
      const isOnly = drafts.length === 1 && checked !== null;
      const order = { file, hash, documents, bytes: content, ...(isOnly ? { checked } : {}) };
      const reference = await referenceFor(setup);
      const whole = reference === undefined ? way : { ...way, reference };
      await crew.add(index, order, setup, whole, await templatesFor(setup));
    }
    await crew.finish();
  } finally {
    crew.stop();
  }
  return { written: written.flat(), troubles, untried };
}

async function readAgain(file: string, io: Io): Promise<Uint8Array> {
  try {
    return await io.readFile(file, readAtMost);
  } catch (error) {
    throw cannotRead(file, error);
  }
}

async function writeDocuments(
  draft: PlannedDraft,
  made: readonly MadeDocument[],
  written: WrittenFile[],
  pause: Pacer,
  io: Io,
): Promise<void> {
  const source = { path: draft.file.path, hash: draft.hash };
  // The documents of a draft print much of the same text.
  const told = new Set<string>();
  for (const [index, document] of draft.documents.entries()) {
    const { bytes, notices } = made[index] ?? { bytes: new Uint8Array(), notices: [] };
    for (const notice of notices) if (!told.has(notice)) say(io, `${draft.file.path}: ${notice}`);
    for (const notice of notices) told.add(notice);
    await writeOrExplain(document.file, bytes, io);
    written.push(noteWritten(document.file, bytes, source, document));
    // Writing waits for the disk.
    await pause();
  }
}
