/** Marks of texts that are kept in mind, a power of two. */
const markCount = 1 << 13;

/**
 * What was worked out of texts lately, by text. Most texts stand in one draft only, so a text is kept for a while and for
 * longer when it is met again, as those are that drafts share: what is kept for nothing costs as much as what is worked
 * out again. It holds so many texts at most: when it is full, those are forgotten that were not asked for since it was
 * half full. Who knows when a draft ends says so, and what only this draft had is forgotten at once: while it is young,
 * memory costs next to nothing.
 */
export class RecentTexts<Value> {
  readonly #part: number;
  /** Texts that were met for the first time. */
  #fresh = new Map<string, Value>();
  /** Texts that were met again. */
  #young = new Map<string, Value>();
  #old = new Map<string, Value>();
  /** Marks of texts that were met, each at the place that its last bits name. */
  readonly #met = new Int32Array(markCount);

  constructor(most: number) {
    this.#part = Math.ceil(most / 3);
  }

  /** What was worked out of a text, now or before. */
  get(text: string, workOut: (text: string) => Value): Value {
    const fresh = this.#fresh.get(text);
    if (fresh !== undefined) return fresh;
    const young = this.#young.get(text);
    if (young !== undefined) return young;
    const old = this.#old.get(text);
    if (old !== undefined) return this.#keep(text, old);
    const value = workOut(text);
    const mark = markOf(text);
    const place = mark & (markCount - 1);
    if (this.#met[place] === mark) return this.#keep(text, value);
    this.#met[place] = mark;
    if (this.#fresh.size >= this.#part) this.#fresh = new Map();
    this.#fresh.set(text, value);
    return value;
  }

  /** Forgets the texts that were met for the first time. */
  forgetFresh(): void {
    if (this.#fresh.size > 0) this.#fresh = new Map();
  }

  #keep(text: string, value: Value): Value {
    if (this.#young.size >= this.#part) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(text, value);
    return value;
  }
}

/** A number that is the same for the same text, out of its length and some of its letters. */
function markOf(text: string): number {
  let mark = text.length + 1;
  const step = 1 + (text.length >> 6);
  for (let at = 0; at < text.length; at += step) mark = (Math.imul(mark, 31) + text.charCodeAt(at)) | 0;
  return mark;
}
