/** What has to be taken away when the program ends, however it is ended. */
const ends = new Set<() => void>();

/** Has something done when the program ends, unless `forgetAtEnd` comes first. It must not throw. */
export function doAtEnd(end: () => void): void {
  if (ends.size === 0) process.on('exit', doAll);
  ends.add(end);
}

/** Takes that back. */
export function forgetAtEnd(end: () => void): void {
  ends.delete(end);
  if (ends.size === 0) process.off('exit', doAll);
}

/** One listener for all: Node warns of many. */
function doAll(): void {
  for (const end of ends) end();
}
