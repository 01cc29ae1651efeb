import type { Builtin } from '../builtin.ts';
import type { FileReport } from '../diagnostics/report.ts';
import { fileTrouble } from '../file-trouble.ts';
import type { Io } from '../io.ts';
import { type Failure, failureWords, type SafeResult } from './check-chunk.ts';
import type { BatchFile, DraftSetup, FileResult } from './check-file.ts';
import { createCrew } from './crew.ts';
import { createNumbered } from './numbered.ts';
import { createPacer } from './pacer.ts';
import { cacheKey, type ResultCache } from './result-cache.ts';
import { shareSetup } from './shared-setup.ts';
import { readBatchFile } from './read-batch-file.ts';
import type { Spool } from './spool.ts';
import { unreadableFile } from './unreadable-file.ts';
import type { CrewFile } from './waiting-files.ts';

/** What checking many files gave, beside the reports in the spool. */
export interface CheckedBatch {
  /** Files met on a walk that are no drafts. */
  readonly skipped: number;
  /** Reports on files with something wrong that the drafts were checked with, sorted by file. */
  readonly faults: readonly FileReport[];
  /** Named files that could not be read, with Node's error. */
  readonly unreadable: readonly { readonly file: string; readonly error: unknown }[];
  /** Files on which the program failed. */
  readonly failed: readonly { readonly file: string; readonly failure: Failure }[];
}

/** What a batch needs of the program around it. */
export interface BatchOptions {
  readonly io: Pick<Io, 'readFile' | 'readStdin' | 'fileMark' | 'findThreads'>;
  /** Where the report of every draft goes, and of every file that cannot be checked. */
  readonly spool: Spool;
  /** Whether the drafts are to be compared with each other, now or when their shards are merged. */
  readonly compare: boolean;
  /** The setup for a file: the same object for all files with the same one. */
  readonly setupFor: (file: BatchFile) => Promise<DraftSetup>;
  readonly builtin: Builtin;
  /** Results of earlier runs; null to do without. */
  readonly cache: ResultCache | null;
  /** Hears of every file that is done. */
  readonly onFile?: () => void;
}

/** Checks files, spread over the processors; one that cannot be read or checked never stops the others. */
export async function checkBatch(files: readonly BatchFile[], options: BatchOptions): Promise<CheckedBatch> {
  const { io, spool, compare, setupFor, builtin, cache, onFile } = options;
  const setups = createNumbered<DraftSetup>((number, setup) =>
    cache?.begin(number, shareSetup(setup, builtin)),
  );
  const used = new Set<number>();
  const unreadable: { file: string; error: unknown }[] = [];
  const failed: { file: string; failure: Failure }[] = [];
  let skipped = 0;

  const record = (file: string, setup: number, { packed }: FileResult): void => {
    onFile?.();
    if (packed.length === 0) skipped++;
    else {
      used.add(setup);
      spool.addPacked(file, packed);
    }
  };
  const onResult = ({ number, setup, key }: CrewFile, result: SafeResult): void => {
    const file = files[number]?.path ?? '';
    if ('failure' in result) {
      failed.push({ file, failure: result.failure });
      const why = failureWords(result.failure);
      spool.add({ ...unreadableFile(file, why), missed: why });
      onFile?.();
    } else {
      record(file, setup, result);
      cache?.add(setup, key, result);
    }
  };

  const pause = createPacer();
  const room = new Uint8Array(roomForFile);
  const crew = createCrew({
    findThreads: io.findThreads,
    builtin,
    compare,
    setupAt: setups.at,
    pause,
    onResult,
  });
  try {
    for (const [number, file] of files.entries()) {
      await pause();
      const mark = cache === null || file.how === 'stdin' ? null : await io.fileMark(file.path);
      const noted = mark === null ? null : (cache?.keyAt(mark, file.how) ?? null);
      if (noted !== null) {
        const setup = setups.numberOf(await setupFor(file));
        const known = cache?.find(setup, noted) ?? null;
        if (known !== null) {
          record(file.path, setup, known);
          continue;
        }
      }
      const read = await readBatchFile(file, io, room);
      if (read.bytes === null) {
        const why = fileTrouble(read.error);
        const report = unreadableFile(file.path, why);
        spool.add(file.how === 'met' ? report : { ...report, missed: why });
        if (file.how !== 'met') unreadable.push({ file: file.path, error: read.error });
        onFile?.();
        continue;
      }
      const setup = setups.numberOf(await setupFor(file));
      const key = cache === null ? noKey : cacheKey(read.bytes, file.how);
      if (mark !== null && noted === null) cache?.noteKey(mark, file.how, key);
      const known = cache?.find(setup, key) ?? null;
      if (known !== null) record(file.path, setup, known);
      else await crew.add({ number, how: file.how, setup, key }, read.bytes);
    }
    await crew.finish();
    // What workers take is free before the cache is written and the drafts are compared.
    crew.stop();
    await cache?.finish(pause);
  } finally {
    cache?.drop();
    crew.stop();
  }
  failed.sort((one, other) => (one.file < other.file ? -1 : 1));
  return { skipped, faults: faultsOf([...used].map(setups.at)), unreadable, failed };
}

const noKey = new Uint8Array();

/** Files of up to so many bytes, which are nearly all, are read into the same memory one after the other. */
const roomForFile = 256 * 1024;

/** Each file once, in the order of their names. */
function faultsOf(setups: readonly DraftSetup[]): FileReport[] {
  const faults = new Map(setups.flatMap((setup) => setup.faults).map((fault) => [fault.file, fault]));
  return [...faults.values()].sort((one, other) => (one.file < other.file ? -1 : 1));
}
