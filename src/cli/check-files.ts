import path from 'node:path';
import { type CheckedDraft, checkDraft } from '../check-draft.ts';
import { type FileReport, type Report, reportOf, withExcerpts } from '../diagnostics/report.ts';
import { mayBeDraft } from '../draft/may-be-draft.ts';
import { UserError } from '../errors.ts';
import type { Io } from '../io.ts';
import { allRules } from '../rules/all.ts';
import { readAtMost } from '../source/read-text.ts';
import { unreadableFile } from './agency-files.ts';
import { fileTrouble } from './file-trouble.ts';
import type { FoundFile, FoundFiles } from './find-drafts.ts';
import type { Setup, Setups } from './setups.ts';

/** A draft that was checked, with what it was checked with. */
export interface CheckedFile {
  readonly file: FoundFile;
  readonly checked: CheckedDraft;
  readonly setup: Setup;
}

/**
 * Checks files one after the other and puts the report together. Met files that are no drafts are counted. `onDraft`
 * gets every checked draft; nothing else of it is kept. Throws a `UserError` when a named file cannot be read or no
 * file is a draft.
 */
export async function checkFiles(
  found: FoundFiles,
  setups: Setups,
  io: Io,
  onDraft: (checked: CheckedFile) => void = () => {},
): Promise<Report> {
  const reports: FileReport[] = found.closed.map((folder) => unreadableFile(folder, 'it cannot be opened'));
  const faults = new Map<string, FileReport>();
  let skipped = 0;
  for (const [index, file] of found.files.entries()) {
    if (index % filesBetweenPauses === 0) await letOthersRun();
    const read = await readOne(file, io);
    if (read.bytes === null) {
      if (file.how !== 'met') throw unreadable(file.path, read.error);
      reports.push(unreadableFile(file.path, fileTrouble(read.error)));
      continue;
    }
    if (file.how === 'met' && !mayBeDraft(read.bytes)) {
      skipped++;
      continue;
    }
    const setup = await setups.forFolder(file.how === 'stdin' ? '.' : path.dirname(file.path));
    const checked = checkDraft(file.path, read.bytes, setup.check);
    if (file.how === 'met' && checked.report.diagnostics.some((one) => one.rule === 'not-a-draft')) {
      skipped++;
      continue;
    }
    for (const fault of setup.faults) faults.set(fault.file, fault);
    reports.push(withExcerpts(withMissing(checked.report, setup)));
    onDraft({ file, checked, setup });
  }
  if (reports.length === 0) throw noDraft(skipped);
  return reportOf([...faults.values(), ...reports], skipped);
}

type Read = { readonly bytes: Uint8Array } | { readonly bytes: null; readonly error: unknown };

/** Ctrl-C is heard only between tasks. */
const filesBetweenPauses = 16;

function letOthersRun(): Promise<void> {
  return new Promise((done) => {
    setImmediate(done);
  });
}

async function readOne(file: FoundFile, io: Io): Promise<Read> {
  try {
    const bytes = await (file.how === 'stdin'
      ? io.readStdin(readAtMost)
      : io.readFile(file.path, readAtMost));
    return { bytes };
  } catch (error) {
    return { bytes: null, error };
  }
}

/** Adds the rules that did not run because a file beside the draft could not be read. */
function withMissing(report: FileReport, setup: Setup): FileReport {
  const missing = setup.rulesNotRun.filter(({ rule }) => allRules.some((one) => one.id === rule));
  return missing.length === 0 || report.stage === 'reading'
    ? report
    : { ...report, rulesNotRun: [...report.rulesNotRun, ...missing] };
}

function unreadable(file: string, error: unknown): UserError {
  return new UserError(`${file} cannot be read: ${fileTrouble(error)}.`, { cause: error });
}

function noDraft(skipped: number): UserError {
  const files = skipped === 1 ? 'The one YAML file found is' : `The ${skipped} YAML files found are`;
  return new UserError(`${files} no draft: the key "cxpd" is missing.`, {
    hint: 'A draft has "cxpd: 1" on its first line.',
  });
}
