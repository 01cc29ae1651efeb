import type { Io } from '../io.ts';
import type { Asker } from '../new/asker.ts';
import { say } from './say.ts';
import { shownPath } from './shown-path.ts';
import { validate } from './validate.ts';
import { typedPath } from './typed-path.ts';

/** Checks the saved draft as `validate` does, then offers to export it. Returns the exit code of the check. */
export async function finishDraft(file: string, asker: Asker | null, io: Io): Promise<number> {
  const shown = shownPath(file, io);
  say(io, `Saved ${shown}.`);
  const code = await validate([file], { format: [], failOn: 'error', rule: [] }, io);
  if (code !== 0) {
    say(io, `The draft has errors. Mend them in ${shown}, or with: cxpd new --resume ${typedPath(file, io)}`);
    return code;
  }
  if (asker === null) return code;
  const what = await asker.choose({
    ask: 'Write the Word files now?',
    choices: [
      { value: 'yes', label: 'Yes, into the folder out' },
      { value: 'no', label: `No; later: cxpd export ${typedPath(file, io)}` },
    ],
    current: 'yes',
  });
  if (what !== 'yes') return code;
  const { exportDrafts } = await import('./document-commands.ts');
  return exportDrafts([file], { document: [] }, io);
}
