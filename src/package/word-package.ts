/**
 * A Word file as its parts: names without a leading slash, such as `word/document.xml`; XML as text, anything else as
 * bytes.
 */
export type WordPackage = ReadonlyMap<string, string | Uint8Array>;

/** Names of parts by the form in which they are compared, by package. */
const comparedNames = new WeakMap<WordPackage, ReadonlyMap<string, string>>();

/**
 * The name under which a package has a part; undefined when it has none. Names are the same whatever their case
 * (ECMA-376 part 2, 6.2.2), and some programs write them in another one where they speak of a part, or a space as %20 in
 * one place only.
 */
export function findPart(parts: WordPackage, name: string): string | undefined {
  if (parts.has(name)) return name;
  const names =
    comparedNames.get(parts) ??
    new Map([...parts.keys()].map((part): [string, string] => [comparable(part), part]));
  comparedNames.set(parts, names);
  return names.get(comparable(name));
}

function comparable(name: string): string {
  const plain = name.toLowerCase();
  if (!plain.includes('%')) return plain;
  try {
    return decodeURIComponent(plain).toLowerCase();
  } catch {
    return plain;
  }
}

/** Names under which a package keeps what was thrown away; these are no parts (ECMA-376 part 2, 2007, annex of [trash]). */
export function isTrash(name: string): boolean {
  return /^\[trash\]\//i.test(name);
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
