import { rmSync } from 'node:fs';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { doAtEnd, forgetAtEnd } from './at-end.ts';
import { makeFolder } from './make-folder.ts';

/** What Windows says while a program or a virus scanner holds a file; often gone in a moment. */
const passing = new Set(['EBUSY', 'EPERM', 'EACCES']);

/** Milliseconds to wait before each new attempt. */
const pauses = [50, 100, 200, 400];

/**
 * Writes a file to a temporary one beside it and renames that, making the folder; tries again where it may help.
 * Content in pieces is written as it comes.
 */
export async function writeWholeFile(file: string, content: Uint8Array | Iterable<string>): Promise<void> {
  makeFolder(path.dirname(file));
  if (content instanceof Uint8Array) {
    // A report, which comes in pieces, does without it and what it loads.
    const { default: writeFileAtomic } = await import('write-file-atomic');
    const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
    await tryAgain(() => writeFileAtomic(file, bytes));
  } else await writePieces(file, content);
}

/** Adds text to the end of a file that belongs to another program. */
export async function appendPieces(file: string, pieces: Iterable<string>): Promise<void> {
  const handle = await open(file, 'a');
  try {
    await writeGathered(handle, pieces);
  } finally {
    await handle.close();
  }
}

/** The library for whole files knows no pieces. */
async function writePieces(file: string, pieces: Iterable<string>): Promise<void> {
  const temporary = `${file}.${process.pid}.tmp`;
  const remove = (): void => rmSync(temporary, { force: true });
  doAtEnd(remove);
  try {
    const handle = await open(temporary, 'w');
    try {
      await writeGathered(handle, pieces);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await tryAgain(() => rename(temporary, file));
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  } finally {
    forgetAtEnd(remove);
  }
}

async function writeGathered(handle: FileHandle, pieces: Iterable<string>): Promise<void> {
  let waiting = '';
  for (const piece of pieces) {
    waiting += piece;
    if (waiting.length < pieceSize) continue;
    await handle.writeFile(waiting);
    waiting = '';
  }
  await handle.writeFile(waiting);
}

/** UTF-16 units to gather before they are written. */
const pieceSize = 1 << 16;

async function tryAgain(attempt: () => Promise<void>): Promise<void> {
  for (const pause of [...pauses, null]) {
    try {
      await attempt();
      return;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (pause === null || code === undefined || !passing.has(code)) throw error;
      await setTimeout(pause);
    }
  }
}
