import { hash } from 'node:crypto';
import type { CacheFolder, CacheListing } from '../io.ts';
import { type CacheStore, longestUnused, openStore } from './cache-store.ts';
import type { BatchFile, FileResult } from './check-file.ts';
import type { Pacer } from './pacer.ts';
import { keyLength } from './segment.ts';
import type { SharedSetup } from './shared-setup.ts';

/**
 * Results of earlier runs. One is found again only for the same bytes, checked with the same by the same program. What
 * the bytes of a file are is known without reading them where the file has the mark that it had when they were read.
 */
export interface ResultCache {
  /** Gets ready for a setup, which is known by a number from then on. */
  begin(setup: number, shared: SharedSetup): void;
  /** The key of the file that has a mark, or null. */
  keyAt(mark: string, how: BatchFile['how']): Uint8Array | null;
  /** Takes note of the key of the file that has a mark. */
  noteKey(mark: string, how: BatchFile['how'], key: Uint8Array): void;
  /** The result for a key, to be used before the next is asked for; or null. */
  find(setup: number, key: Uint8Array): FileResult | null;
  add(setup: number, key: Uint8Array, result: FileResult): void;
  /** Keeps what was added, and takes away what nobody has used for long. */
  finish(pause: Pacer): Promise<void>;
  /** Ends without keeping anything. */
  drop(): void;
}

/** What a cache needs to know. */
export interface CacheOptions {
  readonly folder: CacheFolder;
  /** Tells one build of the program from any other. */
  readonly program: string;
  readonly now: Date;
}

/** Bytes that all that is kept may take. */
const mostBytes = 512 * 1024 * 1024;

/** The key of a file's content. Files that were only met have others, as it is no mistake if they are no drafts. */
export function cacheKey(bytes: Uint8Array, how: BatchFile['how']): Uint8Array {
  const key = keyOf(bytes);
  if (how === 'met') key[keyLength - 1] = (key[keyLength - 1] ?? 0) ^ 1;
  return key;
}

function keyOf(content: Uint8Array | string): Uint8Array {
  return hash('sha256', content, 'buffer').subarray(0, keyLength);
}

/** Opens the cache. */
export function openResultCache({ folder, program, now }: CacheOptions): ResultCache {
  const stores: { readonly store: CacheStore; readonly today: number }[] = [];
  const listing = folder.list();
  const day = Math.floor(now.getTime() / (24 * 60 * 60 * 1000));
  const marks = openStore(nameOf('marks of files 1'), { folder, listing, day, today: 0 });
  const close = (): void => {
    for (const store of [marks, ...stores.map((one) => one.store)]) store.close();
  };
  return {
    begin: (setup, shared) => {
      const today = Number(shared.check.today.replaceAll('-', ''));
      stores[setup] = { store: openStore(markOf(shared, program), { folder, listing, day, today }), today };
    },
    keyAt: (mark, how) => marks.find(keyOf(`${how} ${mark}`))?.bytes ?? null,
    noteKey: (mark, how, key) => marks.add(keyOf(`${how} ${mark}`), key, 0),
    find: (setup, key) => {
      const found = stores[setup]?.store.find(key) ?? null;
      return found && { packed: found.bytes, usesToday: found.day !== 0 };
    },
    add: (setup, key, { packed, usesToday }) => {
      const one = stores[setup];
      one?.store.add(key, packed, usesToday ? one.today : 0);
    },
    finish: async (pause) => {
      for (const store of [marks, ...stores.map((one) => one.store)]) await store.finish(pause);
      close();
      removeOld(folder);
    },
    drop: close,
  };
}

function markOf({ check: { today: _, ...check }, ...rest }: SharedSetup, program: string): string {
  return nameOf(JSON.stringify([program, check, rest]));
}

function nameOf(text: string): string {
  return hash('sha256', text).slice(0, 40);
}

/** Takes away files that nobody used for long, what runs left that were killed, and the oldest of too many. */
function removeOld(folder: CacheFolder): void {
  let room = mostBytes;
  const youngestFirst = [...folder.list()].sort((one, other) => one.age - other.age);
  for (const file of youngestFirst) {
    room -= file.size;
    if (room < 0 || isOld(file)) folder.remove(file.name);
  }
}

function isOld({ name, age }: CacheListing): boolean {
  return age > longestUnused || (name.endsWith('.tmp') && age > 1);
}
