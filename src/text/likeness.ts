import type { Subject } from './text-words.ts';

/** Subjects of more stems than this are compared by a set; few stems are faster looked through. */
const manyStems = 40;

/** How many stems two texts share. */
export function shared(one: Subject, other: Subject): number {
  const [small, large] = one.stems.length <= other.stems.length ? [one, other] : [other, one];
  if (large.stems.length > manyStems) {
    const stems = new Set(large.stems);
    return small.stems.filter((stem) => stems.has(stem)).length;
  }
  let count = 0;
  for (const stem of small.stems) if (large.stems.includes(stem)) count++;
  return count;
}

/** No less than `shared`, and told by the bits alone: each bit that the other one lacks is a stem that it lacks. */
export function mostShared(one: Subject, other: Subject): number {
  return Math.min(
    one.stems.length - countBits(one.bits & ~other.bits),
    other.stems.length - countBits(other.bits & ~one.bits),
  );
}

/**
 * How much two texts say the same, from 0 to 1: shared stems against all stems of both (Dice's coefficient).
 * `count` is how many they share, or a bound of that for a bound of the likeness.
 */
export function likeness(one: Subject, other: Subject, count = shared(one, other)): number {
  const all = one.stems.length + other.stems.length;
  return all === 0 ? 0 : (2 * count) / all;
}

/** The share of a part's stems that stands in a whole, from 0 to 1. */
export function coverage(part: Subject, whole: Subject, count = shared(part, whole)): number {
  return part.stems.length === 0 ? 0 : count / part.stems.length;
}

function countBits(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
