/** Where a file that a report names lies, for people and servers that have the repository but not this computer. */
export type FilePlace =
  /** Below the root of the repository; the path from there, with forward slashes. */
  | { readonly kind: 'below'; readonly path: string }
  /** Outside of it; the whole path, with forward slashes. */
  | { readonly kind: 'elsewhere'; readonly path: string }
  /** Nowhere on a disk: standard input, or a file that is a part of the program. */
  | { readonly kind: 'nowhere'; readonly name: string };

/** Tells where a file lies, by the path that a report has for it. */
export type PlaceOf = (file: string) => FilePlace;
