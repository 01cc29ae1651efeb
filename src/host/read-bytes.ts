import { closeSync, constants, openSync, readSync, statSync } from 'node:fs';

/** How much is asked for at once where the size is not known. */
const pieceSize = 64 * 1024;

const noRoom: Uint8Array = new Uint8Array();

/**
 * Reads a file, a pipe or a device to its end, but no more than `limit` bytes: some devices have no end. A plain file that
 * fits into `room` is read into it.
 */
export async function readBytes(path: string, limit: number, room?: Uint8Array): Promise<Uint8Array> {
  // Plain files never make us wait, so reading them at once is faster; a system file of no size may hold text.
  const found = statSync(path);
  const isPlain = found.isFile() && found.size > 0;
  if (isPlain) return readPlainFile(path, Math.min(found.size, limit), room);
  return found.isFIFO() ? readPipe(path, limit) : readPieces(path, limit);
}

function readPlainFile(path: string, size: number, room = noRoom): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const bytes = size <= room.length ? room.subarray(0, size) : new Uint8Array(size);
    let length = 0;
    while (length < bytes.length) {
      const count = readSync(file, bytes, length, bytes.length - length, null);
      if (count === 0) break;
      length += count;
    }
    return bytes.subarray(0, length);
  } finally {
    closeSync(file);
  }
}

async function readPieces(path: string, limit: number): Promise<Uint8Array> {
  const { open } = await import('node:fs/promises');
  const file = await open(path, 'r');
  try {
    const pieces: Uint8Array[] = [];
    let length = 0;
    while (length < limit) {
      const piece = new Uint8Array(Math.min(pieceSize, limit - length));
      const { bytesRead } = await file.read(piece, 0, piece.length, null);
      if (bytesRead === 0) break;
      pieces.push(piece.subarray(0, bytesRead));
      length += bytesRead;
    }
    return Buffer.concat(pieces, length);
  } finally {
    await file.close();
  }
}

/** Milliseconds to wait for somebody who writes into a pipe, and before asking once more. */
const patience = { writer: 2000, next: 10 };

/** Reads a pipe. Opened in the usual way, one that nobody writes into would hold the program up for ever. */
async function readPipe(path: string, limit: number): Promise<Uint8Array> {
  const { open } = await import('node:fs/promises');
  const { setTimeout } = await import('node:timers/promises');
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const pieces: Uint8Array[] = [];
    const start = Date.now();
    let length = 0;
    while (length < limit) {
      const piece = new Uint8Array(Math.min(pieceSize, limit - length));
      const count = await file.read(piece, 0, piece.length, null).then(
        ({ bytesRead }) => bytesRead,
        (error: NodeJS.ErrnoException) => {
          if (error.code === 'EAGAIN') return null;
          throw error;
        },
      );
      if (count === 0 && length > 0) break;
      if (count === 0 && Date.now() - start > patience.writer) {
        throw Object.assign(new Error('Nobody writes into the pipe.'), { code: 'EPIPE' });
      }
      if (!count) await setTimeout(patience.next);
      else {
        pieces.push(piece.subarray(0, count));
        length += count;
      }
    }
    return Buffer.concat(pieces, length);
  } finally {
    await file.close();
  }
}

/** Reads a stream to its end, but no more than `limit` bytes. */
export async function readStream(stream: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of stream) {
    pieces.push(piece);
    length += piece.length;
    if (length >= limit) break;
  }
  return Buffer.concat(pieces, Math.min(length, limit));
}
