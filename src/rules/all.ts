import { dutiesTotal100 } from './duties/duties-total-100.ts';
import type { Rule } from './rule.ts';

/** Every rule, in the order in which they run and are listed. */
export const allRules: readonly Rule[] = [dutiesTotal100];
