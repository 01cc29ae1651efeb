import type { Draft } from '../draft/schema.ts';

/**
 * Where a draft stands in the work. Two tracks share their beginning and end: `classification` (going to or back
 * from the classifier) and `talent-pool` (asking OPM for access to certificate holders) both lead from `draft` to
 * `selection` and `offer`.
 */
export type Stage = 'draft' | 'talent-pool' | 'classification' | 'selection' | 'offer';

/** All stages, in the order in which the command line lists them. */
export const stages: readonly Stage[] = ['draft', 'talent-pool', 'classification', 'selection', 'offer'];

/** Stages at which a rule applies that holds from a stage on. */
const heldAt: Readonly<Record<Stage, readonly Stage[]>> = {
  draft: stages,
  'talent-pool': ['talent-pool', 'selection', 'offer'],
  classification: ['classification', 'selection', 'offer'],
  selection: ['selection', 'offer'],
  offer: ['offer'],
};

/** Whether what holds from `from` on applies at `stage`. */
export function appliesAt(from: Stage, stage: Stage): boolean {
  return heldAt[from].includes(stage);
}

/** The stage that a draft's own status means; null for a retired one, which only has to be readable. */
export function stageOfStatus(status: Draft['status']): Stage | null {
  if (status === 'retired') return null;
  return status === 'in-review' || status === 'classified' ? 'classification' : 'draft';
}
