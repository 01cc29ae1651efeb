import path from 'node:path';
import type { BatchFile } from '../batch/check-file.ts';
import { configName } from '../config/config-schema.ts';
import { UserError } from '../errors.ts';
import type { Io } from '../io.ts';
import type { Setups } from './setups.ts';
import { forwardSlashes } from './shown-path.ts';

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
  const found = new Map<string, BatchFile>();
  const closed: string[] = [];
  const walked: string[] = [];
  const add = (file: string, how: BatchFile['how']): void => {
    const key = how === 'stdin' ? stdinName : path.resolve(io.cwd, file);
    // A file that was named once stays named.
    if (how !== 'met' || !found.has(key)) found.set(key, { path: file, how });
  };
  const addMet = async (files: readonly string[]): Promise<number> => {
    const drafts = await withoutSettings(files, setups, io);
    for (const file of drafts) add(file, 'met');
    return drafts.length;
  };

  for (const arg of args.length === 0 ? ['.'] : args) {
    if (arg === '-') {
      add(stdinName, 'stdin');
      continue;
    }
    const typed = forwardSlashes(path.normalize(arg));
    const kind = arg === '' ? null : await io.stat(arg);
    if (kind === null) {
      if ((await addMet(await io.glob(arg))) === 0) throw nothingThere(arg);
    } else if (kind.kind === 'folder') {
      const walk = await io.walk(typed);
      closed.push(...walk.closed);
      walked.push(path.resolve(io.cwd, typed));
      const count = await addMet(walk.files.filter((file) => /\.ya?ml$/i.test(file)));
      if (count === 0 && walk.closed.length === 0) throw noYaml(arg);
    } else add(typed, 'named');
  }
  return { files: [...found.values()], closed, walked };
}

/** Leaves out settings files, and what lies in the folders that the settings name. */
async function withoutSettings(files: readonly string[], setups: Setups, io: Io): Promise<string[]> {
  const kept: string[] = [];
  for (const file of files) {
    if (path.basename(file) === configName) continue;
    const whole = path.resolve(io.cwd, file);
    const { folders, files: own } = await setups.forFolder(path.dirname(whole));
    if (own.includes(whole)) continue;
    if (!folders.some((folder) => isBelow(whole, folder))) kept.push(file);
  }
  return kept;
}

function isBelow(file: string, folder: string): boolean {
  return file.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep);
}

function nothingThere(arg: string): UserError {
  if (arg === '') return new UserError('Unexpected empty file name, expected a draft, a folder or a glob.');
  return new UserError(`There is no file or folder "${arg}", and as a pattern it matches no draft.`, {
    hint: /[\s]/.test(arg)
      ? 'Check the spelling; a name with spaces needs quotes around it.'
      : 'Check the spelling, and the folder that you are in.',
  });
}

function noYaml(arg: string): UserError {
  return new UserError(`The folder "${arg}" holds no YAML files that could be drafts.`, {
    hint: 'Name a folder with .yaml or .yml files; dot folders, node_modules and folders for libraries do not count.',
  });
}
