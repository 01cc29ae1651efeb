// The bundle of the prompts, loaded when questions are asked.
import type { Asker } from '../new/asker.ts';
import { createPlainAsker } from './prompts/plain-asker.ts';
import { createRichAsker } from './prompts/rich-asker.ts';
import { openTerminal } from './prompts/terminal.ts';

/** Takes the terminal for questions; `close` gives it back. */
export function openAsker(isPlain: boolean): { readonly asker: Asker; readonly close: () => void } {
  const terminal = openTerminal(process);
  const asker = isPlain ? createPlainAsker(terminal) : createRichAsker(terminal);
  return { asker, close: terminal.close };
}
