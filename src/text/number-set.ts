/** A set of whole numbers from 0 to a limit, a bit for each: far faster to fill and to look into than a `Set`. */
export class NumberSet {
  readonly #bits: Uint32Array;

  constructor(limit: number) {
    this.#bits = new Uint32Array((limit >>> 5) + 1);
  }

  add(number: number): void {
    const place = number >>> 5;
    this.#bits[place] = (this.#bits[place] ?? 0) | (1 << (number & 31));
  }

  /** Numbers beyond the limit are not in the set. */
  has(number: number): boolean {
    return (((this.#bits[number >>> 5] ?? 0) >>> (number & 31)) & 1) === 1;
  }
}
