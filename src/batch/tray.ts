import type { BatchFile } from './check-file.ts';

/** Where a file stands in a tray, with what has to be known to check it. */
export interface TrayFile {
  readonly how: BatchFile['how'];
  readonly setup: number;
  /** Where its bytes begin, and how many they are. */
  readonly start: number;
  readonly length: number;
}

/**
 * Memory that this thread and a worker both see, for some files and what they come to. It is used again and again: memory
 * of its own for every file would pile up in both threads until it is collected.
 */
export interface Tray {
  /** The bytes of the files, one after the other. */
  readonly bytes: Uint8Array;
  /** Where the worker puts packed reports; those that do not fit come another way. */
  readonly answer: Uint8Array;
  /** One number: the place among the files of the one that is worked on, or -1. */
  readonly progress: Int32Array;
}

/** What a tray takes: some 20 milliseconds of work, so that none waits long for the last one. */
export const traySize = { files: 24, bytes: 512 * 1024, answer: 256 * 1024 };

/** Makes a tray; a larger one for a file that fits into no other. */
export function createTray(bytes: number = traySize.bytes): Tray {
  return {
    bytes: shared(bytes),
    answer: shared(traySize.answer),
    progress: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)),
  };
}

function shared(length: number): Uint8Array {
  return new Uint8Array(new SharedArrayBuffer(length));
}
