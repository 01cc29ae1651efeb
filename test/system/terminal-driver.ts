import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';

const program = path.resolve('bin/cxpd.js');
let number = 0;

/** A real terminal, driven from outside. */
export class TerminalDriver {
  readonly folder = mkdtempSync(path.join(os.tmpdir(), 'cxpd-terminal-'));
  private readonly socket = `cxpd-${process.pid}-${number++}`;

  /** Opens a terminal of a size and starts the program in it. The shell stays when the program ends. */
  async start(args: string, { columns = 80, rows = 50, env = '' } = {}): Promise<void> {
    this.tmux(
      '-f',
      '/dev/null',
      'new-session',
      '-d',
      '-s',
      'main',
      '-x',
      `${columns}`,
      '-y',
      `${rows}`,
      '-c',
      this.folder,
      'bash --norc --noprofile',
    );
    this.tmux('set-option', '-g', 'history-limit', '5000');
    await this.run(args, env);
  }

  /** Starts the program again in the same terminal. */
  async run(args: string, env = ''): Promise<void> {
    this.type(`PS1='$ '; clear; ${env} ${process.execPath} ${program} ${args}; echo "ended with $?"`);
    this.press('Enter');
    await setTimeout(200);
  }

  type(text: string): void {
    this.tmux('send-keys', '-t', 'main', '-l', text);
  }

  press(...keys: string[]): void {
    this.tmux('send-keys', '-t', 'main', ...keys);
  }

  /** Pastes as terminals do, which tell where a paste begins and ends. */
  paste(text: string): void {
    execFileSync('tmux', ['-L', this.socket, 'load-buffer', '-'], { input: text });
    this.tmux('paste-buffer', '-p', '-t', 'main');
  }

  /** Pastes as terminals do, which only pass the signs on. */
  pasteUntold(text: string): void {
    execFileSync('tmux', ['-L', this.socket, 'load-buffer', '-'], { input: text });
    this.tmux('paste-buffer', '-t', 'main');
  }

  /** Puts a file into the terminal's folder. */
  write(name: string, text: string): void {
    writeFileSync(path.join(this.folder, name), text);
  }

  resize(columns: number, rows: number): void {
    this.tmux('resize-window', '-t', 'main', '-x', `${columns}`, '-y', `${rows}`);
  }

  /** What is on the screen now, lines joined that only the width broke. */
  screen(): string {
    return this.tmux('capture-pane', '-p', '-J', '-t', 'main').trimEnd();
  }

  /** Waits until the screen shows a text. */
  async see(text: string, milliseconds = 20_000): Promise<string> {
    const end = Date.now() + milliseconds;
    while (Date.now() < end) {
      const screen = this.screen();
      if (squeezed(screen).includes(squeezed(text))) return screen;
      await setTimeout(60);
    }
    throw new Error(`"${text}" did not come. The screen shows:\n${this.screen()}`);
  }

  /** The question that waits for an answer, without what is typed and offered below it; or undefined. */
  question(): string | undefined {
    const [block = ''] = this.screen()
      .split(/^(?=[?✔$] )/m)
      .slice(-1);
    if (!block.startsWith('? ')) return undefined;
    const [first = '', ...rest] = block.slice(2).split('\n');
    const end = rest.findIndex((line) => line === '' || /^(?:[ ❯>◯◉(<]|Enter |Type )/.test(line));
    return squeezed([first, ...(end < 0 ? rest : rest.slice(0, end))].join(' '));
  }

  /** Answers questions by words that they hold, and takes what is offered for all others, until one holds `until`. */
  async answer(
    script: Readonly<Record<string, (driver: TerminalDriver) => void>>,
    until: string,
  ): Promise<void> {
    let last = '';
    for (let round = 0; round < 400; round++) {
      const question = await this.nextQuestion(last);
      if (question.includes(until)) return;
      const words = Object.keys(script).find((key) => question.includes(key));
      const act = words === undefined ? undefined : script[words];
      if (act === undefined) this.press('Enter');
      else act(this);
      last = question;
      await setTimeout(150);
    }
    throw new Error(`The question "${until}" did not come. The screen shows:\n${this.screen()}`);
  }

  private async nextQuestion(last: string): Promise<string> {
    const end = Date.now() + 20_000;
    while (Date.now() < end) {
      const question = this.question();
      if (question !== undefined && question !== last) return question;
      await setTimeout(60);
    }
    throw new Error(`No new question came after "${last}". The screen shows:\n${this.screen()}`);
  }

  /** The text of a file in the terminal's folder. */
  file(name: string): string {
    return readFileSync(path.join(this.folder, name), 'utf8');
  }

  /** The number of the program's process. */
  pid(): number {
    const shell = this.tmux('display-message', '-p', '-t', 'main', '#{pane_pid}').trim();
    return Number(execFileSync('pgrep', ['-P', shell], { encoding: 'utf8' }).trim().split('\n')[0]);
  }

  /** Whether a process still runs; one that has ended and that nobody has looked after does not. */
  static isRunning(pid: number): boolean {
    try {
      return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
    } catch {
      return false;
    }
  }

  /** Closes the terminal, as somebody who closes its window. */
  close(): void {
    try {
      this.tmux('kill-server');
    } catch {
      // It is closed already.
    }
  }

  remove(): void {
    this.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private tmux(...args: string[]): string {
    return execFileSync('tmux', ['-L', this.socket, ...args], {
      encoding: 'utf8',
      env: { ...process.env, TERM: 'xterm-256color' },
    });
  }
}

function squeezed(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
