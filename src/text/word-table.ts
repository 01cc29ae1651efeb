const decoder = new TextDecoder();

/** Numbers that a place of the table has: the word's number plus one, its first eight letters, and where its others are. */
const width = 4;

/**
 * Gives each word a number, counted from 0, the same one wherever it stands. Words come as their letters in UTF-8, four
 * packed in a number. No other step of checking is taken so often, so all that tells a word stands in one place.
 */
export class WordTable {
  /** The words by number. */
  readonly words: string[] = [];
  /** Places by hash; a word stands at its own or at the next free one. At least half of them stay free. */
  #places = new Int32Array(width << 13);
  /** The letters of long words behind their eighth, each with the number of its numbers before it. */
  #rests = new Int32Array(1 << 12);
  #restsEnd = 1;

  /** How many bytes the letters of its words take that need more than a place. */
  get bytes(): number {
    return 4 * this.#restsEnd;
  }

  /** The number of a word, which is added if it is new. `packed` begins with its letters, as many as `length` numbers. */
  numberOf(packed: Int32Array, length: number): number {
    const one = packed[0] ?? 0;
    const two = length > 1 ? (packed[1] ?? 0) : 0;
    const places = this.#places;
    const last = places.length - width;
    let place = placeOf(packed, length) & last;
    for (;;) {
      const entry = places[place] ?? 0;
      if (entry === 0) return this.#add(place, packed, length);
      if (places[place + 1] === one && places[place + 2] === two) {
        const rest = places[place + 3] ?? 0;
        if (rest === 0 ? length <= 2 : this.#isRest(rest, packed, length)) return entry - 1;
      }
      place = (place + width) & last;
    }
  }

  #isRest(rest: number, packed: Int32Array, length: number): boolean {
    if (this.#rests[rest] !== length - 2) return false;
    for (let at = 2; at < length; at++) if (packed[at] !== this.#rests[rest + at - 1]) return false;
    return true;
  }

  #add(place: number, packed: Int32Array, length: number): number {
    const number = this.words.push(unpacked(packed, length)) - 1;
    this.#places[place] = number + 1;
    this.#places[place + 1] = packed[0] ?? 0;
    this.#places[place + 2] = length > 1 ? (packed[1] ?? 0) : 0;
    if (length > 2) this.#places[place + 3] = this.#addRest(packed.subarray(2, length));
    if (this.words.length * 2 * width > this.#places.length) this.#makePlaces();
    return number;
  }

  #addRest(rest: Int32Array): number {
    const start = this.#restsEnd;
    this.#restsEnd = start + 1 + rest.length;
    if (this.#restsEnd > this.#rests.length) {
      const wide = new Int32Array(2 * this.#restsEnd);
      wide.set(this.#rests);
      this.#rests = wide;
    }
    this.#rests[start] = rest.length;
    this.#rests.set(rest, start + 1);
    return start;
  }

  /** Twice as many places. */
  #makePlaces(): void {
    const before = this.#places;
    const after = new Int32Array(before.length * 2);
    const last = after.length - width;
    for (let from = 0; from < before.length; from += width) {
      if (before[from] === 0) continue;
      const entry = before.subarray(from, from + width);
      let place = this.#placeAgain(entry) & last;
      while (after[place] !== 0) place = (place + width) & last;
      after.set(entry, place);
    }
    this.#places = after;
  }

  #placeAgain([, one = 0, two = 0, rest = 0]: Int32Array): number {
    const letters = rest === 0 ? [] : this.#rests.subarray(rest + 1, rest + 1 + (this.#rests[rest] ?? 0));
    const packed = Int32Array.of(one, two, ...letters);
    return placeOf(packed, two === 0 ? 1 : packed.length);
  }
}

/** Where a word's place would be in a table without end. */
function placeOf(packed: Int32Array, length: number): number {
  let hash = 0;
  for (let at = 0; at < length; at++) {
    hash = Math.imul(hash ^ (packed[at] ?? 0), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash << 2;
}

/** The word as a text of its own: a part of the text that it was met in would keep all of that in memory. */
function unpacked(packed: Int32Array, length: number): string {
  const bytes: number[] = [];
  let isAscii = true;
  for (let at = 0; at < length; at++) {
    const letters = packed[at] ?? 0;
    for (let shift = 24; shift >= 0; shift -= 8) {
      const byte = (letters >>> shift) & 255;
      if (byte === 0) continue;
      bytes.push(byte);
      isAscii &&= byte < 128;
    }
  }
  // Soon done, but not for a word that takes the room of a text.
  if (isAscii && bytes.length < 100) return String.fromCharCode(...bytes);
  return decoder.decode(Uint8Array.from(bytes));
}
