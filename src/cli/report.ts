import path from 'node:path';
import { listGone } from '../batch/apply-baseline.ts';
import { assembleReport, type ReportParts } from '../batch/assemble-report.ts';
import { createShardMerge, type MergedShards, type ShardMerge } from '../batch/merge-shards.ts';
import { mostShardBytes, readShardReport, type ShardReport } from '../batch/read-shard.ts';
import { createSpool } from '../batch/spool.ts';
import { builtin } from '../builtin.ts';
import type { FileReport } from '../diagnostics/report.ts';
import { UserError } from '../errors.ts';
import { forwardSlashes } from '../host/forward-slashes.ts';
import type { Io } from '../io.ts';
import { cannotRead, garbledArgument } from './cannot-read.ts';
import { noDraft } from './check-files.ts';
import { requireBaseline } from './open-baseline.ts';
import { openOwnScratch } from './own-scratch.ts';
import { placeKey } from './place-key.ts';
import { readReportTargets } from './report-targets.ts';
import { draftRules } from './rule-parts.ts';
import { say } from './say.ts';
import { type TellOptions, tellReport } from './tell-report.ts';
import { useBaselines } from './use-baselines.ts';
import { version } from './version.ts';

/** Flags of `cxpd report merge`. */
export interface ReportOptions extends TellOptions {
  readonly format: readonly string[];
  readonly baseline?: string;
}

/**
 * `cxpd report merge <json...>`: joins the reports of all shards of a run, checks the drafts against each other, and
 * reports as one run would. Returns 1 when a finding is as grave as `--fail-on`.
 */
export async function report(
  action: string,
  args: readonly string[],
  options: ReportOptions,
  io: Io,
): Promise<number> {
  if (action !== 'merge') {
    throw new UserError(`Unexpected "${action}" after report, expected merge.`, {
      hint: 'Type cxpd report merge shard-*.json.',
    });
  }
  const { baseline } = options;
  if (baseline !== undefined) await requireBaseline(baseline, io);
  const targets = await readReportTargets(options.format, io);
  const files = await findReports(args, io);
  for (const { file } of targets) if (file !== null) await refuseShard(file, files, io);
  const spool = createSpool(() => openOwnScratch(io));
  const merge = createShardMerge(spool, version);
  await addAll(files, merge, io);
  const { skipped, known, support, missed, goneSeverity } = merge.finish();
  if (spool.size === 0) throw noDraft(skipped);

  if (known > 0 && baseline === undefined) {
    say(
      io,
      'The parts left out known findings. Name their baseline with --baseline, for findings about the folder.',
    );
  }
  const parts = { spool, support, skipped, standards: builtin.standards };
  const whole = await assembleReport(
    baseline === undefined
      ? { ...parts, support: support.map(listingSomeGone) }
      : await leaveOut(parts, { baseline, goneSeverity }, io),
  );
  const code = await tellReport(whole, options, targets, draftRules, io);
  if (missed !== null) throw new UserError(`${missed.file} cannot be read: ${missed.why}.`);
  return code;
}

/** Each part tells of all entries whose findings are gone. */
function listingSomeGone(report: FileReport): FileReport {
  return { ...report, diagnostics: listGone(report.diagnostics) };
}

/** What a baseline does to the whole; the shards said what it left out of them. */
function leaveOut(
  parts: ReportParts,
  { baseline, goneSeverity }: { readonly baseline: string } & Pick<MergedShards, 'goneSeverity'>,
  io: Io,
): Promise<ReportParts> {
  const run = {
    baselineOf: async () => path.resolve(io.cwd, baseline),
    update: false,
    walked: [],
    goneSetting: async () => goneSeverity,
  };
  return useBaselines(parts, run, io);
}

/** Most reports fit into so many bytes; where nothing is written to, memory takes none. */
const roomForReport = 128 * 1024 * 1024;

/** Reads one report after the other into the same memory: each may take more than all the rest of the program. */
async function addAll(files: readonly string[], merge: ShardMerge, io: Io): Promise<void> {
  const room = new Uint8Array(roomForReport);
  for (const file of files) merge.add(await read(file, io, room));
}

async function read(file: string, io: Io, room: Uint8Array): Promise<ShardReport> {
  let bytes: Uint8Array;
  try {
    bytes = await io.readFile(file, mostShardBytes + 1, room);
  } catch (error) {
    throw cannotRead(file, error);
  }
  return readShardReport(file, bytes);
}

/**
 * The files that the arguments mean, each once. What exists on disk is taken literally, else it is a glob; of a folder,
 * all JSON files are taken. Throws a `UserError` for an argument that leads to nothing.
 */
async function findReports(args: readonly string[], io: Io): Promise<string[]> {
  const found = new Map<string, string>();
  for (const arg of args) {
    const kind = arg === '' ? null : await io.stat(arg);
    const files =
      kind === null
        ? (await io.glob(arg)).files
        : kind.kind === 'folder'
          ? (await io.walk(forwardSlashes(path.normalize(arg)))).files.filter((file) => /\.json$/i.test(file))
          : [arg];
    if (files.length === 0) {
      const trouble = kind === null ? garbledArgument(arg) : undefined;
      throw (
        trouble ??
        new UserError(
          kind === null ? `There is no file or folder "${arg}".` : `The folder "${arg}" holds no JSON files.`,
          { hint: 'Name the reports of all parts, such as shard-1.json shard-2.json, or their folder.' },
        )
      );
    }
    for (const file of files) found.set(path.resolve(io.cwd, file), forwardSlashes(file));
  }
  return [...found.values()];
}

async function refuseShard(target: string, files: readonly string[], io: Io): Promise<void> {
  const place = await placeKey(target, io);
  const places = await Promise.all(files.map((file) => placeKey(file, io)));
  if (!places.includes(place)) return;
  throw new UserError(`The report cannot be written to ${target}: that is one of the reports to join.`, {
    hint: 'Choose another name.',
  });
}
