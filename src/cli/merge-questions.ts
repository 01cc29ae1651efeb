import inquirer from 'inquirer';

/** Results go to standard output, so questions are asked beside it. */
const ask = inquirer.createPromptModule({ output: process.stderr });

/** One question with boxes to tick. */
export interface BoxQuestion {
  readonly message: string;
  readonly choices: readonly { readonly value: string; readonly name: string }[];
}

/** One question for words. */
export interface WordsQuestion {
  readonly message: string;
  /** Why an answer cannot be taken; null when it can. */
  readonly check: (typed: string) => string | null;
}

/** Asks which of the choices to take; the values of those that were ticked. */
export async function askBoxes({ message, choices }: BoxQuestion): Promise<string[]> {
  const listed = choices.map(({ value, name }) => ({ value, name, short: value }));
  const { chosen } = await ask<{ chosen: string[] }>([
    { type: 'checkbox', name: 'chosen', message, choices: listed, pageSize: 12, loop: false },
  ]);
  return chosen;
}

/** Asks for words. */
export async function askWords({ message, check }: WordsQuestion): Promise<string> {
  const validate = (typed: string): true | string => check(typed) ?? true;
  const { words } = await ask<{ words: string }>([{ type: 'input', name: 'words', message, validate }]);
  return words;
}

/** Asks for a yes or no; no is what Enter says. */
export async function askYes(message: string): Promise<boolean> {
  const { yes } = await ask<{ yes: boolean }>([{ type: 'confirm', name: 'yes', message, default: false }]);
  return yes;
}
