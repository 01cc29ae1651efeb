import path from 'node:path';
import { createPacer } from '../batch/pacer.ts';
import type { Severity } from '../diagnostics/diagnostic.ts';
import type { Report } from '../diagnostics/report.ts';
import { UserError } from '../errors.ts';
import type { Io } from '../io.ts';
import { renderJsonReport } from '../reporters/json-report.ts';
import { renderTextReport, renderTotals, type TextOptions } from '../reporters/text-report.ts';
import { addJobSummary } from './job-summary.ts';
import { paintFor } from './paint.ts';
import { placeFiles } from './place-files.ts';
import { type ReportTarget, sampleFile } from './report-targets.ts';
import type { RuleCatalog } from './rule-catalog.ts';
import { say } from './say.ts';
import { version } from './version.ts';
import { writeOrExplain } from './write-or-explain.ts';

/** How findings are counted for a report. */
export interface ReportLook {
  /** Findings that are left out of it, such as warnings with `--quiet`. */
  readonly hidden: number;
  readonly failOn: Severity;
  /** The rules that were asked. */
  readonly rules: RuleCatalog;
}

/** Writes a report to its targets, one after the other. Throws a `UserError` for a file that cannot be written. */
export async function writeReport(
  report: Report,
  look: ReportLook,
  targets: readonly ReportTarget[],
  io: Io,
): Promise<void> {
  await refuseOwnInput(targets, report, io);
  await refuseYaml(targets, io);
  for (const target of targets) {
    const { file } = target;
    if (file !== null) {
      await writeOrExplain(file, await render(report, target, look, {}, io), io, otherPlace(target));
      say(io, `The report is in ${file}`);
    } else {
      const width = io.columns === undefined ? {} : { width: io.columns };
      const screen = { paint: await paintFor('stdout', io), ...width };
      const pause = createPacer();
      let gathered = '';
      for (const part of await render(report, target, look, screen, io)) {
        gathered += part;
        if (gathered.length >= pieceSize) {
          io.stdout(gathered);
          gathered = '';
        }
        await pause();
      }
      io.stdout(gathered);
    }
    if (target.format === 'github') await addJobSummary(report, look.hidden, io);
  }
  // How much was checked is always said.
  if (targets.every(({ format, file }) => file !== null || !saysTotals.has(format))) {
    io.stderr(renderTotals(report, look.hidden));
  }
}

/** UTF-16 units to gather before they are written: a piece for each file takes longer than all the rest. */
const pieceSize = 16 * 1024;

/** Forms that people read, and that say how much was checked. */
const saysTotals = new Set<ReportTarget['format']>(['text', 'github', 'markdown', 'json']);

async function render(
  report: Report,
  { format }: ReportTarget,
  { hidden, failOn, rules }: ReportLook,
  screen: TextOptions,
  io: Io,
): Promise<Iterable<string>> {
  switch (format) {
    case 'text':
      return renderTextReport(report, { ...screen, hidden });
    case 'json':
      return renderJsonReport(report);
    case 'junit': {
      const { renderJunitReport } = await import('./report-formats.ts');
      return renderJunitReport(report, { failOn, ...rules });
    }
    case 'sarif': {
      const { renderSarifReport } = await import('./report-formats.ts');
      return renderSarifReport(report, { version, parts: rules.parts(), placeOf: await placeFiles(io) });
    }
    case 'markdown': {
      const { renderMarkdownReport } = await import('./report-formats.ts');
      return renderMarkdownReport(report, { hidden });
    }
    case 'github': {
      const { renderGithubAnnotations } = await import('./report-formats.ts');
      const text = renderTextReport(report, { ...screen, hidden });
      return joined(text, renderGithubAnnotations(report, { placeOf: await placeFiles(io) }));
    }
  }
}

function* joined(...parts: readonly Iterable<string>[]): Generator<string> {
  for (const part of parts) yield* part;
}

function otherPlace({ format }: ReportTarget): string {
  return `Choose another name, such as --format ${format}=${sampleFile(format)}.`;
}

async function refuseOwnInput(targets: readonly ReportTarget[], report: Report, io: Io): Promise<void> {
  const files = new Map<string, ReportTarget>();
  for (const target of targets) {
    if (target.file === null) continue;
    // A link may lead to a draft that was named itself.
    files.set(path.resolve(io.cwd, target.file), target).set(await io.realPath(target.file), target);
  }
  if (files.size === 0) return;
  for (const file of report.names()) {
    const target = files.get(path.resolve(io.cwd, file));
    if (target === undefined) continue;
    throw new UserError(`The report cannot be written to ${target.file}: that is a file that was checked.`, {
      hint: otherPlace(target),
    });
  }
}

/** No report is YAML, but drafts, settings, baselines and libraries are. */
async function refuseYaml(targets: readonly ReportTarget[], io: Io): Promise<void> {
  for (const target of targets) {
    const { file } = target;
    if (file === null || !(await leadsToYaml(file, io)) || (await io.stat(file)) === null) continue;
    throw new UserError(
      `The report cannot be written to ${file}: that is a YAML file, which may hold your work.`,
      {
        hint: otherPlace(target),
      },
    );
  }
}

/** Whether a file is YAML by its own name, or by that of the file that it leads to as a link. */
async function leadsToYaml(file: string, io: Io): Promise<boolean> {
  return [file, await io.realPath(file)].some((name) => /\.ya?ml$/i.test(name));
}
