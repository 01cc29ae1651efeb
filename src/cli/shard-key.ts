import { createHash } from 'node:crypto';
import path from 'node:path';
import type { BatchFile } from '../batch/check-file.ts';
import type { Setup } from './read-setup.ts';
import type { Setups } from './setups.ts';

/**
 * A mark of what is checked and with what: files, settings, stage, baseline. The shards of a run have the same one, on every
 * computer and every day. The files are to come in the same order.
 */
export async function shardKey(files: readonly BatchFile[], setups: Setups): Promise<string> {
  const hash = createHash('sha256');
  const known = new Map<Setup, number>();
  for (const file of files) {
    const setup = await setups.forFile(file);
    const number = known.get(setup) ?? known.size;
    if (!known.has(setup)) {
      known.set(setup, number);
      hash.update(`${setup.key()}\n`);
      // What it holds may change from part to part, where each brings it up to date.
      hash.update(JSON.stringify(setup.baseline && path.basename(setup.baseline)));
    }
    hash.update(JSON.stringify([file.path, file.how, number]));
  }
  return hash.digest('hex').slice(0, 32);
}
