import path from 'node:path';
import { run } from '../../src/cli/run.ts';
import type { CacheFolder, FileChange, Io, ScratchFile, Threads } from '../../src/io.ts';

/** A folder that exists only in memory. */
export const home = path.resolve('/work-folder');

/** A world in memory: files by path from `home`, and everything that was said. */
export interface MemoryIo extends Io {
  /** The watches that began. */
  readonly watches: MemoryWatch[];
  readonly files: Map<string, Uint8Array>;
  readonly said: { out: string; err: string };
}

/** A watch in memory. */
export interface MemoryWatch {
  /** Whole paths that are watched. */
  readonly paths: Set<string>;
  /** Tells of changes, by paths from `home`. */
  readonly tell: (changes: Readonly<Record<string, FileChange['kind']>>) => void;
  readonly end: () => void;
}

/** What tests may set in their world. */
export interface MemoryOptions {
  readonly stdin?: string | Uint8Array;
  readonly env?: Record<string, string>;
  readonly tty?: boolean;
  /** The folder for results of earlier runs. */
  readonly cache?: CacheFolder;
  /** What files are known by without being read. */
  readonly marks?: Readonly<Record<string, string>>;
  /** What starts workers. */
  readonly threads?: Threads;
  /** Files that cannot be read, with Node's code. */
  readonly closed?: Readonly<Record<string, string>>;
  /** Links to files, with what they lead to. */
  readonly links?: Readonly<Record<string, string>>;
  /** Files that cannot be written, with Node's code. */
  readonly held?: Readonly<Record<string, string>>;
}

/** Makes a world with some files in it. */
export function memoryIo(
  files: Record<string, string | Uint8Array> = {},
  options: MemoryOptions = {},
): MemoryIo {
  const key = (file: string): string => path.resolve(home, file);
  const stored = new Map(Object.entries(files).map(([file, content]) => [key(file), bytes(content)]));
  const shown = (file: string): string => path.relative(home, file).split(path.sep).join('/');
  const said = { out: '', err: '' };
  const watches: MemoryWatch[] = [];
  const below = (folder: string): string[] =>
    [...stored.keys()].filter((file) => file.startsWith(folder + path.sep)).sort();
  const passedOver = (file: string): boolean =>
    shown(file)
      .split('/')
      .slice(0, -1)
      .some((part) => part === 'node_modules' || /^\.[^.]/.test(part));
  return {
    files: stored,
    said,
    watches,
    stdout: (text) => {
      said.out += text;
    },
    stderr: (text) => {
      said.err += text;
    },
    readStdin: async () => bytes(options.stdin ?? ''),
    readFile: async (file, limit) => {
      const code = options.closed?.[shown(key(file))];
      if (code !== undefined) throw failure(code);
      const content = stored.get(key(file));
      if (content === undefined) throw failure('ENOENT');
      return content.subarray(0, limit);
    },
    stat: async (file) => {
      if (stored.has(key(file))) return { kind: 'file' };
      if (options.closed?.[shown(key(file))] !== undefined) return { kind: 'closed' };
      return key(file) === home || below(key(file)).length > 0 ? { kind: 'folder' } : null;
    },
    realPath: async (file) => key(options.links?.[shown(key(file))] ?? file),
    glob: async (pattern) => ({
      files: below(home)
        .filter((file) => !passedOver(file))
        .map(shown)
        .filter((file) => globPattern(pattern).test(file)),
      closed: [],
    }),
    walk: async (folder) => ({
      files: below(key(folder))
        .filter((file) => !passedOver(file))
        .map((file) => (path.isAbsolute(folder) ? file : shown(file))),
      closed: [],
    }),
    writeFile: async (file, content) => {
      const code = options.held?.[shown(key(file))];
      if (code !== undefined) throw failure(code);
      stored.set(key(file), content instanceof Uint8Array ? content : bytes([...content].join('')));
    },
    findCache: async () => options.cache ?? null,
    findThreads: async () => options.threads ?? null,
    fileMark: async (file) => options.marks?.[shown(key(file))] ?? null,
    openScratch: memoryScratch,
    appendFile: async (file, content) => {
      const code = options.held?.[shown(key(file))];
      if (code !== undefined) throw failure(code);
      const before = stored.get(key(file)) ?? new Uint8Array();
      stored.set(key(file), Buffer.concat([before, bytes([...content].join(''))]));
    },
    watch: async (named, onChange) => {
      const paths = new Set(named);
      let end = (): void => {};
      const ended = new Promise<void>((done) => {
        end = done;
      });
      watches.push({
        paths,
        tell: (changes) =>
          onChange(Object.entries(changes).map(([file, kind]) => ({ path: key(file), kind }))),
        end,
      });
      return {
        ended,
        add: async (more) => {
          for (const one of more) paths.add(one);
        },
      };
    },
    cwd: home,
    env: options.env ?? {},
    now: () => new Date(2026, 10, 21, 12),
    isTty: { stdin: options.tty === true, stdout: options.tty === true, stderr: options.tty === true },
    columns: undefined,
  };
}

function memoryScratch(): ScratchFile {
  let content = Buffer.alloc(0);
  return {
    append: (bytes) => {
      content = Buffer.concat([content, bytes]);
    },
    read: (offset, length) => content.subarray(offset, offset + length),
    close: () => {},
  };
}

/** What one run of the program gave. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the program in a world. */
export async function runIn(io: MemoryIo, ...argv: string[]): Promise<Outcome> {
  io.said.out = '';
  io.said.err = '';
  const code = await run(argv, io);
  return { code, out: io.said.out, err: io.said.err };
}

/** The text of a file in a world. */
export function fileText(io: MemoryIo, file: string): string {
  return new TextDecoder().decode(io.files.get(path.resolve(home, file)));
}

function bytes(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

/** `*` and `**` are enough here; the real patterns are tested with the real disk. */
function globPattern(pattern: string): RegExp {
  const escaped = pattern.replaceAll(/[.+^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replaceAll('**/', '(.*/)?').replaceAll(/\*(?!\/|\))/g, '[^/]*')}$`);
}

function failure(code: string): Error {
  return Object.assign(new Error(code), { code });
}
