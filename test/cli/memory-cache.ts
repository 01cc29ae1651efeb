import type { CacheFolder } from '../../src/io.ts';

/** A folder for results that exists only in memory, with how often something was written there. */
export interface MemoryCache extends CacheFolder {
  readonly files: Map<string, Uint8Array>;
  readonly ages: Map<string, number>;
  /** Sizes that files pretend to have. */
  readonly sizes: Map<string, number>;
  readonly count: { created: number; finished: number };
}

/** Makes an empty one. */
export function memoryCache(): MemoryCache {
  const files = new Map<string, Uint8Array>();
  const ages = new Map<string, number>();
  const sizes = new Map<string, number>();
  const count = { created: 0, finished: 0 };
  return {
    files,
    ages,
    sizes,
    count,
    list: () =>
      [...files].map(([name, { length }]) => ({
        name,
        size: sizes.get(name) ?? length,
        age: ages.get(name) ?? 0,
      })),
    open: (name) => {
      const file = files.get(name);
      if (file === undefined) return null;
      const read = (offset: number, length: number) =>
        offset + length > file.length ? null : file.subarray(offset, offset + length);
      return { size: file.length, read, close: () => {} };
    },
    create: () => {
      count.created++;
      const pieces: Uint8Array[] = [];
      return {
        append: (bytes) => pieces.push(Uint8Array.from(bytes)),
        finish: (name) => {
          count.finished++;
          files.set(name, Buffer.concat(pieces));
        },
        drop: () => {},
      };
    },
    remove: (name) => files.delete(name),
    touch: (name) => ages.set(name, 0),
  };
}
