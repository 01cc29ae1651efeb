import path from 'node:path';
import type { Io } from '../io.ts';
import type { FoundFiles } from './find-drafts.ts';
import { say } from './say.ts';
import type { Setups } from './setups.ts';
import { shownPath } from './shown-path.ts';

/**
 * Tells of settings for some files that held for none, so that a typing mistake shows. Only where every file was walked
 * for which the settings can hold.
 */
export async function tellUnmetOverrides(found: FoundFiles, setups: Setups, io: Io): Promise<void> {
  for (const { file, line, patterns } of await setups.unmetOverrides()) {
    const home = path.dirname(file);
    if (!found.walked.some((folder) => !path.relative(folder, home).startsWith('..'))) continue;
    const names = patterns.map((pattern) => `"${pattern}"`).join(', ');
    say(io, `${shownPath(file, io)}:${line}: ${names} meets none of the files that were checked.`);
  }
}
