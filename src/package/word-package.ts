/**
 * A Word file as its parts: names without a leading slash, such as `word/document.xml`; XML as text, anything else as
 * bytes.
 */
export type WordPackage = ReadonlyMap<string, string | Uint8Array>;

/** Names of parts in lower case, by package. */
const lowerNames = new WeakMap<WordPackage, ReadonlyMap<string, string>>();

/**
 * The name under which a package has a part; undefined when it has none. Names are the same whatever their case
 * (ECMA-376 part 2, 6.2.2), and some programs write them in another one where they speak of a part.
 */
export function findPart(parts: WordPackage, name: string): string | undefined {
  if (parts.has(name)) return name;
  const names =
    lowerNames.get(parts) ??
    new Map([...parts.keys()].map((part): [string, string] => [part.toLowerCase(), part]));
  lowerNames.set(parts, names);
  return names.get(name.toLowerCase());
}

/** The text of an XML part, or undefined when there is none. */
export function partText(parts: WordPackage, name: string): string | undefined {
  const part = parts.get(name);
  return typeof part === 'string' ? part : undefined;
}

/** The relationships part of a part; of the package itself for ''. */
export function relationshipsPath(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The part that a relationships part belongs to; '' for the package itself, undefined for other parts. */
export function ownerOf(relationships: string): string | undefined {
  const found = /^(.*?)_rels\/([^/]*)\.rels$/.exec(relationships);
  return found === null ? undefined : `${found[1]}${found[2]}`;
}
