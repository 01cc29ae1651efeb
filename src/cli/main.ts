import { createRealIo } from '../host/real-io.ts';
import { run } from './run.ts';

/** Runs the program in a process of its own and returns its exit code. Ctrl-C ends it with 130. */
export async function main(host: NodeJS.Process): Promise<number> {
  host.once('SIGINT', () => host.exit(130));
  let broken = false;
  const io = createRealIo(host, (error) => {
    broken = true;
    host.exitCode = 2;
    host.stderr.write(`cxpd: The results cannot be written (${'code' in error ? error.code : 'unknown'}).\n`);
  });
  const code = await run(host.argv.slice(2), io);
  return broken ? 2 : code;
}
