import type { Io } from '../io.ts';
import { nearestWord } from '../text/nearest.ts';
import { typedName } from './typed-path.ts';

/** A folder with more files is not searched for a name that was meant. */
const mostFiles = 1000;

/**
 * The file of a folder that a name most likely meant which leads to nothing, as a hint: a typing mistake, or an ending
 * left out. Undefined where none is near.
 *
 * @param endings of the files that are looked for, without a dot
 */
export async function nearbyFile(
  named: string,
  endings: readonly string[],
  io: Pick<Io, 'glob'>,
): Promise<string | undefined> {
  const folder = named.slice(0, named.lastIndexOf('/') + 1);
  if (/[*?[\]{}()!]/.test(named)) return undefined;
  const found = await Promise.all(endings.map((ending) => io.glob(`${folder}*.${ending}`)));
  const files = found.flatMap((one) => one.files);
  if (files.length > mostFiles) return undefined;
  // Endings and folders are alike in all of them and say nothing about which was meant.
  const stem = (file: string): string => withoutEnding(file.slice(file.lastIndexOf('/') + 1), endings);
  const near = nearestWord(stem(named), files.map(stem));
  const file = files.find((one) => stem(one) === near);
  return file === undefined ? undefined : `Did you mean ${typedName(file)}?`;
}

/** What to say of a name that leads to nothing: the file that was meant, or what to look at. */
export async function spellingHint(
  named: string,
  endings: readonly string[],
  io: Pick<Io, 'glob'>,
): Promise<string> {
  const near = await nearbyFile(named, endings, io);
  if (near !== undefined) return near;
  return /\s/.test(named)
    ? 'Check the spelling; a name with spaces needs quotes around it.'
    : 'Check the spelling, and the folder that you are in.';
}

function withoutEnding(name: string, endings: readonly string[]): string {
  const ending = endings.find((one) => name.toLowerCase().endsWith(`.${one}`));
  return ending === undefined ? name : name.slice(0, -ending.length - 1);
}
