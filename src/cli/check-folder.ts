import { assembleReport, type ReportParts } from '../batch/assemble-report.ts';
import { type CheckedBatch, checkBatch } from '../batch/check-batch.ts';
import type { BatchFile } from '../batch/check-file.ts';
import { failureWords } from '../batch/check-chunk.ts';
import { openResultCache, type ResultCache } from '../batch/result-cache.ts';
import { shardOf } from '../batch/shard.ts';
import { createSpool } from '../batch/spool.ts';
import { closedFolder } from '../batch/unreadable-file.ts';
import { builtin } from '../builtin.ts';
import type { Report, Shard } from '../diagnostics/report.ts';
import { UserError } from '../errors.ts';
import type { Io } from '../io.ts';
import { cannotRead } from './cannot-read.ts';
import { noDraft } from './check-files.ts';
import type { FoundFiles } from './find-drafts.ts';
import { openOwnScratch } from './own-scratch.ts';
import { createProgress } from './progress.ts';
import type { Setups } from './setups.ts';
import { shardKey } from './shard-key.ts';
import { build, version } from './version.ts';

/** How a folder is checked. */
export interface FolderOptions {
  /** The part to check, in place of all. */
  readonly shard?: Pick<Shard, 'index' | 'count'> | undefined;
  /** Adds what is to happen to the findings before they are reported. */
  readonly finish?: ((parts: ReportParts) => Promise<ReportParts>) | undefined;
  /** True to show no progress either. */
  readonly quiet?: boolean | undefined;
  /** False to neither use nor keep results of other runs. */
  readonly cache?: boolean | undefined;
}

/** A folder that was checked. */
export interface CheckedFolder {
  readonly report: Report;
  /** Why the run fails all the same: a named file could not be read, or the program failed on a file. */
  readonly trouble: Error | null;
}

/**
 * Checks the files that were found, many or few, and puts the report together; it holds none of the files in memory.
 * Throws a `UserError` when no file is a draft, or the only named one cannot be read.
 */
export async function checkFolder(
  found: FoundFiles,
  setups: Setups,
  io: Io,
  options: FolderOptions,
): Promise<CheckedFolder> {
  const all = inOrder(found.files);
  const files = options.shard === undefined ? all : shardOf(all, options.shard);
  const spool = createSpool(() => openOwnScratch(io));
  const setupFor = setups.forFile;
  const compare = all.length > 1;
  const cache = compare && options.cache !== false ? await findCache(io) : null;
  const progress = createProgress(files.length, options.quiet === true ? null : io);
  const onFile = progress.step;
  const checking = checkBatch(files, { io, spool, compare, setupFor, builtin, cache, onFile });
  const batch = await checking.finally(progress.end);
  const trouble = troubleOf(batch);
  if (trouble !== null && all.length === 1) throw trouble;

  for (const folder of found.closed) spool.add(closedFolder(folder));
  if (spool.size === 0 && options.shard === undefined) throw noDraft(batch.skipped);
  const parts = {
    spool,
    support: batch.faults,
    skipped: batch.skipped,
    standards: options.shard === undefined ? builtin.standards : undefined,
    shard: options.shard && {
      ...options.shard,
      files: all.length,
      program: version,
      key: await shardKey(all, setups),
    },
  };
  const report = await assembleReport((await options.finish?.(parts)) ?? parts);
  return { report, trouble };
}

async function findCache(io: Io): Promise<ResultCache | null> {
  const folder = await io.findCache();
  return folder && openResultCache({ folder, program: `${version} ${build}`, now: io.now() });
}

/** Why a run fails, whatever was found. */
function troubleOf({ failed, unreadable: [missed] }: CheckedBatch): Error | null {
  const bug = failed.find(({ failure }) => failure !== 'memory');
  if (bug !== undefined && bug.failure !== 'memory') {
    return Object.assign(new Error(), { stack: `${bug.file}\n${bug.failure.stack}` });
  }
  const [large] = failed;
  if (large !== undefined) {
    return new UserError(`${large.file} cannot be checked: ${failureWords('memory')}.`);
  }
  return missed === undefined ? null : cannotRead(missed.file, missed.error);
}

/** Sorted by path as UTF-16 units, which gives the same shards and the same report on every system. */
function inOrder(files: readonly BatchFile[]): readonly BatchFile[] {
  // A walk of one folder comes in this order, and another list of very many takes memory.
  const isSorted = files.every((file, place) => place === 0 || (files[place - 1]?.path ?? '') <= file.path);
  if (isSorted) return files;
  return [...files].sort((one, other) => (one.path < other.path ? -1 : Number(one.path > other.path)));
}
