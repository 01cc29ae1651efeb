import path from 'node:path';
import type { FoundFiles } from './find-drafts.ts';
import type { Setups } from './setups.ts';
import type { BaselineRun } from './use-baselines.ts';

/** How baselines are used in a run over the files that were found. */
export function baselineRun(setups: Setups, { walked }: FoundFiles, update: boolean): BaselineRun {
  return {
    baselineOf: async (file) => (await setups.forFile({ path: file, how: 'met' })).baseline,
    update,
    walked,
    goneSetting: async (file) => (await setups.forFolder(path.dirname(file))).check.settings['baseline-gone'],
  };
}
