import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const program = fileURLToPath(new URL('../../bin/cxpd.js', import.meta.url));
const session = `completion-${process.pid}`;
let folder = '';

/** How each shell is started so that it knows the completion and nothing else of the machine. */
const shells = {
  bash: () => {
    writeFileSync(join(folder, 'bashrc'), `${setup}eval "$(cxpd completion bash)"\n`);
    return `bash --noprofile --rcfile ${join(folder, 'bashrc')}`;
  },
  zsh: () => {
    writeFileSync(join(folder, '.zshrc'), `${setup}source <(cxpd completion zsh)\n`);
    return `env ZDOTDIR=${folder} zsh -d`;
  },
  fish: () => {
    const completions = join(folder, 'fish', 'completions');
    mkdirSync(completions, { recursive: true });
    writeFileSync(
      join(completions, 'cxpd.fish'),
      execFileSync(process.execPath, [program, 'completion', 'fish']),
    );
    return `env XDG_CONFIG_HOME=${folder} PATH=${join(folder, 'bin')}:${process.env.PATH} fish`;
  },
};
let setup = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'completion-'));
  mkdirSync(join(folder, 'bin'));
  mkdirSync(join(folder, 'work'));
  writeFileSync(join(folder, 'work', 'my-draft.yaml'), 'cxpd: 1\n');
  writeFileSync(join(folder, 'bin', 'cxpd'), `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`);
  chmodSync(join(folder, 'bin', 'cxpd'), 0o755);
  setup = `PATH="${join(folder, 'bin')}:$PATH"\nPS1='$ '\n`;
});
afterAll(() => {
  spawnSync('tmux', ['kill-session', '-t', session]);
  rmSync(folder, { recursive: true });
});

const tmux = (...args: string[]): string => execFileSync('tmux', args, { encoding: 'utf8' });
const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
const screen = (): string => tmux('capture-pane', '-pt', session).trimEnd();

/** Types a line, presses Tab, and waits until the line ends as it should; gives the screen that it ended with. */
async function typed(line: string, expected: string): Promise<string> {
  tmux('send-keys', '-t', session, 'C-u');
  tmux('send-keys', '-t', session, '-l', line);
  tmux('send-keys', '-t', session, 'Tab');
  for (let tries = 0; tries < 60 && !screen().includes(expected); tries++) await wait(250);
  return screen();
}

describe.each(Object.keys(shells) as (keyof typeof shells)[])('%s', (shell) => {
  test.skipIf(spawnSync(shell, ['--version']).error !== undefined)(
    'completes commands, flags, values, ids and files',
    async () => {
      tmux(
        'new-session',
        '-d',
        '-s',
        session,
        '-x',
        '100',
        '-y',
        '30',
        '-c',
        join(folder, 'work'),
        shells[shell](),
      );
      await wait(2000);
      for (const [line, expected] of [
        ['cxpd valid', 'cxpd validate'],
        ['cxpd validate --sta', 'cxpd validate --stage'],
        ['cxpd validate --stage cl', 'cxpd validate --stage classification'],
        ['cxpd validate --stage=cl', 'cxpd validate --stage=classification'],
        ['cxpd validate --rule duties-to', 'cxpd validate --rule duties-total-100='],
        ['cxpd validate --rule duties-count=of', 'cxpd validate --rule duties-count=off'],
        ['cxpd explain yaml-sy', 'cxpd explain yaml-syntax'],
        ['cxpd merge --ids MD-09,F5-02,IN', 'cxpd merge --ids MD-09,F5-02,IN-01'],
        ['cxpd validate my', 'cxpd validate my-draft.yaml'],
      ] as const) {
        expect(await typed(line, expected)).toContain(expected);
      }
      tmux('kill-session', '-t', session);
    },
  );
});
