import type { Terminal } from './terminal.ts';

/** Has a terminal say where a paste begins and ends. */
export const tellPastes = '\x1b[?2004h';

/** Has it pass pastes on as if they were typed, as it does by itself. */
export const keepPastes = '\x1b[?2004l';

/**
 * Asks something that is no text and passes over what is pasted meanwhile: its line ends would choose, one list after
 * the other, and letters move in them.
 */
export async function withoutPastes<Value>(
  { input, output }: Terminal,
  ask: () => Promise<Value>,
): Promise<Value> {
  const { emit } = input;
  let isPasting = false;
  input.emit = (event: string | symbol, ...heard: unknown[]): boolean => {
    const key = event === 'keypress' ? (heard[1] as { readonly name?: string } | undefined) : undefined;
    if (key?.name === 'paste-start') isPasting = true;
    const isPasted = isPasting && event === 'keypress';
    if (key?.name === 'paste-end') isPasting = false;
    return isPasted ? false : Reflect.apply(emit, input, [event, ...heard]);
  };
  output.write(tellPastes);
  try {
    return await ask();
  } finally {
    input.emit = emit;
    output.write(keepPastes);
  }
}
