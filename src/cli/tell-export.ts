import { type Report, reportOf } from '../diagnostics/report.ts';
import { isUserError } from '../errors.ts';
import type { Io } from '../io.ts';
import { count } from '../reporters/count.ts';
import { renderTextReport } from '../reporters/text-report.ts';
import type { WantedDocuments } from './export-options.ts';
import { paintFor } from './paint.ts';
import { hasErrors, type NotReady, type PlannedDraft } from './plan-drafts.ts';
import { say } from './say.ts';

/** Says which forms are not written; asked for by name, the errors are shown. */
export async function tellNotReady(
  drafts: readonly NotReady[],
  wanted: WantedDocuments,
  io: Io,
): Promise<void> {
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

export function isAsked({ documents }: NotReady, { asked }: WantedDocuments): boolean {
  return documents.some(({ kind }) => asked.has(kind));
}

/** Shows every finding of files with errors; of the others only how many there are. */
export async function showFindings(report: Report, io: Io): Promise<void> {
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
export function tellUnmarked(drafts: readonly PlannedDraft[], io: Io): void {
  for (const { file, hasLibraryTexts } of drafts) {
    if (!hasLibraryTexts) say(io, `${file.path} takes no text of a language library, so nothing is marked.`);
  }
}

export function tellRefused(refused: number, canBeMarked: boolean, allowErrors: boolean, io: Io): void {
  const drafts = refused === 1 ? '1 draft is' : `${refused} drafts are`;
  say(io, `${drafts} not exported because of errors.`);
  if (!allowErrors && canBeMarked) {
    say(io, 'To get a document all the same, marked DRAFT with its errors listed, use --allow-errors.');
  } else if (allowErrors) say(io, 'What cannot be read cannot be exported, marked or not.');
}

/** Tells the troubles of single drafts, and ends with one of them: with a mistake in the program, if there was any. */
export function throwTroubles(troubles: readonly unknown[], io: Io): void {
  if (troubles.length === 0) return;
  const last = troubles.find((one) => !isUserError(one)) ?? troubles.at(-1);
  for (const one of troubles) if (one !== last && isUserError(one)) say(io, `cxpd: ${one.message}`);
  throw last;
}
