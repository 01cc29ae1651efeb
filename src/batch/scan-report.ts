/** A report in JSON, taken apart: what stands around its results, and where each of them stands in the bytes. */
export interface ScannedReport {
  /** The report with an empty list of results. */
  readonly head: unknown;
  /** Begin and end of each result, in bytes. */
  readonly results: readonly (readonly [start: number, end: number])[];
}

const [quote, backslash, comma, openList, closeList, openMap, closeMap] = Buffer.from('"\\,[]{}');

/**
 * Takes a report in JSON apart without reading its results, so that a report of any size is read a file at a time.
 * Null for what is no JSON with a list of results, or ends too early.
 */
export function scanReport(bytes: Uint8Array): ScannedReport | null {
  const open = bytesOfList(bytes);
  if (open === null) return null;
  const results: [number, number][] = [];
  let depth = 0;
  let start = open;
  for (let at = open; at < bytes.length; at++) {
    const sign = bytes[at];
    if (sign === quote) at = endOfText(bytes, at);
    else if (sign === openList || sign === openMap) depth++;
    else if (sign === closeMap || (sign === closeList && depth > 0)) depth--;
    else if (depth === 0 && (sign === comma || sign === closeList)) {
      if (sign === comma || results.length > 0 || !isBlank(bytes, start, at)) results.push([start, at]);
      start = at + 1;
      if (sign === closeList) return parsed(bytes, open, at, results);
    }
  }
  return null;
}

/** Where the list of results begins: the first list after the key, which stands in the outermost map. */
function bytesOfList(bytes: Uint8Array): number | null {
  let depth = 0;
  let key = '';
  for (let at = 0; at < bytes.length; at++) {
    const sign = bytes[at];
    if (sign === quote) {
      const end = endOfText(bytes, at);
      if (depth === 1) key = decode(bytes, at + 1, end);
      at = end;
    } else if (sign === openMap) depth++;
    else if (sign === openList) {
      depth++;
      if (depth === 2 && key === 'results') return at + 1;
    } else if (sign === closeMap || sign === closeList) depth--;
  }
  return null;
}

/** The place of the quote that ends a text. */
function endOfText(bytes: Uint8Array, start: number): number {
  let at = start + 1;
  while (at < bytes.length && bytes[at] !== quote) at += bytes[at] === backslash ? 2 : 1;
  return at;
}

function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  return decode(bytes, start, end).trim() === '';
}

function parsed(
  bytes: Uint8Array,
  open: number,
  close: number,
  results: ScannedReport['results'],
): ScannedReport | null {
  try {
    return { head: JSON.parse(decode(bytes, 0, open) + decode(bytes, close, bytes.length)), results };
  } catch {
    return null;
  }
}

/** The text of a stretch of bytes. */
export function decode(bytes: Uint8Array, start: number, end: number): string {
  const part = bytes.subarray(start, end);
  return Buffer.from(part.buffer, part.byteOffset, part.length).toString();
}
