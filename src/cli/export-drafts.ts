import { createPacer } from '../batch/pacer.ts';
import { type Report, reportOf } from '../diagnostics/report.ts';
import { visible } from '../diagnostics/visible.ts';
import { isUserError } from '../errors.ts';
import type { Io } from '../io.ts';
import { count } from '../reporters/count.ts';
import { renderTextReport } from '../reporters/text-report.ts';
import type { Stage } from '../rules/stage.ts';
import { readAtMost } from '../source/read-text.ts';
import { checkFiles, unreadable } from './check-files.ts';
import { rulesFor, stageFor } from './check-forms.ts';
import { createExportCrew, orderError } from './export-crew.ts';
import {
  manifestFile,
  noteWritten,
  refuseForeignManifest,
  type WrittenFile,
  writeManifest,
} from './export-manifest.ts';
import {
  readDocuments,
  readFormat,
  readLanguage,
  readSourceDate,
  type WantedDocuments,
} from './export-options.ts';
import { refuseClashes, refuseForeignFiles } from './export-plan.ts';
import { createReferenceFor, type ReferenceFor } from './export-reference.ts';
import { createTemplatesFor } from './export-templates.ts';
import { findDrafts } from './find-drafts.ts';
import type { ExportWay, MadeDocument, OrderResult } from './make-documents.ts';
import { paintFor } from './paint.ts';
import { createPlan, hasErrors, type NotReady, type PlannedDraft } from './plan-drafts.ts';
import { say } from './say.ts';
import { createSetups } from './setups.ts';
import { writeOrExplain } from './write-or-explain.ts';

/** Flags of `cxpd export`. */
export interface ExportOptions {
  readonly document: readonly string[];
  readonly grade?: string;
  /** False with `--no-cover`. */
  readonly cover?: boolean;
  readonly format?: string;
  readonly outDir?: string;
  readonly out?: string;
  readonly stage?: Stage;
  readonly allowErrors?: boolean;
  readonly force?: boolean;
  readonly config?: string;
  readonly language?: string;
  readonly referenceDoc?: string;
}

/**
 * `cxpd export <paths...>`: checks drafts and writes their documents, on all processors where they are many. Returns 1
 * when a draft was not exported because of its errors. Nothing is written when one of the files may not be.
 */
