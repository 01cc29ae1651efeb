import path from 'node:path';
import type { ReportParts } from '../batch/assemble-report.ts';
import { readShard } from '../batch/shard.ts';
import type { Severity } from '../diagnostics/diagnostic.ts';
import type { Io } from '../io.ts';
import type { Stage } from '../rules/stage.ts';
import { checkFolder } from './check-folder.ts';
import { type FoundFiles, findDrafts } from './find-drafts.ts';
import { knownRules } from './known-rules.ts';
import { readReportTargets } from './report-targets.ts';
import { requireBaseline } from './open-baseline.ts';
import { readRuleFlags } from './rule-flags.ts';
import { draftRules } from './rule-parts.ts';
import { createSetups, type Setups } from './setups.ts';
import { tellUnmetOverrides } from './unmet-overrides.ts';
import { tellReport } from './tell-report.ts';
import { type BaselineRun, useBaselines } from './use-baselines.ts';

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
}

/** `cxpd validate [paths...]`: checks drafts and reports. Returns 1 when a finding is as grave as `--fail-on`. */
export async function validate(paths: readonly string[], options: ValidateOptions, io: Io): Promise<number> {
  const targets = readReportTargets(options.format);
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
  const { report, trouble } = await checkFolder(found, setups, io, { shard, finish, cache: options.cache });
  const code = await tellReport(report, options, targets, draftRules, io);
  if (shard === undefined) await tellUnmetOverrides(found, setups, io);
  if (trouble !== null) throw trouble;
  return code;
}

function baselineRun(setups: Setups, { walked }: FoundFiles, update: boolean): BaselineRun {
  return {
    baselineOf: async (file) => (await setups.forFile({ path: file, how: 'met' })).baseline,
    update,
    walked,
    goneSetting: async (file) => (await setups.forFolder(path.dirname(file))).check.settings['baseline-gone'],
  };
}
