import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import writeFileAtomic from 'write-file-atomic';

/** What Windows says while a program or a virus scanner holds a file; often gone in a moment. */
const passing = new Set(['EBUSY', 'EPERM', 'EACCES']);

/** Milliseconds to wait before each new attempt. */
const pauses = [50, 100, 200, 400];

/** Writes a file to a temporary one beside it and renames that, making the folder; tries again where it may help. */
export async function writeWholeFile(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  for (const pause of [...pauses, null]) {
    try {
      await writeFileAtomic(file, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
      return;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (pause === null || code === undefined || !passing.has(code)) throw error;
      await setTimeout(pause);
    }
  }
}
