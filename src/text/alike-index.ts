import type { Subject } from './text-words.ts';

/**
 * Finds among many subjects the few that may be as alike as asked for (Dice's coefficient), without comparing each with
 * each. Two subjects can share so many stems only if they share one of those that come first in some order of all stems,
 * for there are too few others. Stems that were met last come first: they are likely the rarest.
 */
export class AlikeIndex<Value> {
  readonly #least: number;
  readonly #values = new Map<number, Value[]>();

  /** `least` is above 0 and at most 1. */
  constructor(least: number) {
    this.#least = least;
  }

  /**
   * Adds a value with its subject. Gives what was added before with subjects that may be alike, in any order, and some of
   * it more than once.
   */
  add(subject: Subject, value: Value): Value[] {
    const found: Value[] = [];
    for (const stem of this.#first(subject)) {
      const others = this.#values.get(stem);
      if (others === undefined) {
        this.#values.set(stem, [value]);
        continue;
      }
      for (const other of others) found.push(other);
      others.push(value);
    }
    return found;
  }

  /** So many stems that subjects which have none of them in common share fewer than they must. */
  #first({ stems }: Subject): number[] {
    // The other one has at least as many stems as both share.
    const mustShare = Math.max(1, Math.ceil((stems.length * this.#least) / (2 - this.#least) - 1e-9));
    const first: number[] = [];
    let last = Number.POSITIVE_INFINITY;
    for (let count = stems.length - mustShare + 1; count > 0; count--) {
      let next = -1;
      for (const stem of stems) if (stem > next && stem < last) next = stem;
      first.push(next);
      last = next;
    }
    return first;
  }
}
