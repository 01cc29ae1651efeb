import path from 'node:path';
import { UserError } from '../errors.ts';
import { forwardSlashes } from '../host/forward-slashes.ts';
import type { Io } from '../io.ts';
import { spellingHint } from './nearby-file.ts';
import { stdinName } from './find-drafts.ts';

/** A file to look at. */
export interface WordFileArgument {
  /** Path as the user would type it, with forward slashes; `<stdin>` for standard input. */
  readonly path: string;
  /** `named`: typed by the user. `met`: found on a walk or by a glob. */
  readonly how: 'named' | 'met' | 'stdin';
}

/** What the arguments of a command lead to. */
export interface FoundWordFiles {
  readonly files: readonly WordFileArgument[];
  /** Folders that could not be opened on a walk. */
  readonly closed: readonly string[];
}

/** Word files of every kind; those beside an open one, which Word makes to lock it, are none. */
const isWordFile = (file: string): boolean =>
  /\.(?:docx|docm|dotx|dotm|doc|dot)$/i.test(file) && !path.basename(file).startsWith('~$');

/**
 * Finds the Word files that arguments mean. An argument that exists on disk is taken literally, whatever signs its name
 * holds; else it is a glob. Folders are walked for Word files. Throws a `UserError` for an argument that leads to
 * nothing.
 */
export async function findWordFiles(args: readonly string[], io: Io): Promise<FoundWordFiles> {
  const found = new Map<string, WordFileArgument>();
  const closed: string[] = [];
  const addMet = (files: readonly string[]): number => {
    for (const file of files) {
      const key = path.resolve(io.cwd, file);
      if (!found.has(key)) found.set(key, { path: file, how: 'met' });
    }
    return files.length;
  };
  for (const arg of args) {
    if (arg === '-') {
      found.set(stdinName, { path: stdinName, how: 'stdin' });
      continue;
    }
    const typed = forwardSlashes(path.normalize(arg));
    const kind = arg === '' ? null : await io.stat(arg);
    if (kind === null) {
      const matched = await io.glob(arg);
      closed.push(...matched.closed);
      if (addMet(matched.files.filter(isWordFile)) === 0 && matched.closed.length === 0)
        throw await nothingThere(arg, io);
    } else if (kind.kind === 'folder') {
      const walk = await io.walk(typed);
      closed.push(...walk.closed);
      if (addMet(walk.files.filter(isWordFile)) === 0 && walk.closed.length === 0) throw noWordFiles(arg);
    } else found.set(path.resolve(io.cwd, typed), { path: typed, how: 'named' });
  }
  return { files: [...found.values()], closed };
}

async function nothingThere(arg: string, io: Io): Promise<UserError> {
  if (arg === '')
    return new UserError('Unexpected empty file name, expected a Word file, a folder or a glob.');
  return new UserError(`There is no file or folder "${arg}", and as a pattern it matches no Word file.`, {
    hint: await spellingHint(arg, ['docx'], io),
  });
}

function noWordFiles(arg: string): UserError {
  return new UserError(`The folder "${arg}" holds no Word files.`, {
    hint: 'Name a folder with .docx files; dot folders and node_modules do not count.',
  });
}
