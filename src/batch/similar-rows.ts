/** Rows of numbers that are compared place by place. */
export interface Rows {
  /** The rows one after the other. */
  values: Uint32Array;
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
 * that shares 60 percent of 128 places has no common band in 4 of 100,000 cases; it is then missed.
 */
export function* similarRows(rows: Rows, least: number): Generator<SimilarRow> {
  const count = rows.kinds.length;
  const bands = Array.from({ length: Math.floor(rows.width / bandWidth) }, (_, band) =>
    createBand(rows, band * bandWidth),
  );
  for (let row = 0; row < count; row++) {
    const tried = new Set<number>();
    let found: SimilarRow | undefined;
    for (const band of bands) {
      for (const other of band.add(row)) {
        if (rows.kinds[other] === rows.kinds[row] || tried.has(other)) continue;
        tried.add(other);
        const likeness = compare(rows, row, other);
        const isBetter =
          found === undefined ||
          likeness > found.likeness ||
          (likeness === found.likeness && other < found.other);
        if (likeness >= least && isBetter) found = { row, other, likeness };
      }
    }
    if (found !== undefined) yield found;
  }
}

/** The rows by the numbers of one band. */
interface Band {
  /** Gives the earlier rows with the same band, the first of each kind, and takes note of this one. */
  readonly add: (row: number) => readonly number[];
}

/** A hash table in two arrays: a map with a list for each band would need many times the memory. */
function createBand({ values, kinds, width }: Rows, offset: number): Band {
  const size = 2 ** Math.ceil(Math.log2(kinds.length * 2 + 2));
  const heads = new Int32Array(size).fill(-1);
  const next = new Int32Array(kinds.length).fill(-1);
  const slotOf = (row: number): number => {
    let hash = 0;
    for (let place = 0; place < bandWidth; place++) {
      hash = Math.imul(hash ^ (values[row * width + offset + place] ?? 0), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    let slot = hash & (size - 1);
    for (let head = heads[slot] ?? -1; head >= 0 && !isSame(head, row); head = heads[slot] ?? -1) {
      slot = (slot + 1) & (size - 1);
    }
    return slot;
  };
  const isSame = (one: number, other: number): boolean => {
    for (let place = offset; place < offset + bandWidth; place++) {
      if (values[one * width + place] !== values[other * width + place]) return false;
    }
    return true;
  };
  return {
    add(row) {
      const slot = slotOf(row);
      const before: number[] = [];
      for (let at = heads[slot] ?? -1; at >= 0; at = next[at] ?? -1) before.push(at);
      const last = before.at(-1);
      if (last === undefined) heads[slot] = row;
      else if (before.length < keptKinds && before.every((one) => kinds[one] !== kinds[row]))
        next[last] = row;
      return before;
    },
  };
}

function compare({ values, width }: Rows, one: number, other: number): number {
  let same = 0;
  for (let place = 0; place < width; place++) {
    if (values[one * width + place] === values[other * width + place]) same++;
  }
  return same / width;
}
