import { afterEach, expect, test, vi } from 'vitest';
import { watchMemory } from '../../src/host/memory-watch.ts';

afterEach(() => {
  vi.useRealTimers();
});

/** Lets pass what the watch takes between two looks. */
const waitForLook = (): void => void vi.advanceTimersByTime(1000);

/** Something large that only the result knows, and weakly. */
function take(bytes: number): WeakRef<Uint8Array> {
  return new WeakRef(new Uint8Array(bytes).fill(1));
}

/** The engine keeps what a weak reference was made of until the work at hand is done. */
const endWork = (): Promise<void> => new Promise((done) => setImmediate(done));

test('what is no longer used is collected once it is much, and the engine’s settings stay as they were', async () => {
  vi.useFakeTimers({ toFake: ['setInterval'] });
  watchMemory();
  const little = take(1024);
  await endWork();
  waitForLook();
  expect(little.deref() === undefined).toBe(false);

  // Garbage of other tests may go by itself and make room; the watch knows at its next look.
  let isCollected = false;
  for (let look = 0; look < 5 && !isCollected; look++) {
    const much = take(64 * 1024 * 1024);
    await endWork();
    const isThere = much.deref() !== undefined;
    await endWork();
    waitForLook();
    isCollected = isThere && much.deref() === undefined;
  }
  expect(isCollected).toBe(true);
  expect(globalThis).not.toHaveProperty('gc');
});
