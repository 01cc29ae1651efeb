import { readShard } from '../batch/shard.ts';
import { atLeast, type Severity, severities } from '../diagnostics/diagnostic.ts';
import type { Report, Summary } from '../diagnostics/report.ts';
import type { Io } from '../io.ts';
import type { Stage } from '../rules/stage.ts';
import { checkFolder } from './check-folder.ts';
import { findDrafts } from './find-drafts.ts';
import { readRuleFlags } from './known-rules.ts';
import { readReportTargets } from './report-targets.ts';
import { createSetups } from './setups.ts';
import { tellUnmetOverrides } from './unmet-overrides.ts';
import { writeReport } from './write-report.ts';

/** Flags of `cxpd validate`. */
export interface ValidateOptions {
  readonly format: readonly string[];
  readonly stage?: Stage;
  readonly failOn: Severity;
  readonly quiet?: boolean;
  readonly rule: readonly string[];
  readonly config?: string;
  readonly shard?: string;
}

/** `cxpd validate [paths...]`: checks drafts and reports. Returns 1 when a finding is as grave as `--fail-on`. */
export async function validate(paths: readonly string[], options: ValidateOptions, io: Io): Promise<number> {
  const targets = readReportTargets(options.format);
  const rules = readRuleFlags(options.rule);
  const setups = createSetups(io, { config: options.config, stage: options.stage, rules });
  const shard = options.shard === undefined ? undefined : readShard(options.shard);
  const found = await findDrafts(paths, setups, io);
  const { report, trouble } = await checkFolder(found, setups, io, { shard });
  const shown = options.quiet === true ? onlyErrors(report) : report;
  const look = { hidden: countFindings(report) - countFindings(shown), failOn: options.failOn };
  await writeReport(shown, look, targets, io);
  if (shard === undefined) await tellUnmetOverrides(found, setups, io);
  if (trouble !== null) throw trouble;
  return isFailing(report.summary, options.failOn) ? 1 : 0;
}

/** The same report with nothing below errors. */
function onlyErrors(report: Report): Report {
  return {
    ...report,
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
