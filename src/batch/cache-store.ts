import { randomUUID } from 'node:crypto';
import type { CacheFolder, CacheListing } from '../io.ts';
import type { Pacer } from './pacer.ts';
import { openSegment, type Segment, type SegmentEntry, type SegmentWriter, writeSegment } from './segment.ts';

/** Things of one kind in the cache, in segments whose names begin with a mark of the kind. */
export interface CacheStore {
  /** What is kept for a key, to be used before the next is asked for; `day` is 0 when it holds on every day. Or null. */
  find(key: Uint8Array): { readonly bytes: Uint8Array; readonly day: number } | null;
  /** Takes something up; `day` as a number like 20261121, or 0. */
  add(key: Uint8Array, bytes: Uint8Array, day: number): void;
  /** Writes what was added, together with what is worth to be put together with it. */
  finish(pause: Pacer): Promise<void>;
  /** Ends; what was not finished is not kept. */
  close(): void;
}

/** What a store needs to know. */
export interface StoreOptions {
  readonly folder: CacheFolder;
  readonly listing: readonly CacheListing[];
  /** Days since 1970. */
  readonly day: number;
  /** The same day as a number like 20261121, as the user has it. */
  readonly today: number;
}

/** Days after which something that nobody used is taken away. */
export const longestUnused = 30;

/** Days after which it is noted that something is still used: noting it means writing it anew. */
const noteUseAfter = 7;

/** Segments of one kind: beyond the most, the smallest are put together until the fewest are left. */
const segments = { most: 6, fewest: 2 };

interface OpenSegment {
  readonly name: string;
  readonly age: number;
  readonly segment: Segment;
  /** 1 for each entry that this run used. */
  readonly hits: Uint8Array;
  /** Whether use has to be noted. */
  isStale: boolean;
}

/** Opens what the cache holds of a kind. */
export function openStore(mark: string, { folder, listing, day, today }: StoreOptions): CacheStore {
  const opened: OpenSegment[] = [];
  const damaged: string[] = [];
  let writer: SegmentWriter | undefined;
  for (const { name, age } of listing) {
    const file = name.startsWith(mark) ? folder.open(name) : null;
    if (file === null) continue;
    const segment = openSegment(file, mark);
    if (segment === null) {
      file.close();
      damaged.push(name);
    } else opened.push({ name, age, segment, hits: new Uint8Array(segment.count), isStale: false });
  }
  const write = (entry: SegmentEntry, bytes: Uint8Array): void => {
    writer ??= writeSegment(folder.create(), mark);
    writer.add(entry, bytes);
  };
  return {
    find: (key) => {
      for (const one of opened) {
        const place = one.segment.find(key);
        if (place < 0) continue;
        const entry = one.segment.entryAt(place);
        if (entry.day !== 0 && entry.day !== today) continue;
        const bytes = one.segment.read(place);
        if (bytes === null) continue;
        one.hits[place] = 1;
        if (entry.used + noteUseAfter <= day) one.isStale = true;
        return { bytes, day: entry.day };
      }
      return null;
    },
    add: (key, bytes, holdsOn) => write({ key, day: holdsOn, used: day }, bytes),
    finish: async (pause) => {
      const merged = toMerge(opened, writer !== undefined, day, today);
      for (const [number, { segment, hits }] of merged.entries()) {
        for (let place = 0; place < segment.count; place++) {
          const entry = segment.entryAt(place);
          const used = hits[place] === 1 ? day : entry.used;
          if (isDead({ ...entry, used }, day, today)) continue;
          if (merged.slice(0, number).some((earlier) => earlier.segment.find(entry.key) >= 0)) continue;
          const bytes = segment.read(place);
          if (bytes !== null) write({ ...entry, used }, bytes);
          await pause();
        }
      }
      writer?.finish(`${mark}-${randomUUID()}`);
      for (const name of [...merged.map((one) => one.name), ...damaged]) folder.remove(name);
      const rest = opened.filter((one) => !merged.includes(one));
      for (const { name, age, hits } of rest) if (age >= 1 && hits.includes(1)) folder.touch(name);
    },
    close: () => {
      writer?.drop();
      for (const { segment } of opened) segment.close();
    },
  };
}

function toMerge(
  opened: readonly OpenSegment[],
  isWritten: boolean,
  day: number,
  today: number,
): OpenSegment[] {
  const merged = new Set(opened.filter((one) => one.isStale || isMostlyDead(one, day, today)));
  const count = opened.length + (isWritten ? 1 : 0);
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

/** Something of another day, or that nobody used for long. */
function isDead(entry: { readonly day: number; readonly used: number }, day: number, today: number): boolean {
  return (entry.day !== 0 && entry.day !== today) || entry.used + longestUnused < day;
}
