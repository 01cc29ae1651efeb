import path from 'node:path';
import { type Baseline, baselineLimits, readBaseline } from '../config/baseline.ts';
import { UserError } from '../errors.ts';
import { forwardSlashes } from '../host/forward-slashes.ts';
import type { Io } from '../io.ts';
import { hasUnfitCharacters } from '../source/check-characters.ts';
import { cannotRead, garbledArgument } from './cannot-read.ts';
import { shownPath } from './shown-path.ts';
import { typedName } from './typed-path.ts';

/** A baseline on disk. */
export interface OpenBaseline {
  /** Its whole path. */
  readonly file: string;
  /** Its name in reports and messages. */
  readonly name: string;
  readonly baseline: Baseline;
  /** What a file of a report is called in it; null where that cannot be written in YAML, so that it knows nothing of it. */
  readonly nameOf: (file: string) => string | null;
}

/**
 * Reads a baseline. One that is not there yet is empty where it is about to be made. Throws a `UserError` when it is
 * missing or cannot be read.
 */
export async function openBaseline(file: string, isToBeMade: boolean, io: Io): Promise<OpenBaseline> {
  const name = shownPath(file, io);
  const bytes = await bytesOf(file, name, isToBeMade, io);
  return openText(file, bytes, io);
}

/** A baseline of which the bytes are at hand. */
export function openText(file: string, bytes: Uint8Array, io: Pick<Io, 'cwd'>): OpenBaseline {
  const home = path.dirname(file);
  return {
    file,
    name: shownPath(file, io),
    baseline: readBaseline(bytes),
    nameOf: (one) => {
      const name = forwardSlashes(path.relative(home, path.resolve(io.cwd, one)));
      return hasUnfitCharacters(name) || name.includes('\r') ? null : name;
    },
  };
}

/** Throws a `UserError` when there is no such baseline. */
export async function requireBaseline(file: string, io: Io): Promise<void> {
  if ((await io.stat(file)) !== null) return;
  const name = shownPath(file, io);
  throw (
    garbledArgument(name) ??
    new UserError(`There is no baseline "${name}".`, {
      hint: `Type cxpd validate --baseline ${typedName(name)} --update-baseline to make it from the findings that there are.`,
    })
  );
}

async function bytesOf(file: string, name: string, isToBeMade: boolean, io: Io): Promise<Uint8Array> {
  if (isToBeMade && (await io.stat(file)) === null) return new Uint8Array();
  await requireBaseline(file, io);
  try {
    return await io.readFile(file, baselineLimits.bytes + 1);
  } catch (error) {
    throw cannotRead(`The baseline ${name}`, error);
  }
}
