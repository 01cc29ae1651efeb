import path from 'node:path';
import { assembleReport } from '../batch/assemble-report.ts';
import { checkBatch } from '../batch/check-batch.ts';
import { failureWords } from '../batch/check-chunk.ts';
import type { BatchFile } from '../batch/check-file.ts';
import { createSpool } from '../batch/spool.ts';
import { closedFolder } from '../batch/unreadable-file.ts';
import { builtin } from '../builtin.ts';
import { configName } from '../config/config-schema.ts';
import type { FileReport, Report } from '../diagnostics/report.ts';
import { isUserError, UserError } from '../errors.ts';
import type { Io } from '../io.ts';
import { baselineRun } from './baseline-run.ts';
import { noDraft } from './check-files.ts';
import { type FoundFiles, findDrafts } from './find-drafts.ts';
import { knownRules } from './known-rules.ts';
import { openOwnScratch } from './own-scratch.ts';
import type { Setup } from './read-setup.ts';
import { readRuleFlags } from './rule-flags.ts';
import { createSetups, type Setups } from './setups.ts';
import { useBaselines } from './use-baselines.ts';
import type { ValidateOptions } from './validate.ts';

/** Drafts that are checked again and again. */
export interface WatchedDrafts {
  /**
   * Checks the drafts at some paths, and those that are new; without paths, all. The report counts all drafts and has the
   * findings of those that were checked. Throws a `UserError` when nothing can be checked.
   */
  readonly check: (changed: readonly string[] | null) => Promise<WatchedReport>;
  /** Whole paths of what drafts are checked with, as far as it is known. */
  readonly beside: () => string[];
  /** Whether a change at a whole path can change a report. */
  readonly isOfInterest: (file: string) => boolean;
}

/** What a check of watched drafts gave. */
export interface WatchedReport {
  readonly report: Report;
  /** Arguments that lead to nothing, and files that could not be checked. */
  readonly troubles: readonly UserError[];
}

/** How many bytes of reports are kept in memory. */
const memoryLimit = 1024 * 1024 * 1024;

/** Begins with nothing checked. Throws a `UserError` for flags that cannot be. */
export function createWatchedDrafts(
  paths: readonly string[],
  options: ValidateOptions,
  io: Io,
): WatchedDrafts {
  const choices = {
    config: options.config,
    stage: options.stage,
    rules: readRuleFlags(options.rule, knownRules),
    baseline: { file: options.baseline, update: false },
  };
  const named = [options.config, options.baseline].flatMap((file) =>
    file === undefined ? [] : [path.resolve(io.cwd, file)],
  );
  const newSpool = () => createSpool(() => openOwnScratch(io), memoryLimit);
  let setups: Setups | null = null;
  let used = new Set<Setup>();
  // By whole path; null for what is no draft.
  const known = new Map<string, FileReport | null>();

  const beside = (): string[] => {
    const parts = [...used].flatMap(({ files, folders, baseline }) => [...files, ...folders, baseline ?? '']);
    return [...new Set([...named, ...parts])].filter((one) => one !== '');
  };
  const isBeside = (file: string): boolean =>
    path.basename(file) === configName ||
    beside().some((one) => one === file || file.startsWith(one + path.sep));

  const recheck = async (
    files: readonly BatchFile[],
    setupFor: Setups['forFile'],
    troubles: UserError[],
  ): Promise<void> => {
    const spool = newSpool();
    const { failed } = await checkBatch(files, { io, spool, compare: true, setupFor, builtin, cache: null });
    for (const file of files) known.set(path.resolve(io.cwd, file.path), null);
    for (let number = 0; number < spool.size; number++) {
      known.set(path.resolve(io.cwd, spool.fileAt(number)), spool.read(number));
    }
    for (const { file, failure } of failed) {
      troubles.push(new UserError(`${file} cannot be checked: ${failureWords(failure)}.`));
    }
  };

  return {
    beside,
    isOfInterest: (file) => /\.ya?ml$/i.test(file) || isBeside(file),
    async check(changed) {
      const isAll = changed === null || setups === null || changed.some(isBeside);
      if (isAll) {
        known.clear();
        setups = null;
      }
      const current = setups ?? createSetups(io, choices);
      const troubles: UserError[] = [];
      const found = await findEach(paths, current, io, troubles);
      const places = new Map(found.files.map((file) => [path.resolve(io.cwd, file.path), file]));
      for (const place of known.keys()) if (!places.has(place)) known.delete(place);
      const todo = [...places].filter(([place]) => changed?.includes(place) === true || !known.has(place));
      await recheck(
        todo.map(([, file]) => file),
        current.forFile,
        troubles,
      );
      const setupOf = await Promise.all(
        [...places].map(async ([place, file]) => [place, await current.forFile(file)] as const),
      );
      used = new Set(setupOf.map(([, setup]) => setup));
      setups = current;

      const spool = newSpool();
      for (const report of known.values()) if (report !== null) spool.add(report);
      for (const folder of found.closed) spool.add(closedFolder(folder));
      if (spool.size === 0) throw troubles[0] ?? noDraft(known.size);
      const ofDrafts = new Set(setupOf.flatMap(([place, setup]) => (known.get(place) ? [setup] : [])));
      const faults = new Map(
        [...ofDrafts].flatMap((setup) => setup.faults).map((fault) => [fault.file, fault]),
      );
      const parts = {
        spool,
        support: [...faults.values()],
        skipped: known.size + found.closed.length - spool.size,
        standards: builtin.standards,
      };
      const report = await assembleReport(await useBaselines(parts, baselineRun(current, found, false), io));
      const shown = new Set(todo.map(([, file]) => file.path));
      return { troubles, report: isAll ? report : onlyAbout(report, shown) };
    },
  };
}

/** The same report with the findings of some files, and of what is wrong with the settings. */
function onlyAbout(report: Report, shown: ReadonlySet<string>): Report {
  return {
    ...report,
    *files() {
      for (const file of report.files()) {
        const isWrong = file.support === true && file.diagnostics.some((found) => found.severity === 'error');
        if (isWrong || shown.has(file.file)) yield file;
      }
    },
  };
}

/** Finds the files of every argument; those that lead to nothing are told and waited for. */
async function findEach(
  paths: readonly string[],
  setups: Setups,
  io: Io,
  troubles: UserError[],
): Promise<FoundFiles> {
  const all: FoundFiles[] = [];
  for (const arg of paths.length === 0 ? ['.'] : paths) {
    try {
      all.push(await findDrafts([arg], setups, io));
    } catch (error) {
      if (!isUserError(error)) throw error;
      // Where the settings are what is wrong, they say so themselves.
      await setups.forFolder(path.dirname(path.resolve(io.cwd, arg)));
      troubles.push(error);
    }
  }
  const files = new Map<string, BatchFile>();
  for (const file of all.flatMap((one) => one.files)) {
    const place = path.resolve(io.cwd, file.path);
    if (file.how === 'named' || !files.has(place)) files.set(place, file);
  }
  return {
    files: [...files.values()],
    closed: all.flatMap((one) => one.closed),
    walked: all.flatMap((one) => one.walked),
  };
}
