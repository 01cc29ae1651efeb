/** Where somebody stopped, as the unfinished draft itself tells it. */
export interface Marker {
  /** Id of the next question, or `review`. */
  readonly at: string;
  readonly preset: string | null;
  /** Where to go on after that question, if not at the one that follows. */
  readonly after: string | null;
  /** What was typed there and not ended; empty for nothing. */
  readonly typed: string;
}

const line =
  /^# Unfinished\. "cxpd new --resume" goes on at ([\w.-]+)(?:, then ([\w.-]+))?(?: \(preset ([\w-]+)\))?\.$/m;
const typedLine = /^# Typed there and not ended: (".*")$/m;

/** The comments of an unfinished draft, without their `#`. */
export function markerLines({ at, preset, after, typed }: Marker): string[] {
  const then = after === null || at === after ? '' : `, then ${after}`;
  const from = preset === null ? '' : ` (preset ${preset})`;
  return [
    `Unfinished. "cxpd new --resume" goes on at ${at}${then}${from}.`,
    ...(typed === '' ? [] : [`Typed there and not ended: ${inOneLine(typed)}`]),
  ];
}

/** Reads the comment of an unfinished draft, or null where there is none. */
export function readMarker(text: string): Marker | null {
  const found = line.exec(text);
  if (found === null) return null;
  const [, at = '', then, preset] = found;
  return { at, after: then ?? null, preset: preset ?? null, typed: readTyped(text) };
}

function readTyped(text: string): string {
  try {
    const typed: unknown = JSON.parse(typedLine.exec(text)?.[1] ?? '""');
    return typeof typed === 'string' ? typed : '';
  } catch {
    // Changed by hand: the question is asked from its beginning.
    return '';
  }
}

/** A text as JSON without signs that a comment of YAML may not hold. */
function inOneLine(text: string): string {
  return JSON.stringify(text).replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, (sign) =>
    [...Array(sign.length).keys()]
      .map((unit) => `\\u${sign.charCodeAt(unit).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}
