import type { Io } from '../io.ts';
import { count } from '../reporters/count.ts';
import type { Stage } from '../rules/stage.ts';
import { checkFiles } from './check-files.ts';
import { rulesFor, stageFor } from './check-forms.ts';
import { manifestFile, refuseForeignManifest, writeManifest } from './export-manifest.ts';
import { readDocuments, readFormat, readLanguage, readSourceDate } from './export-options.ts';
import { createSingleDraft, refuseClashes, refuseForeignFiles } from './export-plan.ts';
import { createReferenceFor, type ReferenceNotes, tellReference } from './export-reference.ts';
import { findDrafts } from './find-drafts.ts';
import type { ExportWay } from './make-documents.ts';
import { createPlan, hasErrors } from './plan-drafts.ts';
import { say } from './say.ts';
import { createSetups } from './setups.ts';
import {
  isAsked,
  showFindings,
  tellNotReady,
  tellRefused,
  tellUnmarked,
  throwTroubles,
} from './tell-export.ts';
import { writeExports } from './write-exports.ts';

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
  const references: ReferenceNotes[] = [];
  const onRead = (notes: ReferenceNotes): void => {
    tellReference(notes, io);
    references.push(notes);
  };
  const referenceFor = await createReferenceFor({ file: options.referenceDoc, format, onRead }, io);
  const stage = stageFor(wanted.kinds, options.stage);
  const setups = createSetups(io, { config: options.config, stage, rules: rulesFor(wanted.kinds) });
  const destination = { out: options.out, outDir: options.outDir ?? 'out', format };
  const allowErrors = options.allowErrors === true;
  const plan = createPlan({ wanted, stage, destination, allowErrors });
  const found = await findDrafts(paths, setups, io);
  const single = options.out === undefined ? () => {} : createSingleDraft();
  // What was only met may be no draft.
  for (const { path, how } of found.files) if (how !== 'met') single(path);
  const report = await checkFiles(found, setups, io, (checked) => {
    single(checked.file.path);
    plan.add(checked);
  });

  await showFindings(report, io);
  plan.tell(io);
  const { drafts, refused, notReady } = plan;
  await tellNotReady(notReady, wanted, io);
  const planned = drafts.flatMap(({ documents }) => documents);
  await refuseClashes(planned, options.out, io);
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
  const { written, troubles, untried } = await writeExports(drafts, way, referenceFor, io);
  if (manifest !== null) await writeManifest(manifest, written, references, io);
  if (refused > 0) tellRefused(refused, plan.canBeMarked, allowErrors, io);
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
