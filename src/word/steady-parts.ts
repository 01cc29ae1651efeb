import { wordParts } from '#builtin/word-parts';
import { openFacts } from '../package/kept-facts.ts';
import type { PartFacts } from '../package/part-facts.ts';
import type { WordPackage } from '../package/word-package.ts';
import { type ZippedPart, zipPart } from '../package/zip-package.ts';
import type { SteadyPart } from './pack-steady-parts.ts';

/** The parts that are the same in every Word file. */
export const steadyParts: WordPackage = new Map(
  Object.entries(wordParts).map(([name, { text }]) => [name, text]),
);

/** Zips a part, or takes it from the build, which zipped those that are the same in every file. */
export function zipKnownPart(part: string | Uint8Array, name: string): ZippedPart {
  const known = knownPart(name, part);
  return known === undefined ? zipPart(part) : { ...known, bytes: Buffer.from(known.base64, 'base64') };
}

const opened = new Map<string, PartFacts>();

/** What the package check notes of a part that is the same in every file, as the build found it; else undefined. */
export function knownFacts(name: string, text: string): PartFacts | undefined {
  const known = knownPart(name, text);
  if (known === undefined) return undefined;
  const facts = opened.get(name) ?? openFacts(known.facts);
  opened.set(name, facts);
  return facts;
}

function knownPart(name: string, part: string | Uint8Array): SteadyPart | undefined {
  const known = Object.hasOwn(wordParts, name) ? wordParts[name] : undefined;
  return known?.text === part ? known : undefined;
}
