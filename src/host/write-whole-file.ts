import {
  chmodSync,
  closeSync,
  fsyncSync,
  openSync,
  promises,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { doAtEnd, forgetAtEnd } from './at-end.ts';
import { makeFolder } from './make-folder.ts';

/** What Windows says while a program or a virus scanner holds a file; often gone in a moment. */
const passing = new Set(['EBUSY', 'EPERM', 'EACCES']);

/** Milliseconds to wait before each new attempt. */
const pauses = [50, 100, 200, 400];

/**
 * Writes a file to a temporary one beside it and renames that, making the folder; tries again where it may help.
 * Content in pieces is written as it comes. A link stays, and what it leads to is written; a pipe or a device, such as
 * /dev/stdout, is written into. Node's own threads for files are left alone: they take longer to start than
 * a file takes.
 */
export async function writeWholeFile(file: string, content: Uint8Array | Iterable<string>): Promise<void> {
  makeFolder(path.dirname(file));
  const there = statSync(file, { throwIfNoEntry: false });
  if (there !== undefined && !there.isFile() && !there.isDirectory()) await writeInto(file, content);
  else if (content instanceof Uint8Array) {
    // A report, which comes in pieces, does without it and what it loads.
    const { default: writeFileAtomic } = await import('write-file-atomic');
    // The library writes once, and a disk that is nearly full takes only a part then: that would get the file's name.
    const tmpfileCreated = (temporary: string): void => {
      // It is closed to writers already where the file that was there is; the library closes it again.
      if (there !== undefined) chmodSync(temporary, 0o600);
      writeFileSync(temporary, content);
    };
    await tryAgain(() => writeFileAtomic.sync(file, '', { tmpfileCreated }));
  } else await writePieces(there === undefined ? file : realpathSync(file), content);
}

/** A pipe may keep its writer waiting, which must not keep Ctrl-C from being heard. */
async function writeInto(file: string, content: Uint8Array | Iterable<string>): Promise<void> {
  const handle = await promises.open(file, 'w');
  try {
    for (const piece of content instanceof Uint8Array ? [content] : content) await handle.writeFile(piece);
  } finally {
    await handle.close();
  }
}

/** Adds text to the end of a file that belongs to another program. */
export async function appendPieces(file: string, pieces: Iterable<string>): Promise<void> {
  const descriptor = openSync(file, 'a');
  try {
    await writeGathered(descriptor, pieces);
  } finally {
    closeSync(descriptor);
  }
}

/** The library for whole files knows no pieces. */
async function writePieces(file: string, pieces: Iterable<string>): Promise<void> {
  const temporary = `${file}.${process.pid}.tmp`;
  const remove = (): void => rmSync(temporary, { force: true });
  doAtEnd(remove);
  try {
    const descriptor = openSync(temporary, 'w');
    try {
      await writeGathered(descriptor, pieces);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    await tryAgain(() => renameSync(temporary, file));
  } catch (error) {
    remove();
    throw error;
  } finally {
    forgetAtEnd(remove);
  }
}

async function writeGathered(descriptor: number, pieces: Iterable<string>): Promise<void> {
  let waiting = '';
  for (const piece of pieces) {
    waiting += piece;
    if (waiting.length < pieceSize) continue;
    writeFileSync(descriptor, waiting);
    waiting = '';
    // Ctrl-C is heard in between.
    await new Promise<void>((done) => setImmediate(done));
  }
  writeFileSync(descriptor, waiting);
}

/** UTF-16 units to gather before they are written. */
const pieceSize = 1 << 16;

async function tryAgain(attempt: () => void): Promise<void> {
  for (const pause of [...pauses, null]) {
    try {
      attempt();
      return;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (pause === null || code === undefined || !passing.has(code)) throw error;
      await new Promise((done) => setTimeout(done, pause));
    }
  }
}
