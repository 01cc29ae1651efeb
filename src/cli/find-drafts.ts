import path from 'node:path';
import type { BatchFile } from '../batch/check-file.ts';
import { configName } from '../config/config-schema.ts';
import { UserError } from '../errors.ts';
import { forwardSlashes } from '../host/forward-slashes.ts';
import type { Io } from '../io.ts';
import { spellingHint } from './nearby-file.ts';
import type { Setup } from './read-setup.ts';
import type { Setups } from './setups.ts';

/** What the arguments of a command lead to. */
export interface FoundFiles {
  readonly files: readonly BatchFile[];
  /** Folders that could not be opened on a walk. */
  readonly closed: readonly string[];
  /** Whole paths of the folders that were walked. */
  readonly walked: readonly string[];
}

/** What a file is called that comes in through standard input. */
export const stdinName = '<stdin>';

/**
 * Finds the files that arguments mean. An argument that exists on disk is taken literally, whatever signs its name
 * holds; else it is a glob. Folders are walked for YAML files, without the settings and the folders that they name.
 * Throws a `UserError` for an argument that leads to nothing.
 */
export async function findDrafts(args: readonly string[], setups: Setups, io: Io): Promise<FoundFiles> {
  const files: BatchFile[] = [];
  const closed: string[] = [];
  const walked: string[] = [];
  // Only several arguments can lead to one file twice; the whole paths of very many files fill memory.
  const places = args.length > 1 ? new Map<string, number>() : null;
  const add = (file: BatchFile, whole: string): void => {
    const place = places?.get(whole);
    if (place === undefined) {
      places?.set(whole, files.length);
      files.push(file);
    }
    // A file that was named once stays named.
    else if (file.how !== 'met') files[place] = file;
  };
  const addMet = async (met: readonly string[]): Promise<number> => {
    let count = 0;
    await eachDraft(met, setups, io, (file, whole) => {
      count++;
      add({ path: file, how: 'met' }, whole);
    });
    return count;
  };

  for (const arg of args.length === 0 ? ['.'] : args) {
    if (arg === '-') {
      add({ path: stdinName, how: 'stdin' }, stdinName);
      continue;
    }
    const typed = forwardSlashes(path.normalize(arg));
    const kind = arg === '' ? null : await io.stat(arg);
    if (kind === null) {
      const matched = await io.glob(arg);
      closed.push(...matched.closed);
      const count = await addMet(matched.files);
      if (count === 0 && matched.closed.length === 0) throw await nothingThere(arg, io);
    } else if (kind.kind === 'folder') {
      const walk = await io.walk(typed);
      closed.push(...walk.closed);
      walked.push(path.resolve(io.cwd, typed));
      const count = await addMet(walk.files.filter((file) => /\.ya?ml$/i.test(file)));
      if (count === 0 && walk.closed.length === 0) throw noYaml(arg);
    } else add({ path: typed, how: 'named' }, path.resolve(io.cwd, typed));
  }
  return { files, closed: [...new Set(closed)], walked };
}

/** Leaves out settings files, and what lies in the folders that the settings name; gives the rest with whole paths. */
async function eachDraft(
  files: readonly string[],
  setups: Setups,
  io: Io,
  onDraft: (file: string, whole: string) => void,
): Promise<void> {
  let last: { readonly typed: string; readonly whole: string; readonly setup: Setup } | undefined;
  for (const file of files) {
    // Files of one folder come one after the other.
    const typed = file.slice(0, file.lastIndexOf('/') + 1);
    if (last?.typed !== typed) {
      const whole = path.resolve(io.cwd, typed);
      last = { typed, whole, setup: await setups.forFolder(whole) };
    }
    const name = file.slice(typed.length);
    if (name === configName) continue;
    const whole = path.join(last.whole, name);
    const { folders, files: own } = last.setup;
    if (own.includes(whole)) continue;
    if (!folders.some((folder) => isBelow(whole, folder))) onDraft(file, whole);
  }
}

function isBelow(file: string, folder: string): boolean {
  return file.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep);
}

async function nothingThere(arg: string, io: Io): Promise<UserError> {
  if (arg === '') return new UserError('Unexpected empty file name, expected a draft, a folder or a glob.');
  return new UserError(`There is no file or folder "${arg}", and as a pattern it matches no draft.`, {
    hint: await spellingHint(arg, ['yaml', 'yml'], io),
  });
}

function noYaml(arg: string): UserError {
  return new UserError(`The folder "${arg}" holds no YAML files that could be drafts.`, {
    hint: 'Name a folder with .yaml or .yml files; dot folders, node_modules and folders for libraries do not count.',
  });
}
