import type { Detour } from './question.ts';

/** Where somebody stopped, as the unfinished draft itself tells it. */
export interface Marker {
  /** Id of the next question, or `review`. */
  readonly at: string;
  readonly preset: string | null;
  /** Where to go on after that question, if not at the one that follows. */
  readonly after: string | null;
}

const line =
  /^# Unfinished\. "cxpd new --resume" goes on at ([\w.-]+)(?:, then ([\w.-]+))?(?: \(preset ([\w-]+)\))?\.$/m;

/** The comment of an unfinished draft, without its `#`. */
export function markerLine(at: string, preset: string | null, detour: Detour | null): string {
  const then = detour === null || at === detour.after ? '' : `, then ${detour.after}`;
  return `Unfinished. "cxpd new --resume" goes on at ${at}${then}${preset === null ? '' : ` (preset ${preset})`}.`;
}

/** Reads the comment of an unfinished draft, or null where there is none. */
export function readMarker(text: string): Marker | null {
  const found = line.exec(text);
  if (found === null) return null;
  const [, at = '', then, preset] = found;
  return { at, after: then ?? null, preset: preset ?? null };
}
