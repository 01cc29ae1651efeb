import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A text from an editor, or why there is none. */
export type EditedText = { readonly text: string } | { readonly trouble: string };

/** Opens a text in the person's editor and waits until it is closed. */
export function editText(text: string, env: NodeJS.ProcessEnv): EditedText {
  const command = editorCommand(env);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'cxpd-'));
  const file = path.join(folder, 'text.txt');
  try {
    writeFileSync(file, text, { mode: 0o600 });
    const [program = '', ...more] = command.split(/\s+/);
    const { error, status } = spawnSync(program, [...more, file], {
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    if (error !== undefined || status !== 0) {
      return { trouble: `The editor "${command}" cannot be used. Set EDITOR to one that can, such as nano.` };
    }
    return { text: readFileSync(file, 'utf8').replaceAll('\r\n', '\n') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function editorCommand({ VISUAL: visual = '', EDITOR: editor = '' }: NodeJS.ProcessEnv): string {
  return visual.trim() || editor.trim() || (process.platform === 'win32' ? 'notepad' : 'nano');
}
