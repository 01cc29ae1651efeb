const decoder = new TextDecoder();

/**
 * Gives each word a number, counted from 0, the same one wherever it stands. Words come as their letters in UTF-8, four
 * packed in a number, since no other step of checking is taken so often.
 */
export class WordTable {
  /** Numbers of words, plus one, at the places that their hashes name or next to them; 0 for a free place. */
  #places = new Int32Array(1 << 14);
  #hashes = new Int32Array(1 << 12);
  /** Where each word begins among the letters of all; it ends where the next one begins. */
  #starts = new Int32Array(1 << 12);
  #letters = new Int32Array(1 << 14);
  #size = 0;

  /** How many words it holds. */
  get size(): number {
    return this.#size;
  }

  /** How many bytes the letters of its words take, about. */
  get bytes(): number {
    return 4 * (this.#starts[this.#size] ?? 0);
  }

  /** The number of a word, which is added if it is new. `packed` begins with its letters, as many as `length` numbers. */
  numberOf(packed: Int32Array, length: number): number {
    let hash = length;
    for (let at = 0; at < length; at++) hash = mixed(hash ^ (packed[at] ?? 0));
    const mask = this.#places.length - 1;
    let place = hash & mask;
    for (;;) {
      const number = (this.#places[place] ?? 0) - 1;
      if (number < 0) break;
      if (this.#hashes[number] === hash && this.#isWord(number, packed, length)) return number;
      place = (place + 1) & mask;
    }
    const number = this.#add(packed.subarray(0, length), hash);
    this.#places[place] = number + 1;
    if (this.#size * 2 > mask) this.#makePlaces();
    return number;
  }

  /** The word of a number. */
  word(number: number): string {
    const bytes: number[] = [];
    for (let at = this.#starts[number] ?? 0; at < (this.#starts[number + 1] ?? 0); at++) {
      const letters = this.#letters[at] ?? 0;
      for (let shift = 24; shift >= 0; shift -= 8) {
        const byte = (letters >>> shift) & 255;
        if (byte !== 0) bytes.push(byte);
      }
    }
    return decoder.decode(Uint8Array.from(bytes));
  }

  #isWord(number: number, packed: Int32Array, length: number): boolean {
    const from = this.#starts[number] ?? 0;
    if ((this.#starts[number + 1] ?? 0) - from !== length) return false;
    for (let at = 0; at < length; at++) if (packed[at] !== this.#letters[from + at]) return false;
    return true;
  }

  #add(word: Int32Array, hash: number): number {
    const number = this.#size++;
    const from = this.#starts[number] ?? 0;
    this.#starts = withRoom(this.#starts, number + 2);
    this.#hashes = withRoom(this.#hashes, number + 1);
    this.#letters = withRoom(this.#letters, from + word.length);
    this.#starts[number + 1] = from + word.length;
    this.#hashes[number] = hash;
    this.#letters.set(word, from);
    return number;
  }

  /** Twice as many places, so that half of them stay free. */
  #makePlaces(): void {
    const mask = this.#places.length * 2 - 1;
    this.#places = new Int32Array(mask + 1);
    for (let number = 0; number < this.#size; number++) {
      let place = (this.#hashes[number] ?? 0) & mask;
      while (this.#places[place] !== 0) place = (place + 1) & mask;
      this.#places[place] = number + 1;
    }
  }
}

/** Spreads the bits of a number over the low ones, which name a place. */
function mixed(bits: number): number {
  const product = Math.imul(bits, 0x9e3779b1);
  return product ^ (product >>> 15);
}

/** The same numbers, in an array with room for at least so many. */
function withRoom(numbers: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  if (numbers.length >= length) return numbers;
  const wide = new Int32Array(Math.max(length, numbers.length * 2));
  wide.set(numbers);
  return wide;
}
