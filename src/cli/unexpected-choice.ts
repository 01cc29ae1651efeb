import { UserError } from '../errors.ts';
import { nearestWord } from '../text/nearest.ts';

/** What to say of a flag's value that is none of those it may have, with the one that was meant where that shows. */
export function unexpectedChoice(flag: string, written: string, choices: readonly string[]): UserError {
  const near = nearestWord(written, choices);
  return new UserError(
    `Unexpected ${flag} ${written}, expected one of ${choices.join(', ')}.`,
    near === undefined ? {} : { hint: `Did you mean ${flag} ${near}?` },
  );
}
