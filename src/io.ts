/**
 * What stands at a path, links followed. `other` is a pipe or a device, `closed` what the user may not look at and links
 * that lead in a circle or to nothing.
 */
export interface PathKind {
  readonly kind: 'file' | 'folder' | 'other' | 'closed';
}

/** What a walk through a folder met; paths as they extend the folder's own, with forward slashes, sorted. */
export interface Walk {
  readonly files: readonly string[];
  /** Folders that could not be opened. */
  readonly closed: readonly string[];
}

/** A file of the program's own for what does not fit into memory; nobody else sees it, and it ends with the program. */
export interface ScratchFile {
  append(bytes: Uint8Array): void;
  /** `length` bytes from `offset` on; they have to be there. */
  read(offset: number, length: number): Uint8Array;
  close(): void;
}

/** A file of results of earlier runs. */
export interface CacheFile {
  /** In bytes. */
  readonly size: number;
  /** Bytes from an offset on; null when they are not there. */
  read(offset: number, length: number): Uint8Array | null;
  close(): void;
}

/** A file of results being written, which nobody sees before it is finished. */
export interface CacheWriter {
  append(bytes: Uint8Array): void;
  /** Gives the file its name, in place of another with that name. */
  finish(name: string): void;
  /** Takes it away, unless it is finished. */
  drop(): void;
}

/** What is told of a file of results. */
export interface CacheListing {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** Days since it was written or `touch` was called. */
  readonly age: number;
}

/**
 * The folder for results of earlier runs. Nothing here throws: what goes wrong, such as a full disk, ends as if the file
 * had never been there.
 */
export interface CacheFolder {
  list(): readonly CacheListing[];
  open(name: string): CacheFile | null;
  create(): CacheWriter;
  remove(name: string): void;
  touch(name: string): void;
}

/** A thread of the program's own that works on what it is sent. */
export interface WorkerThread {
  /** Sends a copy of plain data. */
  post(message: unknown): void;
  stop(): void;
}

/** What is to happen when a worker answers, or ends by itself, which a sound one never does. */
export interface WorkerEvents {
  readonly onAnswer: (answer: unknown) => void;
  readonly onEnd: (error: Error) => void;
}

/** Threads beside the one that runs the program. */
export interface Threads {
  /** How many pay: one for each processor that the program may use. */
  readonly most: number;
  /** Starts a worker that checks drafts, or makes documents. */
  start(events: WorkerEvents, work?: 'check' | 'export'): WorkerThread;
}

/** What became of a file. */
export interface FileChange {
  /** Its whole path. */
  readonly path: string;
  readonly kind: 'new' | 'changed' | 'deleted';
}

/** A watch over files. */
export interface Watching {
  /** Watches more files and folders, given as whole paths; settled when it does. */
  add(paths: readonly string[]): Promise<void>;
  /** Settled when nothing more will be told; for a person's watch, never. */
  readonly ended: Promise<void>;
}

/**
 * What the program needs of the world outside: streams, files and the clock. Tests pass one of their own. Paths may
 * be relative to `cwd`. What fails throws Node's own error, with its `code`.
 */
export interface Io {
  /** Results. */
  stdout(text: string): void;
  /** Everything else: progress, hints, errors. */
  stderr(text: string): void;
  /** Standard input to its end, as bytes, but no more than `limit` of them. */
  readStdin(limit: number): Promise<Uint8Array>;
  /**
   * The bytes of a file, but no more than `limit` of them. Where they fit into `room` they may lie there, so that reading
   * file after file takes no memory anew.
   */
  readFile(path: string, limit: number, room?: Uint8Array): Promise<Uint8Array>;
  /** What stands at a path, or null. */
  stat(path: string): Promise<PathKind | null>;
  /** The whole path of a file without links, there or not: files of one path are one file. */
  realPath(path: string): Promise<string>;
  /**
   * The files that a glob matches, without dot folders and `node_modules`, and the folders that it could not be followed
   * into; paths as seen from `cwd`.
   */
  glob(pattern: string): Promise<Walk>;
  /** The files below a folder, without dot folders and `node_modules`; each folder once, however links lead to it. */
  walk(folder: string): Promise<Walk>;
  /** Writes a file whole or not at all, making its folder: bytes, or pieces of text that need not fit into memory. */
  writeFile(path: string, content: Uint8Array | Iterable<string>): Promise<void>;
  /** The folder for results of earlier runs; null where there is none. */
  findCache(): Promise<CacheFolder | null>;
  /** What starts threads beside this one; null where there are none. */
  findThreads(): Promise<Threads | null>;
  /**
   * What a plain file is known by without reading it: another text after any change of the file. Null for anything else,
   * and for a file that changed so lately that a next change might not show.
   */
  fileMark(path: string): Promise<string | null>;
  /** Makes a scratch file in the system's folder for temporary files. */
  openScratch(): ScratchFile;
  /** Adds pieces of text to the end of a file, which is made if it is not there. */
  appendFile(path: string, content: Iterable<string>): Promise<void>;
  /**
   * Watches YAML files and folders with such files, given as whole paths, also those that are not there yet. Changes that
   * come together are told together.
   */
  watch(paths: readonly string[], onChange: (changes: readonly FileChange[]) => void): Promise<Watching>;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The current moment; the only clock in the program. */
  now(): Date;
  readonly isTty: { readonly stdin: boolean; readonly stdout: boolean; readonly stderr: boolean };
  /** Width of the terminal in columns, or undefined. */
  readonly columns: number | undefined;
}
