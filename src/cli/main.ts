import { fileTrouble } from '../file-trouble.ts';
import type { BundleLoader } from '../host/bundle-loader.ts';
import { withPlainOutputs } from '../host/plain-output.ts';
import { createRealIo } from '../host/real-io.ts';
import { run } from './run.ts';

/**
 * Signals that end the program at once, with the exit codes that shells give for them: Ctrl-C, the end, the terminal
 * closed. What must not be left lying about is taken away first.
 */
const endingSignals = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const;

/**
 * Runs the program in a process of its own and returns its exit code. Ctrl-C ends it. `loaders` are Node's
 * for files by their endings; ours takes the place of that for the program's other bundles.
 */
export async function main(host: NodeJS.Process, loaders: NodeJS.RequireExtensions): Promise<number> {
  for (const [signal, code] of endingSignals) {
    host.once(signal, () => {
      // What comes next on the terminal, where there still is one, begins on a line of its own.
      if (signal !== 'SIGHUP' && host.stderr.isTTY) host.stderr.write('\n');
      host.exit(code);
    });
  }
  if (!hasFolder(host)) {
    host.stderr.write(
      'cxpd: The folder that you are in is not there any more.\nGo to another folder with cd, then try again.\n',
    );
    return 2;
  }
  let broken = false;
  const streams = withPlainOutputs(host);
  const io = createRealIo(streams.host, (error) => {
    broken = true;
    host.exitCode = 2;
    host.stderr.write(`cxpd: The results cannot be written: ${fileTrouble(error)}.\n`);
  });
  const args = host.argv.slice(2);
  let bundles: BundleLoader | undefined;
  const code = await run(args, io, async () => {
    const { createBundleLoader } = await import('../host/bundle-loader.ts');
    bundles = createBundleLoader(host);
    if (bundles !== undefined) loaders['.cjs'] = bundles.load;
    return import('./program.ts');
  });
  if (broken) return 2;
  if (code < 2) host.once('exit', () => bundles?.keep(`${args[0]} ${code}`));
  // All is done and written: Node need not wait for code that it compiles in the background, nor tidy up its memory.
  if (!streams.isUsed()) host.exit(code);
  return code;
}

/** False when somebody took the folder away in which the program was started. */
function hasFolder(host: NodeJS.Process): boolean {
  try {
    host.cwd();
    return true;
  } catch {
    return false;
  }
}
