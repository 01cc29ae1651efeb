const decoder = new TextDecoder();

/**
 * Gives each word a number, counted from 0, the same one wherever it stands. Words come as bytes in the middle of a
 * text and are not cut out of it, since no other step of checking is taken so often.
 */
export class WordTable {
  /** Numbers of words, plus one, at the places that their hashes name or next to them; 0 for a free place. */
  #places = new Int32Array(1 << 14);
  #hashes = new Int32Array(1 << 12);
  /** Where the letters of each word begin among those of all; they end where the next one's begin. */
  #starts = new Int32Array(1 << 12);
  #letters = new Uint8Array(1 << 15);
  #size = 0;

  /** How many words it holds. */
  get size(): number {
    return this.#size;
  }

  /** How many bytes the letters of its words take. */
  get bytes(): number {
    return this.#starts[this.#size] ?? 0;
  }

  /** The number of the word between two places, which is added if it is new. `hash` is that of its bytes. */
  numberOf(text: Uint8Array, start: number, end: number, hash: number): number {
    const mask = this.#places.length - 1;
    let place = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const number = (this.#places[place] ?? 0) - 1;
      if (number < 0) break;
      if (this.#hashes[number] === hash && this.#isWord(number, text, start, end)) return number;
      place = (place + 1) & mask;
    }
    const number = this.#add(text.subarray(start, end), hash);
    this.#places[place] = number + 1;
    if (this.#size * 2 > mask) this.#makePlaces();
    return number;
  }

  /** The word of a number. */
  word(number: number): string {
    return decoder.decode(this.#letters.subarray(this.#starts[number] ?? 0, this.#starts[number + 1] ?? 0));
  }

  #isWord(number: number, text: Uint8Array, start: number, end: number): boolean {
    const from = this.#starts[number] ?? 0;
    if ((this.#starts[number + 1] ?? 0) - from !== end - start) return false;
    for (let at = start; at < end; at++) if (text[at] !== this.#letters[from + at - start]) return false;
    return true;
  }

  #add(word: Uint8Array, hash: number): number {
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
      const hash = this.#hashes[number] ?? 0;
      let place = (hash ^ (hash >>> 15)) & mask;
      while (this.#places[place] !== 0) place = (place + 1) & mask;
      this.#places[place] = number + 1;
    }
  }
}

/** The same numbers, in an array with room for at least so many. */
function withRoom<Numbers extends Int32Array | Uint8Array>(numbers: Numbers, length: number): Numbers {
  if (numbers.length >= length) return numbers;
  const Kind = numbers.constructor as new (size: number) => Numbers;
  const wide = new Kind(Math.max(length, numbers.length * 2));
  wide.set(numbers);
  return wide;
}
