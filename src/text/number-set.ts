/** A set of small whole numbers below a limit, a bit for each: to look into, far faster than a `Set`. */
export class NumberSet {
  /** The numbers, in the order in which they came. */
  readonly numbers: number[] = [];
  readonly #bits: Uint32Array;

  constructor(limit: number) {
    this.#bits = new Uint32Array((limit >>> 5) + 1);
  }

  add(number: number): void {
    if (this.has(number)) return;
    const word = number >>> 5;
    this.#bits[word] = (this.#bits[word] ?? 0) | (1 << (number & 31));
    this.numbers.push(number);
  }

  /** Numbers beyond the limit are not in the set. */
  has(number: number): boolean {
    return (((this.#bits[number >>> 5] ?? 0) >>> (number & 31)) & 1) === 1;
  }
}
