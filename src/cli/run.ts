import { visible } from '../diagnostics/visible.ts';
import { isUserError } from '../errors.ts';
import type { Io } from '../io.ts';
import { programHelp } from './help.ts';
import { say } from './say.ts';
import { version } from './version.ts';

type Program = typeof import('./program.ts');

/**
 * Runs the program on its arguments (without Node's own two) and returns the exit code: 0 fine, 1 findings, 2 could
 * not run. `loadProgram` loads what understands command lines, when it is needed. The one place where errors are caught: a `UserError` is one line and a hint, anything else is a bug.
 */
export async function run(
  argv: readonly string[],
  io: Io,
  loadProgram: () => Promise<Program> = () => import('./program.ts'),
): Promise<number> {
  try {
    // What needs no command is answered before the parser of command lines is loaded.
    if (argv[0] === '--version' || argv[0] === '-V') {
      io.stdout(`${version}\n`);
      return 0;
    }
    const [first, second] = argv;
    if (first === undefined) {
      io.stderr(programHelp());
      return 2;
    }
    if (first === '--help' || first === '-h' || (first === 'help' && second === undefined)) {
      io.stdout(programHelp());
      return 0;
    }
    if (first === 'complete') {
      const { runComplete } = await loadProgram();
      return await runComplete(argv.slice(1), io);
    }
    const { runProgram } = await loadProgram();
    return await runProgram(first === 'help' ? [...argv.slice(1), '--help'] : argv, io);
  } catch (error) {
    if (isUserError(error)) {
      say(io, `cxpd: ${error.message}`);
      if (error.hint !== undefined) say(io, error.hint);
    } else tellBug(error, io);
    return 2;
  }
}

function tellBug(error: unknown, io: Io): void {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  say(
    io,
    `cxpd: This is a mistake in the program (cxpd ${version}), not in your draft. Please report these lines:`,
  );
  io.stderr(`${stack.split('\n').map(visible).join('\n')}\n`);
}
