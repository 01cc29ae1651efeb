import { fstatSync, statSync, writeSync } from 'node:fs';

/** What the program needs of one of Node's streams for output. */
export interface Output {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly write: (text: string | Uint8Array) => unknown;
  readonly on: (event: 'error', listener: (error: NodeJS.ErrnoException) => void) => unknown;
}

/** The parts of Node's process that the program uses. */
export interface HostProcess extends Pick<NodeJS.Process, 'stdin' | 'env' | 'cwd'> {
  readonly stdout: Output;
  readonly stderr: Output;
}

/** The process as it is, but for output to files and pipes; and whether one of Node's streams was asked for. */
export function withPlainOutputs(host: NodeJS.Process): {
  readonly host: HostProcess;
  readonly isUsed: () => boolean;
} {
  let used = false;
  const ask = <Name extends 'stdin' | 'stdout' | 'stderr'>(name: Name): NodeJS.Process[Name] => {
    used = true;
    return host[name];
  };
  const stdout = openPlainOutput(1, () => ask('stdout'));
  const stderr = openPlainOutput(2, () => ask('stderr'));
  return {
    host: {
      get stdin() {
        return ask('stdin');
      },
      get stdout() {
        return stdout ?? ask('stdout');
      },
      get stderr() {
        return stderr ?? ask('stderr');
      },
      env: host.env,
      cwd: () => host.cwd(),
    },
    isUsed: () => used,
  };
}

/**
 * Writes to a file, a pipe or the null device that the program was started with, at once and in order as Node's stream
 * does there, but without loading what that stream is made of, which takes longer than telling what was found. Undefined
 * for a terminal and all else: those need the stream. So does a pipe that somebody set not to be waited for; `stream` gives
 * it then.
 */
export function openPlainOutput(descriptor: number, stream: () => Output): Output | undefined {
  if (process.platform === 'win32' || !isPlain(descriptor)) return undefined;
  const listeners: ((error: NodeJS.ErrnoException) => void)[] = [];
  let instead: Output | undefined;
  const goOn = (rest: Uint8Array): void => {
    instead = stream();
    for (const listener of listeners) instead.on('error', listener);
    instead.write(rest);
  };
  return {
    write(text) {
      if (instead !== undefined) return instead.write(text);
      let rest: Uint8Array = typeof text === 'string' ? Buffer.from(text) : text;
      try {
        while (rest.length > 0) rest = rest.subarray(writeSync(descriptor, rest));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'EAGAIN') goOn(rest);
        else for (const listener of listeners) listener(error as NodeJS.ErrnoException);
      }
      return true;
    },
    on: (_, listener) => listeners.push(listener),
  };
}

function isPlain(descriptor: number): boolean {
  try {
    const found = fstatSync(descriptor);
    return found.isFile() || found.isFIFO() || (found.isCharacterDevice() && isNothing(found.rdev));
  } catch {
    return false;
  }
}

/** Whether a device is the one that takes everything and keeps nothing. */
function isNothing(device: number): boolean {
  return statSync('/dev/null').rdev === device;
}
