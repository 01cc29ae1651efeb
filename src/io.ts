/** One file or folder met on a walk. */
export interface PathKind {
  readonly kind: 'file' | 'folder' | 'other';
}

/** What the program needs of the world outside: streams, files and the clock. Tests pass one of their own. */
export interface Io {
  /** Results. */
  stdout(text: string): void;
  /** Everything else: progress, hints, errors. */
  stderr(text: string): void;
  /** All of standard input, as bytes. */
  readStdin(): Promise<Uint8Array>;
  /** The bytes of a file. Throws Node's own error, with its `code`. */
  readFile(path: string): Promise<Uint8Array>;
  /** What stands at a path, or null. Follows links. */
  stat(path: string): Promise<PathKind | null>;
  /** The files matched by a glob, or lying below a folder, as paths relative to the working folder, sorted. */
  glob(pattern: string): Promise<string[]>;
  walk(folder: string): Promise<string[]>;
  /** Writes a file whole or not at all, making its folder. */
  writeFile(path: string, bytes: Uint8Array): Promise<void>;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The current moment; the only clock in the program. */
  now(): Date;
  readonly isTty: { readonly stdin: boolean; readonly stdout: boolean; readonly stderr: boolean };
  /** Width of the terminal in columns, or undefined. */
  readonly columns: number | undefined;
}