export async function exportDrafts(
  paths: readonly string[],
  options: ExportOptions,
  io: Io,
): Promise<number> {
  const wanted = readDocuments(options.document, options.grade);
  const format = readFormat(options.format, options.out);
  const language = readLanguage(options.language, format);
  const date = readSourceDate(io.env.SOURCE_DATE_EPOCH);
  const referenceFor = await createReferenceFor({ file: options.referenceDoc, format, tells: true }, io);
  const stage = stageFor(wanted.kinds, options.stage);
  const setups = createSetups(io, { config: options.config, stage, rules: rulesFor(wanted.kinds) });
  const destination = { out: options.out, outDir: options.outDir ?? 'out', format };
  const allowErrors = options.allowErrors === true;
  const plan = createPlan({ wanted, stage, destination, allowErrors });
  const report = await checkFiles(await findDrafts(paths, setups, io), setups, io, plan.add);

  await showFindings(report, io);
  plan.tell(io);
  const { drafts, refused, notReady } = plan;
  await tellNotReady(notReady, wanted, io);
  const planned = drafts.flatMap(({ documents }) => documents);
  refuseClashes(planned, options.out, io);
  const manifest = drafts.length > 1 ? manifestFile(destination.outDir) : null;
  if (options.force !== true) {
    await refuseForeignFiles(planned, format, io);
    if (manifest !== null) await refuseForeignManifest(manifest, io);
  }
  if (language !== 'plain') tellUnmarked(drafts, io);

  const way: ExportWay = {
    format,
    language,
    cover: options.cover !== false,
    allowErrors,
    ...(date === undefined ? {} : { sourceDateEpoch: date }),
  };
  const { written, troubles, untried } = await writeDrafts(drafts, way, referenceFor, io);
  if (manifest !== null) await writeManifest(manifest, written, io);
  if (refused > 0) tellRefused(refused, plan.canBeMarked, options, io);
  if (written.length > 0 || troubles.length === 0) say(io, `${count(written.length, 'file')} written.`);
  if (manifest !== null) say(io, `What was written of ${drafts.length} drafts is listed in ${manifest}`);
  if (untried > 0) {
    say(
      io,
      `${count(untried, 'draft')} not tried after ${count(troubles.length, 'failure')}: mend these, then export again.`,
    );
  }
  throwTroubles(troubles, io);
  const failed = refused > 0 || notReady.some((draft) => isAsked(draft, wanted));
  return failed || hasErrors([...report.files()].filter((file) => file.support === true)) ? 1 : 0;
}

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
async function writeDrafts(
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
      await writeDocuments(draft, result.made, files, io);
    } catch (error) {
      troubles.push(error);
    }
    written[index] = files;
    for (let done = written[told]; done !== undefined; done = written[++told]) {
      for (const { file } of done) io.stdout(`${visible(file)}\n`);
    }
  };
  const crew = await createExportCrew(drafts.length, onResult, io);
  const pause = createPacer();
  try {
    for (const [index, { file, hash, documents, setup, bytes }] of drafts.entries()) {
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
      const order = { file, hash, documents, bytes: content };
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

/** Tells the troubles of single drafts, and ends with one of them: with a mistake in the program, if there was any. */
function throwTroubles(troubles: readonly unknown[], io: Io): void {
  if (troubles.length === 0) return;
  const last = troubles.find((one) => !isUserError(one)) ?? troubles.at(-1);
  for (const one of troubles) if (one !== last && isUserError(one)) say(io, `cxpd: ${one.message}`);
  throw last;
}

async function readAgain(file: string, io: Io): Promise<Uint8Array> {
  try {
    return await io.readFile(file, readAtMost);
  } catch (error) {
    throw unreadable(file, error);
  }
}

async function writeDocuments(
  draft: PlannedDraft,
  made: readonly MadeDocument[],
  written: WrittenFile[],
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
  }
}

/** Says which forms are not written; asked for by name, the errors are shown. */
async function tellNotReady(drafts: readonly NotReady[], wanted: WantedDocuments, io: Io): Promise<void> {
  const files = drafts.filter((draft) => isAsked(draft, wanted)).map(({ report }) => report);
  if (files.length > 0) await showFindings(reportOf(files), io);
  for (const { report, documents } of drafts) {
    const names = documents.map(({ kind }) => kind).join(' and ');
    say(io, `${report.file}: ${names} not written, because of errors at stage talent-pool.`);
  }
  if (drafts.length > 0) {
    say(io, 'cxpd validate --stage talent-pool shows them; --allow-errors marks the form DRAFT.');
  }
}

function isAsked({ documents }: NotReady, { asked }: WantedDocuments): boolean {
  return documents.some(({ kind }) => asked.has(kind));
}

/** Shows every finding of files with errors; of the others only how many there are. */
async function showFindings(report: Report, io: Io): Promise<void> {
  const files = [...report.files()];
  const faulty = files.filter((file) => hasErrors([file]));
  const paint = await paintFor('stderr', io);
  if (faulty.length > 0) for (const part of renderTextReport(reportOf(faulty), { paint })) io.stderr(part);
  for (const file of files) {
    const found = file.diagnostics.length;
    const { suppressed = 0 } = file;
    if (suppressed > 0) {
      say(io, `${file.file}: ${count(suppressed, 'finding')} suppressed by comments in the draft.`);
    }
    if (!faulty.includes(file) && found > 0 && files.length <= mostTold) {
      say(io, `${file.file}: ${count(found, 'finding')} below error; cxpd validate shows them.`);
    }
  }
  const milder = files.filter((file) => !faulty.includes(file) && file.diagnostics.length > 0).length;
  if (files.length > mostTold && milder > 0) {
    say(io, `${milder} drafts have findings below error; cxpd validate shows them.`);
  }
  if (report.summary.skipped > 0) say(io, `${report.summary.skipped} skipped: no drafts.`);
}

/** Drafts of which each is told how many findings it has. */
const mostTold = 10;

/** Says of which drafts there is nothing to review apart. */
function tellUnmarked(drafts: readonly PlannedDraft[], io: Io): void {
  for (const { file, hasLibraryTexts } of drafts) {
    if (!hasLibraryTexts) say(io, `${file.path} takes no text of a language library, so nothing is marked.`);
  }
}

function tellRefused(refused: number, canBeMarked: boolean, options: ExportOptions, io: Io): void {
  const drafts = refused === 1 ? '1 draft is' : `${refused} drafts are`;
  say(io, `${drafts} not exported because of errors.`);
  if (options.allowErrors !== true && canBeMarked) {
    say(io, 'To get a document all the same, marked DRAFT with its errors listed, use --allow-errors.');
  } else if (options.allowErrors === true) say(io, 'What cannot be read cannot be exported, marked or not.');
}
