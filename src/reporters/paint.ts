import type { Severity } from '../diagnostics/diagnostic.ts';

/** Colours for text on a terminal. Nothing is said by colour alone. */
export interface Paint {
  readonly severity: (severity: Severity, text: string) => string;
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
}

/** No colours, for files and pipes. */
export const plainPaint: Paint = {
  severity: (_, text) => text,
  strong: (text) => text,
  faint: (text) => text,
};
