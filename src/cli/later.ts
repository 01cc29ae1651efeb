import { UserError } from '../errors.ts';

/** Commands that later versions bring. */
const commands = new Set(['check-docx']);

/** Flags that later versions bring, by command. */
const flags: Readonly<Record<string, readonly string[]>> = {
  validate: ['--no-cache', '--watch'],
  export: ['--reference-doc'],
};

/** Something that a later version brings. */
export function notYet(what: string): UserError {
  return new UserError(`${what} is not in this version yet.`, {
    hint: 'Type cxpd --help to see what this version does.',
  });
}

/** Refuses a command line that asks for a command or a flag of a later version. */
export function refuseLater(argv: readonly string[]): void {
  const [command = ''] = argv;
  if (commands.has(command)) throw notYet(`The command ${command}`);
  for (const arg of argv.slice(1)) {
    if (arg === '--') return;
    const flag = arg.replace(/=.*$/s, '');
    if (flags[command]?.includes(flag)) throw notYet(`The flag ${flag}`);
  }
}
