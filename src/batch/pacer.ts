/** How long work may go on before others are let in, in seconds. */
const longest = 0.02;

/** What long work awaits between its steps. */
export type Pacer = () => Promise<void> | undefined;

/**
 * Makes a function that now and then lets the process do other things, since Ctrl-C and the answers of workers are heard
 * only between tasks.
 */
export function createPacer(): Pacer {
  // Node loads `performance` when it is first used.
  let last = process.uptime();
  return () => {
    if (process.uptime() - last < longest) return undefined;
    return new Promise((done) => {
      setImmediate(() => {
        last = process.uptime();
        done();
      });
    });
  };
}
