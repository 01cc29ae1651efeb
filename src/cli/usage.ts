import type { CommanderError } from 'commander';
import { UserError } from '../errors.ts';

/** What is missing, by the name of the argument, in words that complete "Missing …". */
const missing: Readonly<Record<string, string>> = {
  draft: 'draft: nothing is named to work on',
  docx: 'Word file: nothing is named to work on',
  json: 'reports of parts: nothing is named to join',
  merge: '"merge" after report',
  action: 'action after templates, such as list',
};

/** Puts what commander says about a command line into one line and a hint; only its codes and quoted names are used. */
export function explainUsage(error: CommanderError, argv: readonly string[]): UserError {
  const name = /'([^']*)'/s.exec(error.message)?.[1] ?? '';
  const similar = /\(Did you mean (?:one of )?([^?]*)\?\)/.exec(error.message)?.[1];
  const command = argv.find((arg) => !arg.startsWith('-'));
  const page = command === undefined ? 'cxpd --help' : `cxpd ${command} --help`;
  const hint = similar === undefined ? `Type ${page} to see how it is used.` : `Did you mean ${similar}?`;
  switch (error.code) {
    case 'commander.unknownCommand':
      return new UserError(`There is no command "${name}".`, {
        hint:
          similar === undefined ? 'Type cxpd --help to see the commands.' : `Did you mean cxpd ${similar}?`,
      });
    case 'commander.unknownOption':
      return new UserError(`Unexpected flag ${name}${command === undefined ? '' : ` for cxpd ${command}`}.`, {
        // A pattern of the shell may lead to such a file.
        hint: /\.(?:ya?ml|docx|json)$/i.test(name) ? `For the file of that name, type ./${name}` : hint,
      });
    case 'commander.missingArgument':
      return new UserError(`Missing ${missing[name] ?? 'path of a draft: nothing is named to work on'}.`, {
        hint,
      });
    case 'commander.optionMissingArgument':
      return new UserError(`Missing value after ${name.split(' ')[0]}.`, { hint });
    case 'commander.excessArguments':
      return new UserError(`Too many names for cxpd ${command}.`, {
        hint: 'Put quotes around a name with spaces.',
      });
    case 'commander.conflictingOption': {
      const [one = '', other = ''] = [...error.message.matchAll(/'(--[\w-]+)/g)].map((found) => found[1]);
      return new UserError(`Use either ${one} or ${other}, not both.`, { hint });
    }
    default:
      return new UserError('The command line cannot be understood.', { hint });
  }
}
