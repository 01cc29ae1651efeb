import path from 'node:path';
import type { BatchFile } from '../batch/check-file.ts';
import { configName } from '../config/config-schema.ts';
import type { Io } from '../io.ts';
import { type FolderSetup, readSetup, type Setup, type SetupChoices } from './read-setup.ts';
import { say } from './say.ts';

/** Gives what drafts are checked with. */
export interface Setups {
  /** What holds for a folder; settings for single files in it left out. */
  readonly forFolder: (folder: string) => Promise<Setup>;
  /** What holds for a file: the same object for all files with the same settings. */
  readonly forFile: (file: Pick<BatchFile, 'path' | 'how'>) => Promise<Setup>;
  /** The whole paths of the settings that were used, with their overrides that no file met so far. */
  readonly unmetOverrides: () => Promise<ReturnType<FolderSetup['unmetOverrides']>>;
}

/** Finds, reads and keeps settings: each file is read once a run. */
export function createSetups(io: Io, choices: SetupChoices): Setups {
  const byFile = new Map<string | null, Promise<FolderSetup>>();
  const fileOf = new Map<string, Promise<string | null>>();
  const read = (file: string | null): Promise<FolderSetup> => {
    const known = byFile.get(file) ?? readSetup(file, io, choices);
    byFile.set(file, known);
    return known;
  };
  const find = (folder: string): Promise<string | null> => {
    const known = fileOf.get(folder) ?? findUpward(folder, io, find);
    fileOf.set(folder, known);
    return known;
  };
  const { config } = choices;
  let last: { readonly typed: string; readonly folder: string; readonly setup: FolderSetup } | undefined;
  const above = async (folder: string): Promise<FolderSetup> =>
    config === undefined ? read(await find(folder)) : read(path.resolve(io.cwd, config));
  return {
    forFolder: async (folder) => (await above(path.resolve(io.cwd, folder))).forFile(null),
    forFile: async (file) => {
      if (file.how === 'stdin') return (await above(io.cwd)).forFile(null);
      // Files of one folder come one after the other.
      const typed = file.path.slice(0, file.path.lastIndexOf('/') + 1);
      if (last?.typed !== typed) {
        const folder = path.resolve(io.cwd, typed);
        last = { typed, folder, setup: await above(folder) };
      }
      return last.setup.forFile(path.join(last.folder, file.path.slice(typed.length)));
    },
    unmetOverrides: async () => {
      const setups = await Promise.all(byFile.values());
      return setups.flatMap((setup) => setup.unmetOverrides());
    },
  };
}

/** Names the files with mistakes, for commands that do not show them. */
export function tellFaults(setup: Setup, io: Io): void {
  for (const fault of setup.faults) say(io, `Mistakes in ${fault.file}: cxpd validate shows them.`);
}

/** The settings file that holds for a folder, or null. */
export async function findConfig(folder: string, io: Io): Promise<string | null> {
  return findUpward(folder, io, (parent) => findConfig(parent, io));
}

async function findUpward(
  folder: string,
  io: Io,
  find: (folder: string) => Promise<string | null>,
): Promise<string | null> {
  const file = path.join(folder, configName);
  const there = await io.stat(file);
  // Settings that cannot be read, such as a link to a drive that is not there, must not pass for none.
  const isHere =
    there !== null && there.kind !== 'folder' && !(there.kind === 'closed' && (await isShut(folder, io)));
  if (isHere) return file;
  const parent = path.dirname(folder);
  return parent === folder ? null : find(parent);
}

/** Whether nothing in a folder can be looked at, not even what is not there: no draft in it can be read either. */
async function isShut(folder: string, io: Io): Promise<boolean> {
  return (await io.stat(path.join(folder, `no ${configName}`)))?.kind === 'closed';
}
