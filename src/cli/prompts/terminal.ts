/** A terminal on which questions are asked. */
export interface Terminal {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  /** Aborts when the questions are to end: a signal, a closed terminal, Ctrl-D. */
  readonly stop: AbortSignal;
  /** Gives the process back as it was. */
  close(): void;
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Takes the terminal of a process; results go to standard output, so questions are asked beside it. */
export function openTerminal(host: NodeJS.Process): Terminal {
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  const onKey = (_: unknown, key: { ctrl?: boolean; name?: string } | undefined): void => {
    if (key?.ctrl === true && key.name === 'd') stop();
  };
  const before = signals.map((signal) => ({ signal, listeners: host.listeners(signal) }));
  for (const { signal } of before) {
    host.removeAllListeners(signal);
    host.on(signal, stop);
  }
  host.stdin.on('keypress', onKey);
  host.stdin.on('end', stop);
  host.stdin.on('error', stop);
  host.stderr.on('error', stop);
  const giveKeysBack = forgiveClosedTerminal(host.stdin);
  return {
    input: host.stdin,
    output: hasColour(host.env) ? host.stderr : withoutColour(host.stderr),
    stop: controller.signal,
    close: () => {
      for (const { signal, listeners } of before) {
        host.removeListener(signal, stop);
        for (const listener of listeners) host.on(signal, listener as NodeJS.SignalsListener);
      }
      host.stdin.removeListener('keypress', onKey);
      host.stdin.removeListener('end', stop);
      giveKeysBack();
      host.stdin.pause();
      host.stdin.unref();
    },
  };
}

/**
 * Keeps the process from falling over what Node throws when it gives back the keys of a terminal that was closed: there
 * is nothing to give back, and what was typed is still to be saved. Returns what undoes it.
 */
function forgiveClosedTerminal(input: NodeJS.ReadStream): () => void {
  const { setRawMode } = input;
  input.setRawMode = (isRaw) => {
    try {
      return setRawMode.call(input, isRaw);
    } catch {
      return input;
    }
  };
  return () => {
    input.setRawMode = setRawMode;
  };
}

function hasColour({ NO_COLOR: noColour, TERM: terminal }: NodeJS.ProcessEnv): boolean {
  return (noColour === undefined || noColour === '') && terminal !== 'dumb';
}

/** The same stream, from whose text colours and styles are taken out. */
function withoutColour(stream: NodeJS.WriteStream): NodeJS.WriteStream {
  return new Proxy(stream, {
    get: (target, key) => {
      const value: unknown = Reflect.get(target, key, target);
      if (typeof value !== 'function') return value;
      if (key !== 'write') return value.bind(target);
      return (text: string | Uint8Array, ...more: unknown[]) => {
        const plain = Buffer.from(text as string)
          .toString('utf8')
          .replaceAll(/\x1b\[[\d;]*m/g, '');
        return Reflect.apply(value, target, [plain, ...more]);
      };
    },
  });
}
