import type { BatchFile } from './check-file.ts';
import { createTray, type Tray, type TrayFile, traySize } from './tray.ts';

/** A file with what is known of it. */
export interface CrewFile {
  /** Its number in the batch. */
  readonly number: number;
  readonly how: BatchFile['how'];
  readonly setup: number;
  /** Its key in the cache. */
  readonly key: Uint8Array;
}

/** Files that lie in a tray. */
export interface Load {
  readonly tray: Tray;
  readonly files: readonly CrewFile[];
  /** Where each of them lies. */
  readonly places: readonly TrayFile[];
}

/** Files that wait to be checked, in trays. */
export interface WaitingFiles {
  /** How many wait, what they take, and in how many trays they lie; the last one may take more. */
  readonly count: { readonly files: number; readonly bytes: number; readonly trays: number };
  /** Copies a file into the last tray, or into a new one. */
  put(file: CrewFile, bytes: Uint8Array): void;
  /** The tray that has waited longest. */
  take(): Load | undefined;
  /** Takes a tray back that nobody looks into any more. */
  giveBack(tray: Tray): void;
}

interface OpenLoad extends Load {
  readonly files: CrewFile[];
  readonly places: TrayFile[];
  /** Bytes that lie in the tray. */
  used: number;
}

/** Begins without files. */
export function createWaitingFiles(): WaitingFiles {
  const loads: OpenLoad[] = [];
  const free: Tray[] = [];
  let files = 0;
  let bytes = 0;
  const emptyLoad = (length: number): OpenLoad => {
    const tray = length > traySize.bytes ? createTray(length) : (free.pop() ?? createTray());
    return { tray, files: [], places: [], used: 0 };
  };
  return {
    get count() {
      return { files, bytes, trays: loads.length };
    },
    put: (file, content) => {
      const { length } = content;
      const last = loads.at(-1);
      const load = last !== undefined && hasRoom(last, length) ? last : emptyLoad(length);
      if (load !== last) loads.push(load);
      load.tray.bytes.set(content, load.used);
      load.files.push(file);
      load.places.push({ how: file.how, setup: file.setup, start: load.used, length });
      load.used += length;
      files++;
      bytes += length;
    },
    take: () => {
      const load = loads.shift();
      files -= load?.files.length ?? 0;
      bytes -= load?.used ?? 0;
      return load;
    },
    giveBack: (tray) => {
      if (tray.bytes.length === traySize.bytes) free.push(tray);
    },
  };
}

function hasRoom({ tray, files, used }: OpenLoad, length: number): boolean {
  return files.length < traySize.files && used + length <= tray.bytes.length;
}
