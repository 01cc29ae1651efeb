import { contentTypesPart, endingOf, parseContentTypes } from './content-types.ts';
import { decodePart } from './decode-part.ts';
import { foreignFormat } from './foreign-format.ts';
import { megabytes, type PackageLimits, packageLimits } from './limits.ts';
import { UnreadablePackage } from './unreadable-package.ts';
import { unpackEntry } from './unpack-entry.ts';
import type { WordPackage } from './word-package.ts';
import { readZipDirectory, type ZipEntry } from './zip-directory.ts';

/** A file as its parts, or why it has none: a sentence for the user, and what to do about it. */
export type OpenedPackage =
  | { readonly parts: WordPackage }
  | { readonly parts: null; readonly message: string; readonly fix: string };

/**
 * Opens a Word file that anybody may have made. Whatever the file holds, the answer comes in bounded time and memory
 * (`packageLimits`): nothing is unpacked before the sizes that the file admits are within bounds, and nothing unpacks
 * to more than it admits. XML is text, anything else bytes, also XML in an encoding that Word files may not have.
 */
export function openPackage(bytes: Uint8Array, limits: PackageLimits = packageLimits): OpenedPackage {
  try {
    return { parts: readPackage(bytes, limits) };
  } catch (error) {
    if (!(error instanceof UnreadablePackage)) throw error;
    return { parts: null, message: error.message, fix: error.fix };
  }
}

/** The same for files that should be in order: throws `UnreadablePackage` when a file cannot be read. */
export function readPackage(bytes: Uint8Array, limits: PackageLimits = packageLimits): WordPackage {
  if (bytes.length > limits.file) throw tooLarge('', limits.file);
  if (!isZip(bytes)) throw foreignFormat(bytes);
  const entries = readZipDirectory(bytes, limits);
  checkSizes(entries, limits);
  const isXml = xmlParts(bytes, entries, limits);
  const parts = new Map<string, string | Uint8Array>();
  let left = limits.xml;
  for (const entry of entries) {
    const xml = isXml(entry.name);
    if (xml) {
      left -= entry.size;
      if (entry.size > limits.xmlPart || left < 0) throw tooLarge(` of ${entry.name}`, limits.xmlPart);
    }
    const content = unpackEntry(bytes, entry);
    parts.set(entry.name, (xml ? decodePart(content) : undefined) ?? content);
  }
  return parts;
}

/** An empty zip file consists of nothing but its end. */
function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

function checkSizes(entries: readonly ZipEntry[], limits: PackageLimits): void {
  let total = 0;
  for (const { name, size } of entries) {
    total += size;
    if (total > limits.unpacked) throw tooLarge(' once unpacked', limits.unpacked);
    if (isIndex(name) && size > limits.index) throw tooLarge(` of ${name}`, limits.index);
  }
}

function isIndex(name: string): boolean {
  return name === contentTypesPart || /\.rels$/i.test(name);
}

/** Tells which parts are XML: by their ending, or by what the list of content types says. */
function xmlParts(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  limits: PackageLimits,
): (name: string) => boolean {
  const list = entries.find(({ name }) => name === contentTypesPart);
  if (list === undefined || list.size > limits.index) return hasXmlEnding;
  const { defaults, overrides } = parseContentTypes(decodePart(unpackEntry(bytes, list)) ?? '');
  return (name) =>
    hasXmlEnding(name) || /[+/]xml$/i.test(overrides.get(name) ?? defaults.get(endingOf(name)) ?? '');
}

function hasXmlEnding(name: string): boolean {
  return /\.(?:xml|rels|vml)$/i.test(name);
}

function tooLarge(what: string, limit: number): UnreadablePackage {
  return new UnreadablePackage(
    `Unexpected size${what}, expected at most ${megabytes(limit)}.`,
    'Leave out large pictures, or divide the file.',
  );
}
