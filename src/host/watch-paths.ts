import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';
import { type FSWatcher, watch } from 'chokidar';
import type { FileChange, Watching } from '../io.ts';

/** Milliseconds without a change after which changes are told together, and the longest that they wait. */
const pause = { quiet: 120, longest: 1000 };

/** Milliseconds between looks, where the system cannot tell of changes in so many files. */
const lookEvery = 1000;

/** What the system says when it can tell of no more files. */
const exhausted = new Set(['ENOSPC', 'EMFILE', 'ENFILE']);

const kinds: Readonly<Record<string, FileChange['kind']>> = {
  add: 'new',
  change: 'changed',
  unlink: 'deleted',
};

/**
 * Watches YAML files, folders with such files, and what is to become one of them; dot folders and `node_modules` are
 * passed over, unless they are named. Changes that come together are told together; a file that is saved by being
 * replaced is changed, not deleted and made.
 */
export async function watchPaths(
  paths: readonly string[],
  onChange: (changes: readonly FileChange[]) => void,
): Promise<Watching> {
  const groups: { readonly named: ReadonlySet<string>; watcher: FSWatcher | null }[] = [];
  let usePolling = false;
  const onExhausted = (): void => {
    if (usePolling) return;
    usePolling = true;
    for (const group of groups) {
      void group.watcher?.close();
      void open(group);
    }
  };
  const gather = createGatherer((changes) => {
    onChange(changes);
    // A folder that went and came back at once, as when branches are switched, is watched no longer.
    const left = changes.filter(({ kind }) => kind === 'deleted').map((one) => path.dirname(one.path));
    const folders = [...new Set(left)].filter(isFolder);
    for (const { watcher } of groups) watcher?.unwatch(folders).add(folders);
  });
  const open = async (group: (typeof groups)[number]): Promise<void> => {
    group.watcher = await openWatcher(group.named, usePolling, gather, onExhausted);
  };
  const add = async (more: readonly string[]): Promise<void> => {
    const named = new Set(more.filter((one) => !groups.some((group) => group.named.has(one))));
    if (named.size === 0) return;
    const group = { named, watcher: null as FSWatcher | null };
    groups.push(group);
    await open(group);
  };
  await add(paths);
  return { add, ended: new Promise(() => {}) };
}

/** Watches from the top of the disk down to what is named: a folder that goes takes the watch that begins at it along. */
function openWatcher(
  named: ReadonlySet<string>,
  usePolling: boolean,
  gather: (change: FileChange) => void,
  onExhausted: () => void,
): Promise<FSWatcher> {
  const watcher = watch([...new Set([...named].map(topFolder))], {
    ignoreInitial: true,
    ignored: (file, stats) => isPassedOver(path.normalize(file), stats?.isFile() === true, named),
    atomic: true,
    usePolling,
    interval: lookEvery,
  });
  watcher.on('all', (event, file) => {
    const kind = kinds[event];
    if (kind !== undefined) gather({ path: path.normalize(file), kind });
  });
  watcher.on('error', (error) => {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (exhausted.has(code)) onExhausted();
  });
  return new Promise((ready) => {
    watcher.on('ready', () => ready(watcher));
  });
}

/** The highest of the folders above a path from which the way down to it can be seen. */
function topFolder(file: string): string {
  let folder = path.dirname(file);
  while (folder !== path.dirname(folder) && !isFolder(folder)) folder = path.dirname(folder);
  while (folder !== path.dirname(folder) && isListable(path.dirname(folder))) folder = path.dirname(folder);
  return folder;
}

function isFolder(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isDirectory() === true;
}

function isListable(folder: string): boolean {
  try {
    accessSync(folder, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

/** Whether a file or folder is of no interest. What is named is, and every folder on the way to it. */
function isPassedOver(file: string, isFile: boolean, named: ReadonlySet<string>): boolean {
  let isBelow = false;
  for (const one of named) {
    if (one === file || isWithin(one, file)) return false;
    isBelow ||= isWithin(file, one);
  }
  const name = path.basename(file);
  return !isBelow || name.startsWith('.') || name === 'node_modules' || (isFile && !/\.ya?ml$/i.test(name));
}

function isWithin(file: string, folder: string): boolean {
  return file.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep);
}

/** Gathers changes until there is a pause; of several of one file the last is told. */
function createGatherer(onChange: (changes: readonly FileChange[]) => void): (change: FileChange) => void {
  const waiting = new Map<string, FileChange>();
  let quiet: NodeJS.Timeout | undefined;
  let longest: NodeJS.Timeout | undefined;
  const tell = (): void => {
    clearTimeout(quiet);
    clearTimeout(longest);
    longest = undefined;
    const changes = [...waiting.values()];
    waiting.clear();
    onChange(changes);
  };
  return (change) => {
    waiting.set(change.path, change);
    clearTimeout(quiet);
    quiet = setTimeout(tell, pause.quiet);
    longest ??= setTimeout(tell, pause.longest);
  };
}
