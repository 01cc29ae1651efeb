import path from 'node:path';
import { type CheckedDraft, checkDraft } from '../check-draft.ts';
import { reportOf } from '../diagnostics/report.ts';
import { UserError } from '../errors.ts';
import { forwardSlashes } from '../host/forward-slashes.ts';
import type { Io } from '../io.ts';
import type { MergedDraft } from '../language/merged-draft.ts';
import { renderTextReport } from '../reporters/text-report.ts';
import { readAtMost, readText } from '../source/read-text.ts';
import { readingRules } from '../source/reading-rules.ts';
import { cannotRead, garbledArgument } from './cannot-read.ts';
import { nearbyFile } from './nearby-file.ts';
import { paintFor } from './paint.ts';
import type { Setup } from './read-setup.ts';
import { createSetups } from './setups.ts';

/** A draft that can be edited: its text, and what it was checked with. */
export interface EditableDraft {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Without a byte order mark. */
  readonly text: string;
  readonly merged: MergedDraft;
  readonly checked: CheckedDraft;
  readonly setup: Setup;
}

const byteOrderMark = new Uint8Array([0xef, 0xbb, 0xbf]);

/**
 * Reads a draft for editing. Null when it cannot be read as a whole: its findings are shown then. Throws a
 * `UserError` when there is no such file.
 */
export async function readEditable(
  named: string,
  config: string | undefined,
  io: Io,
): Promise<EditableDraft | null> {
  const file = forwardSlashes(path.normalize(named));
  const kind = named === '' ? null : await io.stat(file);
  if (kind?.kind !== 'file') {
    const what = kind?.kind === 'folder' ? 'is a folder' : 'is not there';
    throw (
      garbledArgument(named) ??
      new UserError(`The draft "${named}" ${what}.`, {
        hint:
          (kind === null ? await nearbyFile(named, ['yaml', 'yml'], io) : undefined) ??
          'Name the file of one draft.',
      })
    );
  }
  const setup = await createSetups(io, { config }).forFile({ path: file, how: 'named' });
  const bytes = await readOrExplain(file, io);
  const checked = checkDraft(file, bytes, setup.check);
  const { text } = readText(bytes);
  const { merged, report } = checked;
  const isRead = report.diagnostics.every((found) => !readingRules.some((rule) => rule.id === found.rule));
  if (merged !== null && text !== null && isRead) return { file, bytes, text, merged, checked, setup };

  const diagnostics = report.diagnostics.filter((found) =>
    readingRules.some((rule) => rule.id === found.rule),
  );
  const shown = reportOf([{ ...report, diagnostics, rulesNotRun: [] }]);
  for (const part of renderTextReport(shown, { paint: await paintFor('stderr', io) })) io.stderr(part);
  return null;
}

/** The bytes of a file, or a `UserError` that says why not. */
export async function readOrExplain(file: string, io: Io): Promise<Uint8Array> {
  try {
    return await io.readFile(file, readAtMost);
  } catch (error) {
    throw cannotRead(file, error);
  }
}

/** The bytes of an edited text; a byte order mark stays where one was. */
export function bytesLike(before: Uint8Array, text: string): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  const isMarked = byteOrderMark.every((byte, index) => before[index] === byte);
  if (!isMarked) return bytes;
  const marked = new Uint8Array(byteOrderMark.length + bytes.length);
  marked.set(byteOrderMark);
  marked.set(bytes, byteOrderMark.length);
  return marked;
}
