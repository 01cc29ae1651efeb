/** Reads a stretch of something long; null when it is not there. */
export type ReadStretch = (offset: number, length: number) => Uint8Array | null;

/** How much is read at once. */
const windowSize = 256 * 1024;

/** Makes reading of small stretches that mostly follow each other read large ones. `size` is where it all ends. */
export function createWindowReader(read: ReadStretch, size: () => number): ReadStretch {
  let start = 0;
  let window: Uint8Array = new Uint8Array();
  return (offset, length) => {
    if (offset < start || offset + length > start + window.length) {
      const found = read(offset, Math.max(length, Math.min(windowSize, size() - offset)));
      if (found === null) return null;
      start = offset;
      window = found;
    }
    return window.subarray(offset - start, offset - start + length);
  };
}
