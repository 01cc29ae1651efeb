import { words as known } from '#builtin/completion';
import { scripts } from '#builtin/completion-scripts';
import { UserError } from '../errors.ts';
import type { Io } from '../io.ts';
import { nearestWord } from '../text/nearest.ts';
import { type CommandShape, completeWord, shells } from './complete.ts';

/** `cxpd completion <shell>`: prints the script that makes a shell complete. Throws for a shell that is not known. */
export function completion(written: string, io: Io): number {
  const name = written.toLowerCase() === 'pwsh' ? 'powershell' : written.toLowerCase();
  const shell = shells.find((one) => one === name);
  if (shell === undefined) {
    const near = nearestWord(name, shells);
    throw new UserError(`Unexpected shell "${written}", expected one of ${shells.join(', ')}.`, {
      ...(near === undefined ? {} : { hint: `Did you mean ${near}?` }),
    });
  }
  io.stdout(scripts[shell === 'powershell' ? 'ps1' : shell] ?? '');
  return 0;
}

/**
 * `cxpd complete -- WORD... =CURRENT`: what the scripts ask for. The word at the cursor comes after "=", since
 * PowerShell drops an empty one. The answer has a word a line, a tab and a few words about it; the last line says
 * whether paths can stand there too: `:files`, `:folders` or `:none`.
 */
export function complete(args: readonly string[], commands: readonly CommandShape[], io: Io): number {
  const words = args[0] === '--' ? args.slice(1) : args;
  const current = words.at(-1)?.replace(/^=/, '') ?? '';
  const found = completeWord(words.slice(0, -1), current, commands, known);
  const lines = found.words.map(({ value, about }) => (about === '' ? value : `${value}\t${about}`));
  io.stdout(`${[...lines, `:${found.paths}`].join('\n')}\n`);
  return 0;
}
