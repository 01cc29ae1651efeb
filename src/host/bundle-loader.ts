import { isAscii } from 'node:buffer';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import path from 'node:path';
import { Script } from 'node:vm';
import { cacheFolder } from './cache-folder.ts';
import { readKeptCode, writeKeptCode } from './kept-code.ts';
import { readPrivateFile, writePrivateFile } from './private-files.ts';

/** Loads the program's bundles with the code that an earlier run compiled of them. */
export interface BundleLoader {
  /** Runs a bundle and fills the module's exports, as Node's own loaders do. */
  readonly load: (module: NodeJS.Module, file: string) => void;
  /** At the end of a run that succeeded: keeps what was compiled. `kind` names runs that need the same functions. */
  readonly keep: (kind: string) => void;
}

/** What the loader needs to know of Node's process. */
export type LoaderHost = Pick<NodeJS.Process, 'env' | 'version' | 'arch' | 'uptime'>;

/** A bundle that was loaded. */
interface Loaded {
  readonly name: string;
  readonly source: string;
  readonly script: Script;
  readonly kinds: readonly string[];
}

/** In seconds. The engine forgets functions that were not called for long, so a long run has little to keep. */
const longest = 10;

/**
 * Makes a loader; undefined when nothing may be kept. In a short run, compiling takes longest, and the JavaScript
 * engine can take over code that it made before. It refuses that of other versions of itself and other flags; that the
 * code is whole, of the same source and the user's own is seen to here.
 */
export function createBundleLoader(host: LoaderHost): BundleLoader | undefined {
  const cache = cacheFolder(host.env);
  if (cache === null) return undefined;
  const folder = path.join(cache, 'code');
  const loaded: Loaded[] = [];
  return {
    load(module, file) {
      const name = `${path.basename(file)}-${host.version}-${host.arch}`;
      const { text, mark } = readBundle(file);
      const bytes = readPrivateFile(folder, name);
      const kept = bytes === null ? null : readKeptCode(bytes, mark);
      const script = new Script(text, {
        filename: file,
        columnOffset: -wrapper.length,
        ...(kept === null ? {} : { cachedData: kept.code }),
      });
      const kinds = kept === null || script.cachedDataRejected === true ? [] : kept.kinds;
      loaded.push({ name, source: mark, script, kinds });
      const run: Wrapped = script.runInThisContext();
      run.call(module.exports, module.exports, module.require.bind(module), module, file, path.dirname(file));
    },
    keep(kind) {
      if (host.uptime() > longest) return;
      for (const { name, source, script, kinds } of loaded) {
        if (kinds.includes(kind)) continue;
        // This code is also of what the kept code was of.
        const kept = { source, kinds: [...kinds, kind], code: script.createCachedData() };
        writePrivateFile(folder, name, writeKeptCode(kept));
      }
    },
  };
}

/** What Node puts around a CommonJS module. */
const wrapper = '(function (exports, require, module, __filename, __dirname) { ';
const wrapperEnd = '\n})';

type Wrapped = (
  exports: unknown,
  require: (id: string) => unknown,
  module: NodeJS.Module,
  file: string,
  folder: string,
) => void;

/**
 * A bundle's text as a function, and a mark of the text: its end, where the build puts a digest, its size and its time,
 * as somebody may have changed it. The text is read in one piece, since a long one is slow to put together.
 */
function readBundle(file: string): { text: string; mark: string } {
  const opened = openSync(file, 'r');
  try {
    const { size, mtimeMs } = fstatSync(opened);
    const start = wrapper.length;
    const bytes = Buffer.allocUnsafe(start + size + wrapperEnd.length);
    bytes.write(wrapper);
    // A file that shrank meanwhile is followed by blanks.
    bytes.fill(' ', start + readSync(opened, bytes, start, size, 0), start + size);
    bytes.write(wrapperEnd, start + size);
    const end = bytes.toString('latin1', start + Math.max(0, size - 64), start + size);
    // Latin letters are read sooner, and the build writes no others.
    const text = bytes.toString(isAscii(bytes) ? 'latin1' : 'utf8');
    return { text, mark: `${end} ${size} ${mtimeMs}` };
  } finally {
    closeSync(opened);
  }
}
