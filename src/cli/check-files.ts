import { type BatchFile, checkFile } from '../batch/check-file.ts';
import { createPacer } from '../batch/pacer.ts';
import { readBatchFile } from '../batch/read-batch-file.ts';
import { closedFolder, unreadableFile } from '../batch/unreadable-file.ts';
import type { CheckedDraft } from '../check-draft.ts';
import { type FileReport, type Report, reportOf, withExcerpts } from '../diagnostics/report.ts';
import { UserError } from '../errors.ts';
import { fileTrouble } from '../file-trouble.ts';
import type { Io } from '../io.ts';
import { cannotRead } from './cannot-read.ts';
import type { FoundFiles } from './find-drafts.ts';
import type { Setup } from './read-setup.ts';
import type { Setups } from './setups.ts';

/** A draft that was checked, with what it was checked with. */
export interface CheckedFile {
  readonly file: BatchFile;
  readonly bytes: Uint8Array;
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
  const reports: FileReport[] = found.closed.map(closedFolder);
  const faults = new Map<string, FileReport>();
  let skipped = 0;
  const pause = createPacer();
  for (const file of found.files) {
    await pause();
    const read = await readBatchFile(file, io);
    if (read.bytes === null) {
      if (file.how !== 'met') throw cannotRead(file.path, read.error);
      reports.push(unreadableFile(file.path, fileTrouble(read.error)));
      continue;
    }
    const setup = await setups.forFile(file);
    const checked = checkFile(file, read.bytes, setup);
    if (checked === null) {
      skipped++;
      continue;
    }
    for (const fault of setup.faults) faults.set(fault.file, fault);
    reports.push(withExcerpts(checked.report));
    onDraft({ file, bytes: read.bytes, checked, setup });
  }
  if (reports.length === 0) throw noDraft(skipped);
  return reportOf([...faults.values(), ...reports], skipped);
}

/** The trouble of finding nothing but files that are no drafts. */
export function noDraft(skipped: number): UserError {
  const files = skipped === 1 ? 'The one YAML file found is' : `The ${skipped} YAML files found are`;
  return new UserError(`${files} no draft: the key "cxpd" is missing.`, {
    hint: 'A draft has "cxpd: 1" on its first line.',
  });
}
