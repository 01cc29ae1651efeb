import { atLeast, type Severity } from '../diagnostics/diagnostic.ts';
import type { Report } from '../diagnostics/report.ts';
import type { Io } from '../io.ts';
import type { Stage } from '../rules/stage.ts';
import { checkFiles } from './check-files.ts';
import { findDrafts } from './find-drafts.ts';
import { readRuleFlags } from './known-rules.ts';
import { readReportTargets, writeReport } from './report-targets.ts';
import { say } from './say.ts';
import { createSetups } from './setups.ts';

/** Flags of `cxpd validate`. */
export interface ValidateOptions {
  readonly format: readonly string[];
  readonly stage?: Stage;
  readonly failOn: Severity;
  readonly quiet?: boolean;
  readonly rule: readonly string[];
  readonly config?: string;
}

/** `cxpd validate [paths...]`: checks drafts and reports. Returns 1 when a finding is as grave as `--fail-on`. */
export async function validate(paths: readonly string[], options: ValidateOptions, io: Io): Promise<number> {
  const targets = readReportTargets(options.format);
  const rules = readRuleFlags(options.rule);
  const setups = createSetups(io, { config: options.config, stage: options.stage, rules });
  const report = await checkFiles(await findDrafts(paths, setups, io), setups, io);
  tellIgnored(report, io);
  const shown = options.quiet === true ? onlyErrors(report) : report;
  await writeReport(shown, countFindings(report) - countFindings(shown), targets, io);
  const failing = report.files.some((file) =>
    file.diagnostics.some((found) => atLeast(found.severity, options.failOn)),
  );
  return failing ? 1 : 0;
}

function onlyErrors(report: Report): Report {
  const files = report.files.map((file) => ({
    ...file,
    diagnostics: file.diagnostics.filter((found) => found.severity === 'error'),
    skipped: [],
  }));
  return { ...report, files };
}

function countFindings(report: Report): number {
  return report.files.reduce((sum, file) => sum + file.diagnostics.length, 0);
}

/** Says that suppressions in drafts have no effect, so that nobody takes a finding that stays for a mistake. */
function tellIgnored(report: Report, io: Io): void {
  for (const { file, text } of report.files) {
    if (text === undefined || !/(?:^|\s)#\s*cxpd-ignore\b/.test(text)) continue;
    say(io, `${file}: "# cxpd-ignore" is not in this version yet; every finding is shown.`);
  }
}
