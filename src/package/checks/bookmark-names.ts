import type { PackageCheck } from '../package-check.ts';

/** ECMA-376 part 1, 17.13.6.2: longer names are not valid, and Word cuts them. */
const longest = 40;

/** Bookmarks have names that are as short as Word wants them. */
export const checkBookmarkNames: PackageCheck['check'] = (_, facts) =>
  [...facts].flatMap(([part, { defines }]) =>
    [...(defines.get('bookmark') ?? [])]
      .filter((name) => name.length > longest)
      .map((name) => ({
        part,
        message: `Unexpected name of ${name.length} signs for the bookmark ${name}, expected at most ${longest}.`,
      })),
  );
