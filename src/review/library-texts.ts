/** A language library that texts of a document are from. */
export interface UsedLibrary {
  readonly id: string;
  readonly version: string;
  readonly title: string;
}

/** A library text as the origins of a document name it. */
export interface UsedText {
  readonly library: UsedLibrary;
  /** Such as `MD-04`. */
  readonly id: string;
  /** Whether the draft prints other words in its place. */
  readonly reworded: boolean;
}

/** The library text that an origin names; null for origins of another kind, such as statements of a requirement set. */
export function usedText(origin: string | undefined, libraries: readonly UsedLibrary[]): UsedText | null {
  if (origin === undefined) return null;
  for (const library of libraries) {
    if (!origin.startsWith(`${library.id}:`)) continue;
    const [id = '', ...words] = origin.slice(library.id.length + 1).split(' ');
    return { library, id, reworded: words.includes('reworded') };
  }
  return null;
}

/** The id that stands before a text where texts are pointed out, such as `[MD-04]`. */
export function bracketed({ id, reworded }: UsedText): string {
  return `[${id}${reworded ? ', reworded' : ''}]`;
}
