/**
 * What was worked out of texts lately, by text. It holds so many texts at most: when it has met half as many again,
 * those are forgotten that were not asked for since.
 */
export class RecentTexts<Value> {
  readonly #half: number;
  #young = new Map<string, Value>();
  #old = new Map<string, Value>();

  constructor(most: number) {
    this.#half = Math.ceil(most / 2);
  }

  /** What was worked out of a text, now or before. */
  get(text: string, workOut: (text: string) => Value): Value {
    const young = this.#young.get(text);
    if (young !== undefined) return young;
    const value = this.#old.get(text) ?? workOut(text);
    if (this.#young.size >= this.#half) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(text, value);
    return value;
  }
}
