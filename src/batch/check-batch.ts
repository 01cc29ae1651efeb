import type { CheckedDraft } from '../check-draft.ts';
import { type FileReport, withExcerpts } from '../diagnostics/report.ts';
import { fileTrouble } from '../file-trouble.ts';
import type { Io } from '../io.ts';
import { readAtMost } from '../source/read-text.ts';
import { type BatchFile, checkFile, type DraftSetup } from './check-file.ts';
import { createPacer } from './pacer.ts';
import type { Spool } from './spool.ts';
import { takeFolderFacts } from './take-folder-facts.ts';
import { unreadableFile } from './unreadable-file.ts';

/** What checking many files gave, beside the reports in the spool. */
export interface CheckedBatch {
  /** Files met on a walk that are no drafts. */
  readonly skipped: number;
  /** Reports on files with something wrong that the drafts were checked with. */
  readonly faults: readonly FileReport[];
  /** Named files that could not be read, with Node's error. */
  readonly unreadable: readonly { readonly file: string; readonly error: unknown }[];
}

/** What a batch needs of the program around it. */
export interface BatchOptions {
  readonly io: Pick<Io, 'readFile' | 'readStdin'>;
  /** Where the report of every draft goes, and of every file that cannot be read. */
  readonly spool: Spool;
  /** Whether the drafts are to be compared with each other, now or when their shards are merged. */
  readonly compare: boolean;
  /** The setup for a file. */
  readonly setupFor: (file: BatchFile) => Promise<DraftSetup>;
}

/** Checks files; one that cannot be read never stops the others. */
export async function checkBatch(
  files: readonly BatchFile[],
  { io, spool, compare, setupFor }: BatchOptions,
): Promise<CheckedBatch> {
  const faults = new Map<string, FileReport>();
  const unreadable: { file: string; error: unknown }[] = [];
  let skipped = 0;
  const pause = createPacer();
  for (const file of files) {
    await pause();
    const read = await readFile(file, io);
    if (read.bytes === null) {
      spool.add(unreadableFile(file.path, fileTrouble(read.error)));
      if (file.how !== 'met') unreadable.push({ file: file.path, error: read.error });
      continue;
    }
    const setup = await setupFor(file);
    const checked = checkFile(file, read.bytes, setup);
    if (checked === null) {
      skipped++;
      continue;
    }
    for (const fault of setup.faults) faults.set(fault.file, fault);
    spool.add(withExcerpts(compare ? withFacts(checked, setup) : withoutFolder(checked.report)));
  }
  return { skipped, faults: [...faults.values()], unreadable };
}

function withFacts(checked: CheckedDraft, { check }: DraftSetup): FileReport {
  const facts = takeFolderFacts(checked, check);
  return facts === undefined ? checked.report : { ...checked.report, facts };
}

/** A file alone has no use for what it says about the folder. */
function withoutFolder({ folderSuppressions: _, ...report }: FileReport): FileReport {
  return report;
}

type Read = { readonly bytes: Uint8Array } | { readonly bytes: null; readonly error: unknown };

async function readFile(file: BatchFile, io: BatchOptions['io']): Promise<Read> {
  try {
    const bytes = await (file.how === 'stdin'
      ? io.readStdin(readAtMost)
      : io.readFile(file.path, readAtMost));
    return { bytes };
  } catch (error) {
    return { bytes: null, error };
  }
}
