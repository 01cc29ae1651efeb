import { UserError } from '../errors.ts';

/** Flags that later versions bring, by command. */
const flags: Readonly<Record<string, readonly string[]>> = {
  validate: ['--watch'],
};

/** Something that a later version brings. */
export function notYet(what: string): UserError {
  return new UserError(`${what} is not in this version yet.`, {
    hint: 'Type cxpd --help to see what this version does.',
  });
}

/** Refuses a command line that asks for a flag of a later version. */
export function refuseLater(argv: readonly string[]): void {
  const [command = ''] = argv;
  for (const arg of argv.slice(1)) {
    if (arg === '--') return;
    const flag = arg.replace(/=.*$/s, '');
    if (flags[command]?.includes(flag)) throw notYet(`The flag ${flag}`);
  }
}
