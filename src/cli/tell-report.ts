import { atLeast, type Severity, severities } from '../diagnostics/diagnostic.ts';
import type { Report, Summary } from '../diagnostics/report.ts';
import type { Io } from '../io.ts';
import type { ReportTarget } from './report-targets.ts';
import type { RuleCatalog } from './rule-catalog.ts';
import { writeReport } from './write-report.ts';

/** What is shown of a report, and when it means failure. */
export interface TellOptions {
  readonly failOn: Severity;
  readonly quiet?: boolean;
}

/** Writes a report to its targets. Returns the exit code: 1 when a finding is as grave as `--fail-on`. */
export async function tellReport(
  report: Report,
  { quiet, failOn }: TellOptions,
  targets: readonly ReportTarget[],
  rules: RuleCatalog,
  io: Io,
): Promise<number> {
  const shown = quiet === true ? onlyErrors(report) : report;
  const hidden = countFindings(report) - countFindings(shown);
  await writeReport(shown, { hidden, failOn, rules }, targets, io);
  return isFailing(report.summary, failOn) ? 1 : 0;
}

/** The same report with nothing below errors. */
function onlyErrors(report: Report): Report {
  return {
    ...report,
    quiet: true,
    summary: { ...report.summary, warnings: 0, infos: 0 },
    *files() {
      for (const file of report.files()) {
        const diagnostics = file.diagnostics.filter((found) => found.severity === 'error');
        yield { ...file, diagnostics, skipped: [] };
      }
    },
  };
}

function countFindings({ summary }: Report): number {
  return summary.errors + summary.warnings + summary.infos;
}

/** Whether something was found that is at least as grave as `failOn`. */
function isFailing({ errors, warnings, infos }: Summary, failOn: Severity): boolean {
  const counts = { error: errors, warning: warnings, info: infos };
  return severities.some((severity) => counts[severity] > 0 && atLeast(severity, failOn));
}
