import type { FileReport } from '../diagnostics/report.ts';
import type { ScratchFile } from '../io.ts';

/** Reports of many files, kept as text outside of memory once they are many. */
export interface Spool {
  readonly size: number;
  /** Adds the report of a file, which is to carry its excerpts instead of its text; returns its number, from 0 on. */
  add(report: FileReport): number;
  /** Adds what `packReport` made, under the file's name; returns its number. */
  addPacked(file: string, packed: Uint8Array): number;
  /** The name of a file by its number. */
  fileAt(number: number): string;
  /** The report of a file by its number. */
  read(number: number): FileReport;
}

/** How many bytes stay in memory before a scratch file is opened, and how many wait there to be written. */
const memoryLimit = 8 * 1024 * 1024;

/** How much of the scratch file is read at once: reports are mostly read one after the other. */
const windowSize = 256 * 1024;

/** Makes an empty spool. The scratch file is opened once the memory is used up. */
export function createSpool(openScratch: () => ScratchFile, limit = memoryLimit): Spool {
  const files: string[] = [];
  const offsets: number[] = [0];
  let memory = Buffer.allocUnsafe(Math.min(limit, windowSize));
  let used = 0;
  let onDisk = 0;
  let scratch: ScratchFile | undefined;
  let window: { start: number; bytes: Uint8Array } = { start: 0, bytes: new Uint8Array() };

  const makeRoom = (length: number): void => {
    if (used + length <= memory.length) return;
    if (used + length > limit) {
      scratch ??= openScratch();
      scratch.append(memory.subarray(0, used));
      onDisk += used;
      used = 0;
    }
    if (used + length <= memory.length) return;
    const larger = Buffer.allocUnsafe(Math.max(used + length, Math.min(limit, memory.length * 2)));
    memory.copy(larger, 0, 0, used);
    memory = larger;
  };

  const bytesAt = (start: number, end: number): Uint8Array => {
    if (start >= onDisk) return memory.subarray(start - onDisk, end - onDisk);
    if (start < window.start || end > window.start + window.bytes.length) {
      const length = Math.max(end - start, Math.min(windowSize, onDisk - start));
      window = { start, bytes: scratch?.read(start, length) ?? new Uint8Array() };
    }
    return window.bytes.subarray(start - window.start, end - window.start);
  };

  const addPacked = (file: string, packed: Uint8Array): number => {
    makeRoom(packed.length);
    memory.set(packed, used);
    used += packed.length;
    offsets.push(onDisk + used);
    return files.push(file) - 1;
  };

  return {
    get size() {
      return files.length;
    },
    add: (report) => addPacked(report.file, packReport(report)),
    addPacked,
    fileAt: (number) => files[number] ?? '',
    read: (number) =>
      unpackReport(files[number] ?? '', bytesAt(offsets[number] ?? 0, offsets[number + 1] ?? 0)),
  };
}

/** A file's report as bytes, without the file's name and its text. */
export function packReport({ file: _, text: __, ...rest }: FileReport): Uint8Array {
  return Buffer.from(JSON.stringify(rest));
}

/** The report of a file from what `packReport` made. Throws for anything else. */
export function unpackReport(file: string, packed: Uint8Array): FileReport {
  const text = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength).toString();
  return { file, ...JSON.parse(text) };
}
