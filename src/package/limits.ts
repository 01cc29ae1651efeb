/**
 * Bounds of reading a Word file that anybody may have made, in bytes unless said otherwise. A file beyond one of them
 * is refused in a sentence, so that a small hostile file can fill neither the memory nor the time of who opens it.
 */
export interface PackageLimits {
  /** The file itself. */
  readonly file: number;
  /** How many parts it holds. */
  readonly parts: number;
  /** All parts together once unpacked. */
  readonly unpacked: number;
  /** One part of XML, and all of them together. */
  readonly xmlPart: number;
  readonly xml: number;
  /** The list of content types, and each list of relationships, which are read as a tree. */
  readonly index: number;
}

/** The largest of 1,500 files in test suites of other programs needs a third of them. */
export const packageLimits: PackageLimits = {
  file: 100_000_000,
  parts: 10_000,
  unpacked: 200_000_000,
  xmlPart: 40_000_000,
  xml: 80_000_000,
  index: 4_000_000,
};

/** A size as people say it. */
export function megabytes(bytes: number): string {
  return `${Math.floor(bytes / 1_000_000)} MB`;
}
