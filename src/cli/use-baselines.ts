import path from 'node:path';
import { type AppliedBaseline, applyBaseline, goneRule, listGone } from '../batch/apply-baseline.ts';
import { assembleReport, type ReportParts } from '../batch/assemble-report.ts';
import type { Baseline } from '../config/baseline.ts';
import { exceptionRules } from '../config/exception-rules.ts';
import { mergeBaseline } from '../config/merge-baseline.ts';
import { writeBaseline } from '../config/write-baseline.ts';
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts';
import { type FileReport, withExcerpts } from '../diagnostics/report.ts';
import { UserError } from '../errors.ts';
import type { Io } from '../io.ts';
import { LineIndex } from '../source/line-index.ts';
import { supportReport } from './agency-files.ts';
import { stdinName } from './find-drafts.ts';
import { type OpenBaseline, openBaseline, openText } from './open-baseline.ts';
import { localDay } from './read-setup.ts';
import { say } from './say.ts';
import { writeOrExplain } from './write-or-explain.ts';
import { typedName } from './typed-path.ts';

/** How baselines are used in a run. */
export interface BaselineRun {
  /** The whole path of the baseline that holds for a file of the report; null for none. */
  readonly baselineOf: (file: string) => Promise<string | null>;
  /** Whether the baselines are made or changed before they are applied. */
  readonly update: boolean;
  /** Whole paths of the folders all of whose drafts were looked at. */
  readonly walked: readonly string[];
  /** How serious an entry is whose finding is gone, by the settings around the baseline. */
  readonly goneSetting: (file: string) => Promise<Severity | 'off' | undefined>;
}

/**
 * Adds to a report what baselines do: known findings are left out, and entries whose findings are gone are told. With
 * `update` the baselines take up the findings first. Throws a `UserError` for a baseline that cannot be used.
 */
export async function useBaselines(parts: ReportParts, run: BaselineRun, io: Io): Promise<ReportParts> {
  const owners = await ownersOf(parts, run);
  const files = [...new Set(owners.values())].sort();
  if (run.update && files.length === 0) {
    throw new UserError('There is no baseline to bring up to date: none is named.', {
      hint: 'Add --baseline cxpd-baseline.yaml, or "baseline: cxpd-baseline.yaml" to cxpd.config.yaml.',
    });
  }
  const opened = await Promise.all(files.map((file) => openBaseline(file, run.update, io)));
  const used = run.update ? await updateAll(opened, parts, owners, run, io) : opened;
  const applied = await Promise.all(used.map((one) => applyOne(one, parts, owners, run, io)));
  const isToldAnew = (report: FileReport): boolean =>
    used.some(({ name }) => name === report.file) || isGoneReport(report);
  const goneSeverity = files[0] === undefined ? undefined : await run.goneSetting(files[0]);
  const shard = parts.shard && goneSeverity !== undefined ? { ...parts.shard, goneSeverity } : parts.shard;
  return {
    ...parts,
    shard,
    support: parts.support.filter((report) => !isToldAnew(report)),
    finish: [...(parts.finish ?? []), ...applied.map(({ step }) => step)],
    afterwards: () => [
      ...(parts.afterwards?.() ?? []),
      ...used.flatMap((one, index) => {
        const gone = applied[index]?.gone() ?? [];
        return reportOn(one, parts.shard === undefined ? listGone(gone) : gone);
      }),
    ],
  };
}

/** The one report on a baseline: its mistakes, and the entries whose findings are gone. */
function reportOn(
  { name, baseline: { text, findings } }: OpenBaseline,
  gone: readonly Diagnostic[],
): FileReport[] {
  const diagnostics = [...findings, ...gone].sort(
    ({ range: one }, { range: other }) => one.line - other.line || one.column - other.column,
  );
  return diagnostics.length === 0 ? [] : [withExcerpts(supportReport(name, text, diagnostics))];
}

/** The report of a shard on its part of a baseline that has another name here; the whole is told anew. */
function isGoneReport({ support, diagnostics }: FileReport): boolean {
  return support === true && diagnostics.length > 0 && diagnostics.every(({ rule }) => rule === goneRule);
}

