import { lstatSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Io, PathKind } from '../io.ts';
import { cacheFolder } from './cache-folder.ts';
import { fileMark } from './file-mark.ts';
import { forwardSlashes } from './forward-slashes.ts';
import type { HostProcess, Output } from './plain-output.ts';
import { readBytes, readStream } from './read-bytes.ts';
import { openScratch } from './scratch-file.ts';

/**
 * The real streams, files and clock. A reader that closes our output early (`| head`) ends nothing; any other
 * trouble with a stream, such as a full disk, is told to `onBrokenStream`.
 */
export function createRealIo(host: HostProcess, onBrokenStream: (error: Error) => void): Io {
  const cwd = host.cwd();
  const at = (file: string): string => path.resolve(cwd, file);
  // Node makes a stream when it is first asked for, which takes longer than printing a version.
  let stdout: ((text: string) => void) | undefined;
  let stderr: ((text: string) => void) | undefined;
  return {
    stdout: (text) => {
      stdout ??= createWriter(host.stdout, onBrokenStream);
      stdout(text);
    },
    stderr: (text) => {
      stderr ??= createWriter(host.stderr, onBrokenStream);
      stderr(text);
    },
    readStdin: (limit) => readStream(host.stdin, limit),
    readFile: (file, limit, room) => readBytes(at(file), limit, room),
    stat: async (file) => kindOf(at(file)),
    realPath: async (file) => {
      const { realPath } = await import('./real-path.ts');
      return realPath(at(file));
    },
    glob: async (pattern) => {
      const { globFiles } = await import('./glob-files.ts');
      return globFiles(forwardSlashes(pattern), cwd);
    },
    walk: async (folder) => {
      const { walkFolder } = await import('./walk-folder.ts');
      const typed = forwardSlashes(path.join(folder, ' ')).slice(0, -1);
      const { files, closed } = await walkFolder(at(folder), typed);
      return {
        files,
        closed: closed.map((one) => (one === typed ? forwardSlashes(path.normalize(folder)) : one)),
      };
    },
    writeFile: async (file, content) => {
      const { writeWholeFile } = await import('./write-whole-file.ts');
      await writeWholeFile(at(file), content);
    },
    findCache: async () => {
      const folder = cacheFolder(host.env);
      if (folder === null) return null;
      const { openCacheFolder } = await import('./cache-files.ts');
      return openCacheFolder(path.join(folder, 'results'));
    },
    findThreads: async () => {
      const { createThreads } = await import('./threads.ts');
      return createThreads();
    },
    fileMark: async (file) => {
      try {
        return fileMark(at(file), Date.now());
      } catch {
        return null;
      }
    },
    openScratch: () => {
      // Who needs one has very much to do.
      void import('./memory-watch.ts').then(({ watchMemory }) => watchMemory());
      return openScratch();
    },
    appendFile: async (file, content) => {
      const { appendPieces } = await import('./write-whole-file.ts');
      await appendPieces(at(file), content);
    },
    watch: async (paths, onChange) => {
      const { watchPaths } = await import('./watch-paths.ts');
      return watchPaths(paths, onChange);
    },
    cwd,
    env: host.env,
    now: () => new Date(),
    isTty: {
      get stdin() {
        return Boolean(host.stdin.isTTY);
      },
      get stdout() {
        return Boolean(host.stdout.isTTY);
      },
      get stderr() {
        return Boolean(host.stderr.isTTY);
      },
    },
    get columns() {
      // Some terminals say 0 when they do not know.
      return host.stdout.columns || undefined;
    },
  };
}

function createWriter(stream: Output, onBroken: (error: Error) => void): (text: string) => void {
  let open = true;
  stream.on('error', (error) => {
    if (open && error.code !== 'EPIPE') onBroken(error);
    open = false;
  });
  return (text) => {
    if (open) stream.write(text);
  };
}

function kindOf(file: string): PathKind | null {
  try {
    const found = statSync(file);
    return { kind: found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other' };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return nothingThere.has(code) && !isLink(file) ? null : { kind: 'closed' };
  }
}

/** Whether a path is a link, which leads to nothing where the path has nothing. */
function isLink(file: string): boolean {
  try {
    return lstatSync(file).isSymbolicLink();
  } catch {
    return false;
  }
}

/** What Node says when no file can have that path. */
const nothingThere = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE']);
