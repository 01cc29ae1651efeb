/**
 * The program could not do what was asked, for a reason the user can mend: a missing file, a wrong flag, an
 * unwritable folder. It ends the run with exit code 2, one line and a hint; anything else thrown is a bug.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
  /** What to do about it, as one sentence. */
  readonly hint: string | undefined;

  constructor(message: string, options: { hint?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.hint = options.hint;
  }
}

/** True for a `UserError` of any bundle: the class may be loaded more than once, its name is the same. */
export function isUserError(error: unknown): error is UserError {
  return error instanceof Error && error.name === 'UserError';
}
