/** Rows of numbers that are compared place by place. */
export interface Rows {
  /** The rows one after the other; there may be room for more. */
  readonly values: Uint16Array;
  /** For each row what kind it is of; rows of one kind are never compared. */
  readonly kinds: number[];
  /** Numbers in a row. */
  readonly width: number;
}

/** A row that is like an earlier one of another kind. */
export interface SimilarRow {
  readonly row: number;
  /** The earlier one: of those that were compared the most similar, and of equals the first. */
  readonly other: number;
  /** Share of places in which both have the same number, from 0 to 1. */
  readonly likeness: number;
}

/** Numbers that a row must share with another, side by side, to be compared with it at all. */
const bandWidth = 3;

/** Kinds that are kept for each band, so that a thousand copies are not each compared with all others. */
const keptKinds = 8;

/**
 * Finds the rows that are like an earlier row of another kind, in their order. Rows are compared only if they share a
 * band of numbers (locality-sensitive hashing), so time grows with the number of rows and not with its square. A pair
 * that shares 60 percent of 128 places has no common band in 4 of 100,000 cases; it is then missed. One band is looked at
 * after the other, so that the table of only one is in memory.
 */
export function* similarRows(rows: Rows, least: number): Generator<SimilarRow> {
  const { width, kinds } = rows;
  const count = kinds.length;
  const marks = marksOf(rows);
  const table = createTable(count);
  const most = new Uint32Array(count).fill(Math.ceil(least * width) - 1);
  const found = new Int32Array(count).fill(-1);
  const before = new Int32Array(keptKinds);
  for (let offset = 0; offset + bandWidth <= width; offset += bandWidth) {
    table.heads.fill(-1);
    table.next.fill(-1);
    for (let row = 0; row < count; row++) {
      const kind = kinds[row];
      const met = addTo(table, offset, rows, row, before);
      for (let number = 0; number < met; number++) {
        const other = before[number] ?? 0;
        const best = most[row] ?? width;
        const earlier = found[row] ?? -1;
        if (other === earlier || kinds[other] === kind) continue;
        if (differ(marks, row, other, width - best)) continue;
        const same = samePlaces(rows, row, other);
        if (same > best || (same === best && other < earlier)) {
          most[row] = same;
          found[row] = other;
        }
      }
    }
  }
  for (let row = 0; row < count; row++) {
    const other = found[row] ?? -1;
    if (other >= 0) yield { row, other, likeness: (most[row] ?? 0) / width };
  }
}

/** A hash table of rows by the numbers of a band: in each slot the first with these, and after each row the next one. */
interface Table {
  readonly heads: Int32Array;
  readonly next: Int32Array;
}

/** Arrays: a map with a list for each slot would need many times the memory. */
function createTable(count: number): Table {
  const size = 2 ** Math.ceil(Math.log2(count * 2 + 2));
  return { heads: new Int32Array(size), next: new Int32Array(count) };
}

/** Puts the earlier rows with the same band, the first of each kind, into a list, and takes note of this one. */
function addTo({ heads, next }: Table, offset: number, rows: Rows, row: number, before: Int32Array): number {
  const slot = slotOf(heads, offset, rows, row);
  const kind = rows.kinds[row];
  let count = 0;
  let last = -1;
  let isKnown = false;
  for (let at = heads[slot] ?? -1; at >= 0; at = next[at] ?? -1) {
    before[count++] = at;
    isKnown ||= rows.kinds[at] === kind;
    last = at;
  }
  if (last < 0) heads[slot] = row;
  else if (count < keptKinds && !isKnown) next[last] = row;
  return count;
}

/** The slot of a row's band: that of an earlier row with the same numbers, or the first free one. */
function slotOf(heads: Int32Array, offset: number, { values, width }: Rows, row: number): number {
  const at = row * width + offset;
  const mask = heads.length - 1;
  let hash = 0;
  for (let place = at; place < at + bandWidth; place++) {
    hash = Math.imul(hash ^ (values[place] ?? 0), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const head = heads[slot] ?? -1;
    if (head < 0) return slot;
    const shift = (head - row) * width;
    let same = 0;
    while (same < bandWidth && values[at + same] === values[at + same + shift]) same++;
    if (same === bandWidth) return slot;
  }
}

/** The last byte of every number, four to a word, so that most rows are told apart by a quarter of the work. */
interface Marks {
  readonly words: Uint32Array;
  /** Words in a row. */
  readonly width: number;
}

function marksOf({ values, kinds, width }: Rows): Marks {
  const marks = { words: new Uint32Array(kinds.length * Math.ceil(width / 4)), width: Math.ceil(width / 4) };
  const bytes = new Uint8Array(marks.words.buffer);
  for (let row = 0; row < kinds.length; row++) {
    for (let place = 0; place < width; place++) {
      bytes[row * marks.width * 4 + place] = values[row * width + place] ?? 0;
    }
  }
  return marks;
}

/** Whether two rows differ in more than so many places, as far as their marks tell. */
function differ({ words, width }: Marks, one: number, other: number, places: number): boolean {
  let count = 0;
  const shift = (other - one) * width;
  for (let at = one * width; at < (one + 1) * width; at++) {
    const odd = (words[at] ?? 0) ^ (words[at + shift] ?? 0);
    // The highest bit of each byte that is not zero, then the sum of these bits.
    const bits = (((odd & 0x7f7f7f7f) + 0x7f7f7f7f) | odd) & 0x80808080;
    count += Math.imul(bits >>> 7, 0x01010101) >>> 24;
    if (count > places) return true;
  }
  return false;
}

/** In how many places two rows have the same number. */
function samePlaces({ values, width }: Rows, one: number, other: number): number {
  let same = 0;
  for (let place = 0; place < width; place++) {
    if (values[one * width + place] === values[other * width + place]) same++;
  }
  return same;
}
