import { execFileSync } from 'node:child_process';
import { closeSync, constants, mkdtempSync, openSync, readFileSync, readSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openPlainOutput, type Output } from '../../src/host/plain-output.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'cxpd output '));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const noStream = (): Output => {
  throw new Error('The stream is not needed.');
};

function plain(descriptor: number, stream = noStream): Output {
  const output = openPlainOutput(descriptor, stream);
  if (output === undefined) throw new Error('Files and pipes need no stream.');
  return output;
}

describe.skipIf(process.platform === 'win32')('output', () => {
  const { O_RDONLY, O_RDWR, O_WRONLY, O_NONBLOCK } = constants;
  const pipe = (): string => path.join(folder, 'pipe');

  beforeEach(() => {
    execFileSync('mkfifo', [pipe()]);
  });

  test('to a file stands there at once, and knows no terminal', () => {
    const file = path.join(folder, 'out.txt');
    const descriptor = openSync(file, 'w');
    const output = plain(descriptor);
    output.write('Über ');
    output.write('14 Stufen\n');
    expect(readFileSync(file, 'utf8')).toBe('Über 14 Stufen\n');
    expect(output.isTTY).toBeFalsy();
    expect(output.columns).toBeUndefined();
    closeSync(descriptor);
  });

  test('to the null device needs no stream either', () => {
    const descriptor = openSync('/dev/null', 'w');
    const output = plain(descriptor);
    output.write('told to nobody');
    expect(output.isTTY).toBeFalsy();
    closeSync(descriptor);
  });

  test('to anything else needs the stream', () => {
    const descriptor = openSync('/dev/zero', 'w');
    expect(openPlainOutput(descriptor, noStream)).toBeUndefined();
    closeSync(descriptor);
    expect(openPlainOutput(descriptor + 1000, noStream)).toBeUndefined();
  });

  test('to a pipe that is full and not to be waited for goes on in the stream, with nothing lost', () => {
    const descriptor = openSync(pipe(), O_RDWR | O_NONBLOCK);
    const streamed: Uint8Array[] = [];
    const heard: unknown[] = [];
    const stream: Output = {
      write: (text) => streamed.push(Buffer.from(text)),
      on: (...all) => heard.push(all),
    };
    const output = plain(descriptor, () => stream);
    const listener = (): void => {};
    output.on('error', listener);
    // Three bytes a sign, so that the pipe is full within one.
    const text = '中'.repeat(200_000);
    output.write(text);
    output.write('end');
    const piped = Buffer.alloc(text.length * 3);
    const length = readSync(descriptor, piped, 0, piped.length, null);
    closeSync(descriptor);
    expect(length).toBeGreaterThan(0);
    expect(streamed.length).toBeGreaterThan(1);
    expect(Buffer.concat([piped.subarray(0, length), ...streamed]).toString()).toBe(`${text}end`);
    expect(heard).toEqual([['error', listener]]);
  });

  test('to a pipe that nobody reads any more is an error with its code', () => {
    const reader = openSync(pipe(), O_RDONLY | O_NONBLOCK);
    const descriptor = openSync(pipe(), O_WRONLY);
    const output = plain(descriptor);
    const codes: unknown[] = [];
    output.on('error', ({ code }) => codes.push(code));
    closeSync(reader);
    output.write('lost');
    closeSync(descriptor);
    expect(codes).toEqual(['EPIPE']);
  });
});
