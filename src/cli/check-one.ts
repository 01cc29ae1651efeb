import { UserError } from '../errors.ts';
import type { Io } from '../io.ts';
import { garbledArgument } from './cannot-read.ts';
import { type CheckedFile, checkFiles } from './check-files.ts';
import { findDrafts } from './find-drafts.ts';
import { createSetups, tellFaults } from './setups.ts';

/**
 * Checks the one draft that a command works on. Mistakes in files beside it are only named, since they are shown by
 * `cxpd validate`. Throws a `UserError` when the argument leads to no draft or to several.
 */
export async function checkOne(draft: string, config: string | undefined, io: Io): Promise<CheckedFile> {
  const setups = createSetups(io, { config });
  const found = await findDrafts([draft], setups, io);
  const checked: CheckedFile[] = [];
  await checkFiles(found, setups, io, (one) => checked.push(one));
  const [only, ...more] = checked;
  if (only === undefined || more.length > 0) {
    throw (
      garbledArgument(draft) ??
      new UserError(`"${draft}" leads to ${checked.length} drafts, expected one.`, {
        hint: 'Name the file of one draft.',
      })
    );
  }
  tellFaults(only.setup, io);
  return only;
}
