import type { ComparedFacts } from '../diagnostics/folder-facts.ts';
import type { FileReport } from '../diagnostics/report.ts';
import type { ScratchFile } from '../io.ts';
import { type PackedHead, packReport, unpackFacts, unpackHead, unpackReport } from './packed-report.ts';
import { createWindowReader } from './window-reader.ts';

/** Reports of many files, kept as text outside of memory once they are many. */
export interface Spool {
  readonly size: number;
  /** Adds the report of a file, which is to carry its excerpts instead of its text; returns its number, from 0 on. */
  add(report: FileReport): number;
  /** Adds what `packReport` made, under the file's name; returns its number. */
  addPacked(file: string, packed: Uint8Array): number;
  /** The name of a file by its number. */
  fileAt(number: number): string;
  /** The counts of a report by its number. */
  readHead(number: number): PackedHead;
  /** The facts by which a draft is compared with others, by its number. */
  readFacts(number: number): ComparedFacts | undefined;
  /**
   * The report of a file by its number. Without facts, those are left out by which drafts are compared, and their places:
   * they are as long as all the rest.
   */
  read(number: number, withFacts?: boolean): FileReport;
}

/** How many bytes stay in memory before a scratch file is opened, and how many wait there to be written. */
const memoryLimit = 1024 * 1024;

/** Where the memory begins. */
const firstMemory = 64 * 1024;

/** Makes an empty spool. The scratch file is opened once the memory is used up. */
export function createSpool(openScratch: () => ScratchFile, limit = memoryLimit): Spool {
  const files: string[] = [];
  const offsets: number[] = [0];
  let memory = Buffer.allocUnsafe(Math.min(limit, firstMemory));
  let used = 0;
  let onDisk = 0;
  let scratch: ScratchFile | undefined;
  // Reports are mostly read one after the other.
  const readDisk = createWindowReader(
    (offset, length) => scratch?.read(offset, length) ?? null,
    () => onDisk,
  );

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

  const packedAt = (number: number): Buffer => {
    const start = offsets[number] ?? 0;
    const end = offsets[number + 1] ?? 0;
    if (start >= onDisk) return memory.subarray(start - onDisk, end - onDisk);
    const bytes = readDisk(start, end - start) ?? new Uint8Array();
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
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
    readHead: (number) => unpackHead(packedAt(number)),
    readFacts: (number) => unpackFacts(packedAt(number)),
    read: (number, withFacts = true) => unpackReport(files[number] ?? '', packedAt(number), withFacts),
  };
}
