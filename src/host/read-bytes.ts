import { open } from 'node:fs/promises';

/** How much is asked for at once. */
const pieceSize = 64 * 1024;

/** Reads a file, a pipe or a device to its end, but no more than `limit` bytes: some devices have no end. */
export async function readBytes(path: string, limit: number): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const pieces: Uint8Array[] = [];
    let length = 0;
    while (length < limit) {
      // One byte more than a plain file has, so that its end shows in the same read.
      const room = Math.min(limit - length, length === 0 && size > 0 ? size + 1 : pieceSize);
      const piece = new Uint8Array(room);
      const { bytesRead } = await file.read(piece, 0, room, null);
      if (bytesRead === 0) break;
      pieces.push(piece.subarray(0, bytesRead));
      length += bytesRead;
      if (length === size) break;
    }
    return pieces.length === 1 && pieces[0] !== undefined ? pieces[0] : Buffer.concat(pieces, length);
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
