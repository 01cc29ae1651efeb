import { factorLevels } from '#builtin/factor-levels';
import type { FactorLevels } from './standards/factor-levels.ts';

/** The factor levels in plain words that the program brings along. */
export const builtinFactorLevels: FactorLevels = factorLevels;
