import type { PackageCheck, PackageFinding } from '../package-check.ts';
import type { PartFacts, Reference } from '../part-facts.ts';

/** What is referred to, in words. */
const words: Readonly<Record<Reference, string>> = {
  style: 'style',
  list: 'list',
  bookmark: 'bookmark',
  comment: 'comment',
  footnote: 'footnote',
  endnote: 'endnote',
};

/** Bookmarks that Word knows without being told. */
const knownToWord = /^_top$/i;

/**
 * Styles, lists, bookmarks and notes that are used are defined. The building blocks that a file may carry along have
 * their own, so each folder of parts is looked at by itself.
 */
export const checkReferences: PackageCheck['check'] = (_, facts) => {
  const folders = new Map<string, [string, PartFacts][]>();
  for (const entry of facts) {
    const folder = entry[0].slice(0, entry[0].lastIndexOf('/') + 1);
    folders.set(folder, [...(folders.get(folder) ?? []), entry]);
  }
  return [...folders.values()].flatMap((parts) =>
    (Object.keys(words) as Reference[]).flatMap((kind) => unknownOf(kind, parts)),
  );
};

function unknownOf(kind: Reference, parts: readonly [string, PartFacts][]): Omit<PackageFinding, 'rule'>[] {
  const keyOf = kind === 'bookmark' ? bookmarkKey : (name: string) => name;
  const known = new Set(parts.flatMap(([, facts]) => [...(facts.defines.get(kind) ?? [])].map(keyOf)));
  return parts.flatMap(([part, facts]) =>
    [...(facts.uses.get(kind) ?? [])]
      .filter((name) => !known.has(keyOf(name)))
      .filter((name) => kind !== 'bookmark' || !knownToWord.test(name))
      .map((name) => ({
        part,
        message: `Unexpected use of the unknown ${words[kind]} ${name}.`,
        ...(buildingBlocks.test(part) ? { severity: 'info' as const } : {}),
      })),
  );
}

/** Word takes Top and top for the same bookmark. */
function bookmarkKey(name: string): string {
  return name.toLowerCase();
}

/** Parts of building blocks, which show only once somebody inserts them; Word itself leaves their lists out. */
const buildingBlocks = /(?:^|\/)glossary\//i;
