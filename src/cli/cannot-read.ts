import { UserError } from '../errors.ts';
import { fileTrouble, garbledName, garbledPath, isGarbled, renameHint } from '../file-trouble.ts';

/** The trouble of a file that cannot be read. `what` names it as the user would, `hint` says what else to do. */
export function cannotRead(what: string, cause: unknown, hint?: string): UserError {
  const garbled = garbledPath(cause);
  const advice = garbled === null ? hint : renameHint(garbled);
  return new UserError(`${what} cannot be read: ${fileTrouble(cause)}.`, {
    cause,
    ...(advice === undefined ? {} : { hint: advice }),
  });
}

/** The trouble of a path that leads nowhere as it cannot be told in letters; undefined for one that can. */
export function garbledArgument(path: string): UserError | undefined {
  if (!isGarbled(path)) return undefined;
  return new UserError(`${path} cannot be read: ${garbledName}.`, { hint: renameHint(path) });
}
