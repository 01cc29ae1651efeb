/** How long work may go on before others are let in, in milliseconds. */
const longest = 20;

/** What long work awaits between its steps. */
export type Pacer = () => Promise<void> | undefined;

/**
 * Makes a function that now and then lets the process do other things, since Ctrl-C and the answers of workers are heard
 * only between tasks.
 */
export function createPacer(): Pacer {
  let last = performance.now();
  return () => {
    if (performance.now() - last < longest) return undefined;
    return new Promise((done) => {
      setImmediate(() => {
        last = performance.now();
        done();
      });
    });
  };
}