/** The baseline of each file that has one. */
async function ownersOf({ spool }: ReportParts, { baselineOf }: BaselineRun): Promise<Map<string, string>> {
  const owners = new Map<string, string>();
  for (let number = 0; number < spool.size; number++) {
    const file = spool.fileAt(number);
    const baseline = file === stdinName ? null : await baselineOf(file);
    if (baseline !== null) owners.set(file, baseline);
  }
  return owners;
}

async function applyOne(
  { file, name, baseline, nameOf }: OpenBaseline,
  { spool, standards, shard, support }: ReportParts,
  owners: ReadonlyMap<string, string>,
  run: BaselineRun,
  io: Io,
): Promise<AppliedBaseline> {
  const checked = new Set<string | null>();
  for (let number = 0; number < spool.size; number++) checked.add(nameOf(spool.fileAt(number)));
  const lost = lostBefore(
    baseline,
    support.filter((one) => one.file === name),
    checked,
  );
  let isComplete = standards !== undefined;
  for (const one of new Set(baseline.items.map(({ entry }) => entry.file))) {
    if (checked.has(one)) continue;
    const whole = path.resolve(path.dirname(file), one);
    const isThere = (await io.stat(whole)) !== null;
    if (isThere) isComplete = false;
    // Of several shards, the first one tells of files that none of them has.
    else if (run.walked.some((folder) => isBelow(whole, folder)) && (shard?.index ?? 1) === 1) lost.add(one);
  }
  const builtinSeverity = exceptionRules.find(({ id }) => id === goneRule)?.severity ?? 'info';
  return applyBaseline(baseline, {
    name,
    nameOf: (one) => (owners.get(one) === file ? nameOf(one) : null),
    today: localDay(io.now()),
    compared: isComplete,
    lostFiles: lost,
    goneSeverity: (await run.goneSetting(file)) ?? builtinSeverity,
  });
}

/** Files that a shard said are not there any more. */
function lostBefore(
  { text, items }: Baseline,
  reports: readonly FileReport[],
  checked: ReadonlySet<string | null>,
): Set<string> {
  const gone = reports.flatMap(({ diagnostics }) => diagnostics.filter(({ rule }) => rule === goneRule));
  const told = new Set(gone.map(({ range }) => range.line));
  if (told.size === 0) return new Set();
  const lines = new LineIndex(text);
  const found = items.filter(({ entry, node }) => {
    const { line, endLine } = lines.range(node.start, node.end);
    return !checked.has(entry.file) && [...told].some((one) => one >= line && one <= endLine);
  });
  return new Set(found.map(({ entry }) => entry.file));
}

function isBelow(file: string, folder: string): boolean {
  return file.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep);
}

/** Lets the baselines take up what was found; gives them as they are then. */
async function updateAll(
  opened: readonly OpenBaseline[],
  parts: ReportParts,
  owners: ReadonlyMap<string, string>,
  run: BaselineRun,
  io: Io,
): Promise<OpenBaseline[]> {
  const faulty = opened.find(({ baseline }) => baseline.findings.length > 0);
  if (faulty !== undefined) {
    throw new UserError(`The baseline ${faulty.name} has mistakes, so nothing is written into it.`, {
      hint: `Type cxpd validate --baseline ${typedName(faulty.name)} to see them.`,
    });
  }
  const applied = await Promise.all(opened.map((one) => applyOne(one, parts, owners, run, io)));
  await assembleReport({ ...parts, finish: [...(parts.finish ?? []), ...applied.map(({ step }) => step)] });
  const updated: OpenBaseline[] = [];
  for (const [index, one] of opened.entries()) {
    const news = applied[index]?.news() ?? { counts: new Map(), fresh: new Map() };
    const merged = mergeBaseline(one.baseline, news);
    const text = writeBaseline(one.baseline, merged);
    if (text !== null) await writeOrExplain(one.file, new TextEncoder().encode(text), io, otherPlace);
    const gone = [...merged.old.values()].filter((entry) => entry === null).length;
    const kept = merged.old.size - gone;
    say(io, `${one.name}: ${merged.added.length} added, ${gone} taken out, ${kept} kept.`);
    updated.push(text === null ? one : openText(one.file, new TextEncoder().encode(text), io));
  }
  return updated;
}

const otherPlace = 'Choose another place with --baseline.';
