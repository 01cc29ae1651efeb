import os from 'node:os';
import v8 from 'node:v8';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createThreads } from '../../src/host/threads.ts';

/** Engines that are not known to have the settings are left alone. */
const isKnownEngine = Number.parseInt(process.versions.v8, 10) <= 13;

// Beside the sources there is no bundle for a worker to run, so each ends by itself.
describe('threads', () => {
  const told: string[] = [];
  beforeEach(() => {
    told.length = 0;
    vi.spyOn(os, 'availableParallelism').mockReturnValue(2);
    vi.spyOn(v8, 'setFlagsFromString').mockImplementation((setting) => {
      told.push(setting);
    });
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('change the engine only once all have begun, and leave it as usual when all have ended', async () => {
    const threads = createThreads();
    const ends = [1, 2].map(
      (number) =>
        new Promise<void>((done) => {
          threads?.start({
            onAnswer: () => {},
            onEnd: () => {
              told.push(`end ${number}`);
              done();
            },
          });
        }),
    );
    expect(told).toEqual([]);
    await Promise.all(ends);
    expect(told.filter((one) => !one.startsWith('end'))).toEqual(
      isKnownEngine
        ? [
            '--max-inlined-bytecode-size-cumulative=150',
            '--no-allocation-site-pretenuring',
            '--max-inlined-bytecode-size-cumulative=920',
            '--allocation-site-pretenuring',
          ]
        : [],
    );
  });

  it('leave the engine as usual when they are stopped before they begin', () => {
    const thread = createThreads()?.start({ onAnswer: () => {}, onEnd: () => {} });
    thread?.stop();
    thread?.stop();
    expect(told.at(-1)).toBe(isKnownEngine ? '--allocation-site-pretenuring' : undefined);
  });
});
