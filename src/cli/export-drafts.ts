import { buildDocument, type DocumentOptions } from '../build-document.ts';
import { type FileReport, type Report, reportOf } from '../diagnostics/report.ts';
import { visible } from '../diagnostics/visible.ts';
import type { Io } from '../io.ts';
import { renderTextReport } from '../reporters/text-report.ts';
import type { Stage } from '../rules/stage.ts';
import { type CheckedFile, checkFiles } from './check-files.ts';
import { type ChosenDraft, checkForms, rulesFor, stageFor } from './check-forms.ts';
import { chooseDocuments } from './choose-documents.ts';
import {
  readDocuments,
  readFormat,
  readLanguage,
  readSourceDate,
  type WantedDocuments,
} from './export-options.ts';
import { createTemplatesFor } from './export-templates.ts';
import {
  type ExportableDraft,
  type PlannedDocument,
  planDocuments,
  refuseForeignFiles,
} from './export-plan.ts';
import { findDrafts } from './find-drafts.ts';
import { sealWith } from './own-output.ts';
import { paintFor } from './paint.ts';
import { say } from './say.ts';
import { createSetups } from './setups.ts';
import { version } from './version.ts';
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
}

/** What all documents of one export have in common. */
type ExportWay = Pick<
  DocumentOptions,
  'format' | 'language' | 'cover' | 'allowErrors' | 'sourceDateEpoch' | 'templates'
>;

/**
 * `cxpd export <paths...>`: checks drafts and writes their documents. Returns 1 when a draft was not exported because
 * of its errors. Nothing is written when one of the files may not be.
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
  const stage = stageFor(wanted.kinds, options.stage);
  const setups = createSetups(io, { config: options.config, stage, rules: rulesFor(wanted.kinds) });
  const checked: CheckedFile[] = [];
  const report = await checkFiles(await findDrafts(paths, setups, io), setups, io, (one) =>
    checked.push(one),
  );

  const drafts = checked.flatMap((file) => exportable(file, options.allowErrors === true));
  const refused = checked.length - drafts.length;
  await showFindings(report, io);
  const destination = { out: options.out, outDir: options.outDir ?? 'out', format };
  const whole = drafts.map((draft) => ({ ...draft, documents: chooseDocuments(draft, wanted, io) }));
  const split = checkForms(whole, stage);
  const chosen = split.filter(({ file }) => exportable(file, options.allowErrors === true).length > 0);
  const notReady = split.filter((draft) => !chosen.includes(draft));
  await tellNotReady(notReady, wanted, io);
  const planned = planDocuments(chosen, wanted, destination, io);
  if (options.force !== true) await refuseForeignFiles(planned, format, io);

  if (language !== 'plain') tellUnmarked(chosen, io);
  const way: ExportWay = {
    format,
    language,
    cover: options.cover !== false,
    allowErrors: options.allowErrors === true,
    ...(date === undefined ? {} : { sourceDateEpoch: date }),
  };
  const templatesFor = createTemplatesFor(io);
  for (const { draft } of planned) await templatesFor(draft.setup);
  for (const document of planned) {
    const templates = await templatesFor(document.draft.setup);
    await writeDocument(document, templates === undefined ? way : { ...way, templates }, io);
  }
  if (refused > 0) tellRefused(refused, checked, options, io);
  say(io, `${planned.length} ${planned.length === 1 ? 'file' : 'files'} written.`);
  const failed = refused > 0 || notReady.some((draft) => isAsked(draft, wanted));
  return failed || hasErrors([...report.files()].filter((file) => file.support === true)) ? 1 : 0;
}

/** Says which forms are not written; asked for by name, the errors are shown. */
async function tellNotReady(drafts: readonly ChosenDraft[], wanted: WantedDocuments, io: Io): Promise<void> {
  const files = drafts.filter((draft) => isAsked(draft, wanted)).map(({ file }) => file.checked.report);
  if (files.length > 0) await showFindings(reportOf(files), io);
  for (const { file, documents } of drafts) {
    const names = documents.map(({ kind }) => kind).join(' and ');
    say(io, `${file.file.path}: ${names} not written, because of errors at stage talent-pool.`);
  }
  if (drafts.length > 0) {
    say(io, 'cxpd validate --stage talent-pool shows them; --allow-errors marks the form DRAFT.');
  }
}

function isAsked({ documents }: ChosenDraft, { asked }: WantedDocuments): boolean {
  return documents.some(({ kind }) => asked.has(kind));
}

/** The draft, when it may be exported: without errors, or marked, and readable as a whole. */
function exportable(file: CheckedFile, allowErrors: boolean): ExportableDraft[] {
  const { merged, report } = file.checked;
  if (merged === null) return [];
  const faulty = hasErrors([report, ...file.setup.faults]);
  return faulty && !allowErrors ? [] : [{ file, draft: merged.draft }];
}

function hasErrors(reports: readonly FileReport[]): boolean {
  return reports.some((report) => report.diagnostics.some((found) => found.severity === 'error'));
}

/** Shows every finding of files with errors; of the others only how many there are. */
async function showFindings(report: Report, io: Io): Promise<void> {
  const files = [...report.files()];
  const faulty = files.filter((file) => hasErrors([file]));
  const paint = await paintFor('stderr', io);
  if (faulty.length > 0) for (const part of renderTextReport(reportOf(faulty), { paint })) io.stderr(part);
  for (const file of files) {
    const count = file.diagnostics.length;
    const { suppressed = 0 } = file;
    if (suppressed > 0) {
      say(io, `${file.file}: ${findings(suppressed)} suppressed by comments in the draft.`);
    }
    if (!faulty.includes(file) && count > 0) {
      say(io, `${file.file}: ${findings(count)} below error; cxpd validate shows them.`);
    }
  }
  if (report.summary.skipped > 0) say(io, `${report.summary.skipped} skipped: no drafts.`);
}

function findings(count: number): string {
  return `${count} ${count === 1 ? 'finding' : 'findings'}`;
}

/** Says of which drafts there is nothing to review apart. */
function tellUnmarked(drafts: readonly ChosenDraft[], io: Io): void {
  for (const { file } of drafts) {
    if (file.checked.merged?.texts.some(({ origin }) => origin.kind === 'library') === true) continue;
    say(io, `${file.file.path} takes no text of a language library, so nothing is marked.`);
  }
}

async function writeDocument(
  { draft, kind, grade, file, marks }: PlannedDocument,
  way: ExportWay,
  io: Io,
): Promise<void> {
  const { standards, libraries } = draft.setup.check;
  const built = await buildDocument(draft.checked, {
    ...way,
    document: kind,
    version,
    standards,
    libraries,
    seal: sealWith(marks),
    ...(grade === undefined ? {} : { grade }),
  });
  for (const notice of built.notices) say(io, `${draft.file.path}: ${notice}`);
  await writeOrExplain(file, built.bytes, io);
  io.stdout(`${visible(file)}\n`);
}

function tellRefused(refused: number, checked: readonly CheckedFile[], options: ExportOptions, io: Io): void {
  const drafts = refused === 1 ? '1 draft is' : `${refused} drafts are`;
  say(io, `${drafts} not exported because of errors.`);
  const canBeMarked = checked.some(({ checked: { merged } }) => merged !== null);
  if (options.allowErrors !== true && canBeMarked) {
    say(io, 'To get a document all the same, marked DRAFT with its errors listed, use --allow-errors.');
  } else if (options.allowErrors === true) say(io, 'What cannot be read cannot be exported, marked or not.');
}
