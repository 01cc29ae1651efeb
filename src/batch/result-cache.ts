import { createHash, randomUUID } from 'node:crypto';
import type { CacheFolder, CacheListing } from '../io.ts';
import type { BatchFile, FileResult } from './check-file.ts';
import type { Pacer } from './pacer.ts';
import { keyLength, openSegment, type Segment, type SegmentWriter, writeSegment } from './segment.ts';
import type { SharedSetup } from './shared-setup.ts';

/** Results of earlier runs. One is found again only for the same bytes, checked with the same by the same program. */
export interface ResultCache {
  /** Gets ready for a setup, which is known by a number from then on. */
  begin(setup: number, shared: SharedSetup): void;
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

/** Days after which a result that nobody used is taken away. */
const longestUnused = 30;

/** Days after which it is noted that a result is still used: noting it means writing it anew. */
const noteUseAfter = 7;

/** Segments of one setup: beyond the most, the smallest are put together until the fewest are left. */
const segments = { most: 6, fewest: 2 };

/** Bytes that all results together may take. */
const mostBytes = 512 * 1024 * 1024;

/** What is kept for one setup. */
interface Store {
  /** Marks all that decides a result beside the bytes of a file. */
  readonly mark: string;
  readonly today: number;
  readonly opened: OpenSegment[];
  readonly damaged: string[];
  writer: SegmentWriter | undefined;
}

interface OpenSegment {
  readonly name: string;
  readonly age: number;
  readonly segment: Segment;
  /** 1 for each result that this run used. */
  readonly hits: Uint8Array;
  /** Whether use has to be noted. */
  isStale: boolean;
}

/** The key of a file's content. Files that were only met have others, as it is no mistake if they are no drafts. */
export function cacheKey(bytes: Uint8Array, how: BatchFile['how']): Uint8Array {
  const key = createHash('sha256').update(bytes).digest().subarray(0, keyLength);
  if (how === 'met') key[keyLength - 1] = (key[keyLength - 1] ?? 0) ^ 1;
  return key;
}

/** Opens the cache. */
export function openResultCache({ folder, program, now }: CacheOptions): ResultCache {
  const stores: Store[] = [];
  const listing = folder.list();
  const day = Math.floor(now.getTime() / (24 * 60 * 60 * 1000));

  const close = (): void => {
    for (const { opened } of stores) for (const { segment } of opened) segment.close();
  };
  return {
    begin: (setup, shared) => {
      const mark = markOf(shared, program);
      const store: Store = {
        mark,
        today: Number(shared.check.today.replaceAll('-', '')),
        opened: [],
        damaged: [],
        writer: undefined,
      };
      for (const { name, age } of listing) if (name.startsWith(mark)) openInto(store, name, age, folder);
      stores[setup] = store;
    },
    find: (setup, key) => {
      const store = stores[setup];
      if (store === undefined) return null;
      for (const one of store.opened) {
        const place = one.segment.find(key);
        if (place < 0) continue;
        const entry = one.segment.entryAt(place);
        if (entry.day !== 0 && entry.day !== store.today) continue;
        const packed = one.segment.read(place);
        if (packed === null) continue;
        one.hits[place] = 1;
        if (entry.used + noteUseAfter <= day) one.isStale = true;
        return { packed, usesToday: entry.day !== 0 };
      }
      return null;
    },
    add: (setup, key, { packed, usesToday }) => {
      const store = stores[setup];
      if (store === undefined) return;
      store.writer ??= writeSegment(folder.create());
      store.writer.add({ key, day: usesToday ? store.today : 0, used: day }, packed);
    },
    finish: async (pause) => {
      for (const store of stores) await finishStore(store, folder, day, pause);
      close();
      removeOld(folder);
    },
    drop: () => {
      for (const { writer } of stores) writer?.drop();
      close();
    },
  };
}

function markOf({ check: { today: _, ...check }, ...rest }: SharedSetup, program: string): string {
  const text = JSON.stringify([program, check, rest]);
  return createHash('sha256').update(text).digest('hex').slice(0, 40);
}

function openInto(store: Store, name: string, age: number, folder: CacheFolder): void {
  const file = folder.open(name);
  if (file === null) return;
  const segment = openSegment(file);
  if (segment !== null) {
    store.opened.push({ name, age, segment, hits: new Uint8Array(segment.count), isStale: false });
    return;
  }
  file.close();
  store.damaged.push(name);
}

/** Writes what was added, together with what is worth to be put together with it. */
async function finishStore(store: Store, folder: CacheFolder, day: number, pause: Pacer): Promise<void> {
  const merged = toMerge(store, day);
  const rest = store.opened.filter((one) => !merged.includes(one));
  for (const [number, { segment, hits }] of merged.entries()) {
    for (let place = 0; place < segment.count; place++) {
      const entry = segment.entryAt(place);
      const used = hits[place] === 1 ? day : entry.used;
      if (isDead({ ...entry, used }, day, store.today)) continue;
      if (merged.slice(0, number).some((earlier) => earlier.segment.find(entry.key) >= 0)) continue;
      const result = segment.read(place);
      if (result === null) continue;
      store.writer ??= writeSegment(folder.create());
      store.writer.add({ ...entry, used }, result);
      await pause();
    }
  }
  store.writer?.finish(`${store.mark}-${randomUUID()}`);
  for (const name of [...merged.map((one) => one.name), ...store.damaged]) folder.remove(name);
  for (const { name, age, hits } of rest) if (age >= 1 && hits.includes(1)) folder.touch(name);
}

function toMerge({ opened, writer, today }: Store, day: number): OpenSegment[] {
  const merged = new Set(opened.filter((one) => one.isStale || isMostlyDead(one, day, today)));
  const count = opened.length + (writer === undefined ? 0 : 1);
  if (count > segments.most) {
    const bySize = [...opened].sort((one, other) => one.segment.size - other.segment.size);
    for (const one of bySize.slice(0, Math.max(0, opened.length + 1 - segments.fewest))) merged.add(one);
  }
  return opened.filter((one) => merged.has(one));
}

function isMostlyDead({ segment, hits }: OpenSegment, day: number, today: number): boolean {
  let dead = 0;
  for (let place = 0; place < segment.count; place++) {
    if (hits[place] !== 1 && isDead(segment.entryAt(place), day, today)) dead++;
  }
  return dead * 2 > segment.count;
}

/** A result of another day, or one that nobody used for long. */
function isDead(entry: { readonly day: number; readonly used: number }, day: number, today: number): boolean {
  return (entry.day !== 0 && entry.day !== today) || entry.used + longestUnused < day;
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
