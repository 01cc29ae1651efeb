import type { CheckSetup } from '../check-draft.ts';
import type { Builtin } from '../builtin.ts';
import type { Checking, DraftSetup } from './check-file.ts';

/**
 * A setup as plain data without what every part of the program has built in: to send it to a worker, and to tell apart
 * what decides a result.
 */
export interface SharedSetup {
  readonly check: Omit<CheckSetup, 'standards' | 'libraries'>;
  readonly libraries: CheckSetup['libraries'];
  readonly requirementSets: CheckSetup['standards']['requirementSets'];
  readonly rulesNotRun: DraftSetup['rulesNotRun'];
}

/** Takes out what is built in. */
export function shareSetup({ check, rulesNotRun }: DraftSetup, builtin: Builtin): SharedSetup {
  const { standards, libraries, ...rest } = check;
  const { standards: known } = builtin;
  return {
    check: rest,
    libraries: libraries.filter((one) => !builtin.libraries.includes(one)),
    requirementSets: standards.requirementSets.filter((one) => !known.requirementSets.includes(one)),
    rulesNotRun,
  };
}

/** Puts what is built in back, ahead of what is not. */
export function openSetup(shared: SharedSetup, builtin: Builtin): Checking {
  const { standards } = builtin;
  const requirementSets = [...standards.requirementSets, ...shared.requirementSets];
  return {
    check: {
      ...shared.check,
      standards: { ...standards, requirementSets },
      libraries: [...builtin.libraries, ...shared.libraries],
    },
    rulesNotRun: shared.rulesNotRun,
  };
}
