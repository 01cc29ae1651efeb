import { data } from '#builtin/data';
import type { Library } from './language/library.ts';
import type { Standards } from './standards/standards.ts';

/** The libraries and standards that the program brings along, turned into a module by the build. */
export interface Builtin {
  readonly libraries: readonly Library[];
  readonly standards: Standards;
}

/** What is built in. */
export const builtin: Builtin = data;
