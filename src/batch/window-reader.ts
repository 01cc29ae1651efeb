/** Reads a stretch of something long; null when it is not there. */
export type ReadStretch = (offset: number, length: number) => Uint8Array | null;

/** How much is read at once, and how many such stretches are kept: reports of shards come in turns from each of them. */
const windows = { size: 64 * 1024, most: 16 };

/** A stretch that was read. */
interface Window {
  readonly start: number;
  readonly bytes: Uint8Array;
}

/**
 * Makes reading of small stretches that mostly follow each other, in one row or in several, read large ones. `size` is
 * where it all ends.
 */
export function createWindowReader(read: ReadStretch, size: () => number): ReadStretch {
  /** The one that was used last comes first. */
  const known: Window[] = [];
  return (offset, length) => {
    const place = known.findIndex(
      ({ start, bytes }) => offset >= start && offset + length <= start + bytes.length,
    );
    let window = known[place];
    if (window === undefined) {
      const bytes = read(offset, Math.max(length, Math.min(windows.size, size() - offset)));
      if (bytes === null) return null;
      window = { start: offset, bytes };
      if (known.length === windows.most) known.pop();
      known.unshift(window);
    } else if (place > 0) {
      known.splice(place, 1);
      known.unshift(window);
    }
    return window.bytes.subarray(offset - window.start, offset - window.start + length);
  };
}
