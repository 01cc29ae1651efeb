import path from 'node:path';
import { createPacer } from '../batch/pacer.ts';
import type { Report } from '../diagnostics/report.ts';
import { UserError } from '../errors.ts';
import type { Io } from '../io.ts';
import { renderJsonReport } from '../reporters/json-report.ts';
import { renderTextReport, renderTotals } from '../reporters/text-report.ts';
import { notYet } from './later.ts';
import { paintFor } from './paint.ts';
import { say } from './say.ts';
import { writeOrExplain } from './write-or-explain.ts';

/** A form of the report and where it goes: a file, or standard output. */
export interface ReportTarget {
  readonly format: 'text' | 'json';
  readonly file: string | null;
}

const laterFormats = new Set(['junit', 'sarif', 'github', 'markdown']);

/** Reads the values of `--format text|json`, each with an optional `=FILE`. Without one: text on the screen. */
export function readReportTargets(values: readonly string[]): ReportTarget[] {
  if (values.length === 0) return [{ format: 'text', file: null }];
  const targets = values.map(readTarget);
  if (targets.filter((target) => target.file === null).length > 1) {
    throw new UserError('Only one --format can go to the screen.', {
      hint: 'Send the others to a file, such as --format json=report.json.',
    });
  }
  return targets;
}

function readTarget(value: string): ReportTarget {
  const at = value.indexOf('=');
  const format = at < 0 ? value : value.slice(0, at);
  const file = at < 0 ? null : value.slice(at + 1);
  if (laterFormats.has(format)) throw notYet(`The format ${format}`);
  if (format !== 'text' && format !== 'json') {
    throw new UserError(`Unexpected --format ${value}, expected text or json.`, {
      hint: 'Type --format json, or --format json=report.json for a file.',
    });
  }
  if (file === '')
    throw new UserError(`Unexpected --format ${value}, expected the name of a file after "=".`);
  return { format, file };
}

/** Writes a report to its targets. `hidden` findings are left out of it. */
export async function writeReport(
  report: Report,
  hidden: number,
  targets: readonly ReportTarget[],
  io: Io,
): Promise<void> {
  for (const { format, file } of targets) {
    if (file !== null) {
      refuseOwnInput(file, report, io);
      const parts = format === 'json' ? renderJsonReport(report) : renderTextReport(report, { hidden });
      await writeOrExplain(file, parts, io);
      say(io, `The report is in ${file}`);
    } else {
      const width = io.columns === undefined ? {} : { width: io.columns };
      const look = { paint: await paintFor('stdout', io), hidden, ...width };
      const parts = format === 'json' ? renderJsonReport(report) : renderTextReport(report, look);
      const pause = createPacer();
      for (const part of parts) {
        io.stdout(part);
        await pause();
      }
    }
  }
  // How much was checked is always said.
  if (targets.every((target) => target.file !== null)) io.stderr(renderTotals(report, hidden));
}

function refuseOwnInput(file: string, report: Report, io: Io): void {
  const whole = path.resolve(io.cwd, file);
  let isInput = false;
  for (const checked of report.files()) isInput ||= path.resolve(io.cwd, checked.file) === whole;
  if (!isInput) return;
  throw new UserError(`The report cannot be written to ${file}: that is a file that was checked.`, {
    hint: 'Choose another name, such as --format json=report.json.',
  });
}
