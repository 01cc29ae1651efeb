import type { ReportParts } from '../batch/assemble-report.ts';
import { readShard } from '../batch/shard.ts';
import type { Severity } from '../diagnostics/diagnostic.ts';
import type { Io } from '../io.ts';
import type { Stage } from '../rules/stage.ts';
import { baselineRun } from './baseline-run.ts';
import { checkFolder } from './check-folder.ts';
import { findDrafts } from './find-drafts.ts';
import { knownRules } from './known-rules.ts';
import { requireBaseline } from './open-baseline.ts';
import { readReportTargets } from './report-targets.ts';
import { readRuleFlags } from './rule-flags.ts';
import { draftRules } from './rule-parts.ts';
import { createSetups } from './setups.ts';
import { tellReport } from './tell-report.ts';
import { tellUnmetOverrides } from './unmet-overrides.ts';
import { useBaselines } from './use-baselines.ts';
import { watchDrafts } from './watch-drafts.ts';

/** Flags of `cxpd validate`. */
export interface ValidateOptions {
  readonly format: readonly string[];
  readonly stage?: Stage;
  readonly failOn: Severity;
  readonly quiet?: boolean;
  readonly rule: readonly string[];
  readonly config?: string;
  readonly shard?: string;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  /** False with `--no-cache`. */
  readonly cache?: boolean;
  readonly watch?: boolean;
}

/** `cxpd validate [paths...]`: checks drafts and reports. Returns 1 when a finding is as grave as `--fail-on`. */
export async function validate(paths: readonly string[], options: ValidateOptions, io: Io): Promise<number> {
  if (options.watch === true) return watchDrafts(paths, options, io);
  const targets = await readReportTargets(options.format, io);
  const rules = readRuleFlags(options.rule, knownRules);
  const update = options.updateBaseline === true;
  const setups = createSetups(io, {
    config: options.config,
    stage: options.stage,
    rules,
    baseline: { file: options.baseline, update },
  });
  if (options.baseline !== undefined && !update) await requireBaseline(options.baseline, io);
  const shard = options.shard === undefined ? undefined : readShard(options.shard);
  const found = await findDrafts(paths, setups, io);
  const finish = (parts: ReportParts) => useBaselines(parts, baselineRun(setups, found, update), io);
  const { cache, quiet } = options;
  const { report, trouble } = await checkFolder(found, setups, io, { shard, finish, cache, quiet });
  const code = await tellReport(report, options, targets, draftRules, io);
  if (shard === undefined) await tellUnmetOverrides(found, setups, io);
  if (trouble !== null) throw trouble;
  return code;
}
