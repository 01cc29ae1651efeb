import v8 from 'node:v8';
import vm from 'node:vm';

/** Milliseconds between two looks at the memory. */
const pause = 500;

/** In bytes: what may be taken beside what is really used, before it is looked for. */
const room = 16 * 1024 * 1024;

let isWatched = false;

/**
 * Keeps the memory of this thread small from now on. The engine lets garbage pile up to many times what is used, the more
 * the longer a run takes; a worker can be given bounds, the first thread has them from the start of the process.
 */
export function watchMemory(): void {
  if (isWatched) return;
  isWatched = true;
  const collect = findCollector();
  if (collect === null) return;
  let kept = lastingBytes();
  const look = (): void => {
    const now = lastingBytes();
    // What was garbage from the start may be gone by itself.
    kept = Math.min(kept, now);
    if (now < kept + room) return;
    collect();
    kept = lastingBytes();
  };
  setInterval(look, pause).unref();
}

/** Bytes of what outlived the frequent small collections, and of what lies outside of the engine's heap. */
function lastingBytes(): number {
  const spaces = v8.getHeapSpaceStatistics().filter(({ space_name: name }) => !name.startsWith('new'));
  const { external_memory: outside } = v8.getHeapStatistics();
  return spaces.reduce((sum, space) => sum + space.space_used_size, outside);
}

/**
 * The engine's own function, which is seen only under a setting. The setting is put back at once, as kept code is taken
 * only under those that it was made under. Null where there is no such function.
 */
function findCollector(): (() => void) | null {
  v8.setFlagsFromString('--expose-gc');
  try {
    const found: unknown = vm.runInNewContext('typeof gc === "function" ? gc : null');
    return typeof found === 'function' ? () => void found() : null;
  } finally {
    v8.setFlagsFromString('--no-expose-gc');
  }
}
