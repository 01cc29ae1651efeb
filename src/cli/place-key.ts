import type { Io } from '../io.ts';

/**
 * A key of the place that a file has or would get, through links: files of one key may be one file. Some systems take names
 * for the same that differ in capitals or in how accents are stored.
 */
export async function placeKey(file: string, io: Pick<Io, 'realPath'>): Promise<string> {
  return (await io.realPath(file)).normalize('NFC').toLowerCase();
}
