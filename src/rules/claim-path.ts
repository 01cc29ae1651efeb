import type { Path } from '../diagnostics/diagnostic.ts';
import type { Draft } from '../draft/schema.ts';

/** Where a draft claims its General Schedule grade: under GS the grade itself, else the one it is said to equal. */
export function claimPath({ position: { payPlan, equivalentTo } }: Pick<Draft, 'position'>): Path {
  return [
    'position',
    equivalentTo === undefined || payPlan.toUpperCase() === 'GS' ? 'grade' : 'equivalentTo',
  ];
}
