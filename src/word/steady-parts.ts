import { wordParts } from '#builtin/word-parts';
import type { WordPackage } from '../package/word-package.ts';
import { type ZippedPart, zipPart } from '../package/zip-package.ts';

/** The parts that are the same in every Word file. */
export const steadyParts: WordPackage = new Map(
  Object.entries(wordParts).map(([name, { text }]) => [name, text]),
);

/** Zips a part, or takes it from the build, which zipped those that are the same in every file. */
export function zipKnownPart(part: string | Uint8Array, name: string): ZippedPart {
  const known = Object.hasOwn(wordParts, name) ? wordParts[name] : undefined;
  if (known === undefined || known.text !== part) return zipPart(part);
  return { ...known, bytes: Buffer.from(known.base64, 'base64') };
}
