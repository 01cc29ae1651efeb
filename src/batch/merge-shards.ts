import type { FileReport, Shard } from '../diagnostics/report.ts';
import { UserError } from '../errors.ts';
import type { ShardReport } from './read-shard.ts';
import type { Spool } from './spool.ts';
import { isUnreadable } from './unreadable-file.ts';

/** What all shards of a run have together, beside the files in the spool. */
export interface MergedShards {
  readonly skipped: number;
  /** Findings that a baseline left out of the shards. */
  readonly known: number;
  /** Reports on what the drafts were checked with, each once. */
  readonly support: readonly FileReport[];
  /** The first named file that could not be read, if any: the run fails, though others were checked. */
  readonly missed: { readonly file: string; readonly why: string } | null;
  /** How serious the settings make an entry of the baseline whose finding is gone; absent where they say nothing. */
  readonly goneSeverity?: Shard['goneSeverity'];
}

/** Joins the shards of one run, one after the other. */
export interface ShardMerge {
  /** Takes the files of a shard. Throws a `UserError` where it does not belong to those before it. */
  readonly add: (report: ShardReport) => void;
  /** Ends the joining. Throws a `UserError` where shards are missing. */
  readonly finish: () => MergedShards;
}

/** Begins to join shards that were made by this version of the program; their files go into the spool. */
export function createShardMerge(spool: Spool, program: string): ShardMerge {
  const byIndex = new Map<number, ShardReport>();
  const support = new Map<string, FileReport>();
  const seen = new Set<string>();
  let skipped = 0;
  let known = 0;
  let missed: MergedShards['missed'] = null;
  return {
    add(report) {
      checkFits(report, byIndex, program);
      byIndex.set(report.shard.index, { ...report, files: () => [] });
      skipped += report.skipped;
      known += report.known;
      for (const file of report.files()) {
        if (file.support === true && !isUnreadable(file)) {
          support.set(file.file, joinSupport(support.get(file.file), file));
        }
        // Every shard meets the folders that cannot be opened.
        else if (file.support !== true || !seen.has(file.file)) {
          if (seen.has(file.file)) throw twice(file.file, report);
          seen.add(file.file);
          spool.add(file);
          if (file.missed !== undefined && (missed === null || file.file < missed.file))
            missed = { file: file.file, why: file.missed };
        }
      }
    },
    finish() {
      const [first] = byIndex.values();
      if (first !== undefined) checkAllThere(first.shard.count, byIndex);
      const goneSeverity = first?.shard.goneSeverity;
      return {
        skipped,
        known,
        support: [...support.values()],
        missed,
        ...(goneSeverity === undefined ? {} : { goneSeverity }),
      };
    },
  };
}

/** Each shard tells of what it met itself, such as the entries of a baseline that hold for its drafts. */
function joinSupport(known: FileReport | undefined, file: FileReport): FileReport {
  if (known === undefined) return file;
  const found = new Map([...known.diagnostics, ...file.diagnostics].map((one) => [JSON.stringify(one), one]));
  const diagnostics = [...found.values()].sort(
    (one, other) => one.range.line - other.range.line || one.range.column - other.range.column,
  );
  return { ...known, diagnostics };
}

function checkFits(report: ShardReport, byIndex: ReadonlyMap<number, ShardReport>, program: string): void {
  const { name, shard } = report;
  if (shard.program !== program) {
    throw new UserError(`${name} was made by cxpd ${shard.program}, and this is cxpd ${program}.`, {
      hint: 'Use the same version of cxpd for all parts and for joining them.',
    });
  }
  const [first] = byIndex.values();
  if (first === undefined) return;
  if (shard.count !== first.shard.count) {
    throw new UserError(
      `${name} is one of ${shard.count} parts, and ${first.name} one of ${first.shard.count}.`,
      { hint: 'Name the reports of one run only.' },
    );
  }
  const same = byIndex.get(shard.index);
  if (same !== undefined) {
    throw new UserError(`Part ${shard.index} of ${shard.count} is there twice: ${same.name} and ${name}.`, {
      hint: 'Name each part once.',
    });
  }
  if (shard.files !== first.shard.files) {
    throw new UserError(
      `${name} is a part of ${shard.files} files, and ${first.name} of ${first.shard.files}: they are not of one run.`,
      { hint: 'Check all parts with the same paths, and in the same state of the folder.' },
    );
  }
  if (shard.key !== first.shard.key) {
    throw new UserError(`${name} was not made in the same way as ${first.name}.`, {
      hint: 'Check all parts with the same paths, --stage, --rule, --baseline and settings.',
    });
  }
}

function checkAllThere(count: number, byIndex: ReadonlyMap<number, ShardReport>): void {
  const missing: number[] = [];
  let more = 0;
  for (let index = 1; index <= count; index++) {
    if (byIndex.has(index)) continue;
    if (missing.length < 10) missing.push(index);
    else more++;
  }
  if (missing.length === 0) return;
  const [last] = missing.slice(-1);
  const list =
    missing.length === 1
      ? `Part ${last}`
      : more > 0
        ? `Parts ${missing.join(', ')} and ${more} more`
        : `Parts ${missing.slice(0, -1).join(', ')} and ${last}`;
  throw new UserError(`${list} of ${count} ${missing.length === 1 ? 'is' : 'are'} missing.`, {
    hint: 'Name the reports of all parts; one whose run was broken off has none.',
  });
}

function twice(file: string, { name }: ShardReport): UserError {
  return new UserError(`${name} has the file ${file}, which another part has too.`, {
    hint: 'Check all parts with the same paths, and in the same state of the folder.',
  });
}
