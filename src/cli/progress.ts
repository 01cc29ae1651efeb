import type { Io } from '../io.ts';

/** Tells how far long work has come. */
export interface Progress {
  /** Says that one more is done. */
  step(): void;
  /** Takes the line away, so that something else can be written there. */
  end(): void;
}

/** Milliseconds after which a run is long, and between two changes of the line. */
const pauses = { first: 500, next: 100 };

/**
 * A line on the terminal that counts files. Nothing is written where nobody watches: into a file, in CI, on a terminal
 * that cannot take a line back, or where there is none.
 */
export function createProgress(
  total: number,
  io: Pick<Io, 'stderr' | 'isTty' | 'env'> | null,
  clock = (): number => performance.now(),
): Progress {
  const isWatched = io?.isTty.stderr === true && !isSet(io.env.CI) && io.env.TERM !== 'dumb';
  if (!isWatched) return { step: () => {}, end: () => {} };
  const count = new Intl.NumberFormat('en-US');
  let done = 0;
  let isShown = false;
  let next = clock() + pauses.first;
  return {
    step: () => {
      done++;
      const now = clock();
      if (now < next) return;
      next = now + pauses.next;
      isShown = true;
      io.stderr(`${clearLine}Checking: ${count.format(done)} of ${count.format(total)} files`);
    },
    end: () => {
      if (isShown) io.stderr(clearLine);
      isShown = false;
      next = Number.POSITIVE_INFINITY;
    },
  };
}

const clearLine = '\r\u001b[K';

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '' && value !== 'false' && value !== '0';
}
