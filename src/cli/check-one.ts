import type { FileReport } from '../diagnostics/report.ts';
import { UserError } from '../errors.ts';
import type { Io } from '../io.ts';
import { checkFiles, type CheckedFile } from './check-files.ts';
import { findDrafts } from './find-drafts.ts';
import { createSetups } from './setups.ts';

/** One checked draft, and reports about files beside it in which something is wrong. */
export interface CheckedOne extends CheckedFile {
  readonly faults: readonly FileReport[];
}

/** Checks the one draft that a command works on. Throws a `UserError` when the argument is no single file. */
export async function checkOne(draft: string, config: string | undefined, io: Io): Promise<CheckedOne> {
  const setups = createSetups(io, { config });
  const found = await findDrafts([draft], setups, io);
  const checked: CheckedFile[] = [];
  const report = await checkFiles(found, setups, io, (one) => checked.push(one));
  const [only, ...more] = checked;
  if (only === undefined || more.length > 0) {
    throw new UserError(`"${draft}" leads to ${checked.length} drafts, expected one.`, {
      hint: 'Name the file of one draft.',
    });
  }
  return { ...only, faults: report.files.filter((file) => file.support === true) };
}
