/**
 * A Word file as its parts: names without a leading slash, such as `word/document.xml`; XML as text, anything else as
 * bytes.
 */
export type WordPackage = ReadonlyMap<string, string | Uint8Array>;

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
