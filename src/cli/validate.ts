import { readShard } from '../batch/shard.ts';
import type { Severity } from '../diagnostics/diagnostic.ts';
import type { Io } from '../io.ts';
import type { Stage } from '../rules/stage.ts';
import { checkFolder } from './check-folder.ts';
import { findDrafts } from './find-drafts.ts';
import { readRuleFlags } from './known-rules.ts';
import { readReportTargets } from './report-targets.ts';
import { createSetups } from './setups.ts';
import { tellUnmetOverrides } from './unmet-overrides.ts';
import { tellReport } from './tell-report.ts';

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
  const code = await tellReport(report, options, targets, io);
  if (shard === undefined) await tellUnmetOverrides(found, setups, io);
  if (trouble !== null) throw trouble;
  return code;
}
