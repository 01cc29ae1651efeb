import { visible } from '../diagnostics/visible.ts';
import type { Io } from '../io.ts';

/** Tells the user something beside the results, on one line; what people typed in it cannot forge another. */
export function say(io: Pick<Io, 'stderr'>, line: string): void {
  io.stderr(`${visible(line)}\n`);
}
