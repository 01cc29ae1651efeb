import { presets } from '#builtin/presets';
import type { Preset } from './new/preset.ts';

/** The presets that the program brings along, in the order in which they are offered. */
export const builtinPresets: readonly Preset[] = presets;
