import { strToU8, type Zippable, zipSync } from 'fflate';
import { contentTypesPart } from './content-types.ts';
import type { WordPackage } from './word-package.ts';

/** The earliest day a zip file can name. Zip times have no zone, so it is built from local parts. */
const zipTime = new Date(1980, 0, 1, 12, 0, 0);

/** Below this size compression gains nothing; in bytes. */
const small = 400;

/**
 * Packs parts into a Word file. The same parts give the same bytes on every machine: order, times and compression
 * (JavaScript, not the system's) are fixed.
 */
export function zipPackage(parts: WordPackage): Uint8Array {
  const files: Zippable = {};
  for (const name of [...parts.keys()].sort(byReadingOrder)) {
    const part = parts.get(name) ?? '';
    const bytes = typeof part === 'string' ? strToU8(part) : part;
    files[name] = [bytes, { level: bytes.length < small ? 0 : 6 }];
  }
  return zipSync(files, { mtime: zipTime });
}

/** Programs that look at the first parts only expect the content types and the root relationships there. */
const first = [contentTypesPart, '_rels/.rels', 'word/document.xml'];

function byReadingOrder(one: string, other: string): number {
  const rank = (name: string) => (first.includes(name) ? first.indexOf(name) : first.length);
  return rank(one) - rank(other) || (one < other ? -1 : 1);
}
