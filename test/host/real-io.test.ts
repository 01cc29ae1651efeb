import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { lstat, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough, Readable, Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { HostProcess } from '../../src/host/plain-output.ts';
import { createRealIo } from '../../src/host/real-io.ts';
import { openScratch } from '../../src/host/scratch-file.ts';
import { runAsPlainUser } from './as-plain-user.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'cxpd-host-'));
  for (const file of [
    'pds/b.yaml',
    'pds/a.yaml',
    'pds/PD (1).yaml',
    'pds/x[1].yaml',
    'pds/deep/c.yml',
    'pds/.git/d.yaml',
    'pds/node_modules/e.yaml',
    'outside/f.yaml',
  ]) {
    await mkdir(path.join(folder, path.dirname(file)), { recursive: true });
    await writeFile(path.join(folder, file), file);
  }
});

afterAll(() => rm(folder, { recursive: true }));

function realIo(change: Partial<Record<keyof HostProcess, unknown>> = {}, broken: Error[] = []) {
  const host = {
    stdin: Readable.from([]),
    stdout: new PassThrough(),
    stderr: new PassThrough(),
    env: {},
    cwd: () => folder,
    ...change,
  };
  return createRealIo(host as unknown as HostProcess, (error) => broken.push(error));
}

describe.skipIf(process.platform === 'win32')('a pipe', () => {
  const pipe = (): string => path.join(folder, 'pipe.yaml');

  beforeAll(() => {
    execFileSync('mkfifo', [pipe()]);
  });

  test('is left alone on a walk', async () => {
    expect((await realIo().walk('.')).files).not.toContain('pipe.yaml');
  });

  test('is read to its end', async () => {
    const writer = spawn('sh', ['-c', 'exec > "$0"; sleep 0.1; echo one; sleep 0.1; echo two', pipe()]);
    expect(text(await realIo().readFile('pipe.yaml', 1000))).toBe('one\ntwo\n');
    writer.kill();
  });

  test.each([
    ['in pieces', ['one\n', 'two\n']],
    ['as a whole', new TextEncoder().encode('one\ntwo\n')],
  ])('is written into and stays a pipe, %s', async (_, content) => {
    const reader = spawn('cat', [pipe()]);
    const closed = once(reader, 'close');
    let read = '';
    reader.stdout.on('data', (part) => {
      read += part;
    });
    await realIo().writeFile('pipe.yaml', content);
    await closed;
    expect(read).toBe('one\ntwo\n');
    expect((await stat(pipe())).isFIFO()).toBe(true);
  });

  test('into which nobody writes is told after a moment', async () => {
    await expect(realIo().readFile('pipe.yaml', 1000)).rejects.toMatchObject({ code: 'EPIPE' });
  });
});

describe.skipIf(process.platform === 'win32')('what the user may not look at', () => {
  test('is closed, and no error', async () => {
    await symlink('circle', path.join(folder, 'circle'));
    expect(await realIo().stat('circle')).toEqual({ kind: 'closed' });
    expect(await realIo().stat('circle/a.yaml')).toEqual({ kind: 'closed' });
    expect(await realIo().stat('gone')).toBeNull();
  });
});

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe('room for a file', () => {
  test('takes a plain file that fits', async () => {
    const room = new Uint8Array(100);
    const bytes = await realIo().readFile('pds/a.yaml', 1000, room);
    expect(bytes.buffer).toBe(room.buffer);
    expect(Buffer.from(bytes).toString()).toBe('pds/a.yaml');
  });

  test('is left alone by a file that does not fit', async () => {
    const room = new Uint8Array(5);
    expect(Buffer.from(await realIo().readFile('pds/a.yaml', 1000, room)).toString()).toBe('pds/a.yaml');
    expect(room).toEqual(new Uint8Array(5));
  });
});

describe('a walk', () => {
  const files = ['pds/PD (1).yaml', 'pds/a.yaml', 'pds/b.yaml', 'pds/deep/c.yml', 'pds/x[1].yaml'];

  test('finds files below a folder, sorted, without dot folders and packages', async () => {
    expect((await realIo().walk('pds')).files).toEqual(files);
  });

  test('gives paths as they were typed', async () => {
    expect((await realIo().walk('.')).files).toContain('pds/a.yaml');
    expect((await realIo().walk('./pds/')).files).toContain('pds/a.yaml');
    const whole = path.join(folder, 'pds');
    expect((await realIo().walk(whole)).files[1]).toBe(path.join(whole, 'a.yaml').replaceAll('\\', '/'));
    expect((await realIo({ cwd: () => path.join(folder, 'outside') }).walk('../pds')).files).toContain(
      '../pds/a.yaml',
    );
  });

  test.skipIf(process.platform === 'win32')(
    'ends where links lead in a circle, and visits each folder once',
    async () => {
      await symlink('../pds', path.join(folder, 'pds/circle'));
      await symlink('../outside', path.join(folder, 'pds/aside'));
      await symlink('nowhere.yaml', path.join(folder, 'pds/gone.yaml'));
      const walk = await realIo().walk('pds');
      expect(walk.files).toEqual([...files, 'pds/aside/f.yaml', 'pds/gone.yaml'].sort());
      for (const link of ['circle', 'aside', 'gone.yaml']) await rm(path.join(folder, 'pds', link));
    },
  );

  test('tells which folders cannot be opened', async () => {
    expect(await realIo().walk('nowhere')).toEqual({ files: [], closed: ['nowhere'] });
  });

  test.skipIf(process.platform === 'win32')('takes a folder that only tells its names for closed', () => {
    const told = runAsPlainUser(
      'host/walk-folder.ts',
      `fs.mkdirSync(folder + '/names/below', { recursive: true });
      for (const file of ['a.yaml', 'names/b.yaml']) fs.writeFileSync(folder + '/' + file, 'a');
      fs.chmodSync(folder + '/names', 0o600);
      it.walkFolder(folder).then((all) => {
        fs.chmodSync(folder + '/names', 0o700);
        console.log(JSON.stringify(all));
      });`,
    );
    expect(JSON.parse(told)).toEqual({ files: ['a.yaml'], closed: ['names'] });
  });

  test.skipIf(process.platform !== 'linux')(
    'gives names once that are not in UTF-8 and told alike',
    async () => {
      const garbled = await mkdtemp(path.join(tmpdir(), 'cxpd-garbled-'));
      const at = (byte: number, rest: string): Buffer =>
        Buffer.concat([Buffer.from(`${garbled}/caf`), Buffer.of(byte), Buffer.from(rest)]);
      for (const byte of [0xe9, 0xea]) {
        await writeFile(at(byte, '.yaml'), 'a');
        await mkdir(at(byte, ''));
      }
      expect(await realIo().walk(garbled)).toEqual({
        files: [`${garbled}/caf\ufffd.yaml`],
        closed: [`${garbled}/caf\ufffd`],
      });
      await rm(garbled, { recursive: true });
    },
  );
});

describe('a real path', () => {
  test('is the same for all that leads to one file, there or not', async () => {
    await mkdir(path.join(folder, 'linked'));
    await writeFile(path.join(folder, 'linked/there.json'), '');
    await symlink('linked', path.join(folder, 'link'));
    await symlink('linked/there.json', path.join(folder, 'link.json'));
    const io = realIo();
    const there = await io.realPath('linked/there.json');
    expect(await io.realPath('link.json')).toBe(there);
    expect(await io.realPath('link/there.json')).toBe(there);
    expect(await io.realPath('link/new/r.json')).toBe(await io.realPath('linked/new/r.json'));
    expect(await io.realPath('linked/new.json')).not.toBe(there);
    expect(await io.realPath('/')).toBe(path.resolve('/'));
  });

  test('follows links to what is not there yet, and gets out of a circle', async () => {
    await mkdir(path.join(folder, 'deep/one'), { recursive: true });
    await symlink('deep/one', path.join(folder, 'short'));
    await symlink('../r.json', path.join(folder, 'deep/one/to.json'));
    await symlink('to.json', path.join(folder, 'deep/one/on.json'));
    await symlink('self', path.join(folder, 'self'));
    const io = realIo();
    expect(await io.realPath('short/on.json')).toBe(await io.realPath('deep/r.json'));
    expect(path.basename(await io.realPath('self/r.json'))).toBe('r.json');
  });
});

describe('a glob', () => {
  test('matches files, sorted, without dot folders and packages', async () => {
    expect((await realIo().glob('**/*.yaml')).files).toEqual([
      'outside/f.yaml',
      'pds/PD (1).yaml',
      'pds/a.yaml',
      'pds/b.yaml',
      'pds/x[1].yaml',
    ]);
    expect((await realIo().glob('pds/{a,b}.yaml')).files).toEqual(['pds/a.yaml', 'pds/b.yaml']);
    expect(await realIo().glob('none/*.yaml')).toEqual({ files: [], closed: [] });
  });

  test.skipIf(process.platform === 'win32')(
    'follows links, and ends where they lead in a circle',
    async () => {
      await symlink('a.yaml', path.join(folder, 'pds/link.yaml'));
      await symlink('..', path.join(folder, 'pds/deep/circle'));
      const found = await realIo().glob('pds/**/[al]*.yaml');
      expect(found).toEqual({ files: ['pds/a.yaml', 'pds/link.yaml'], closed: [] });
      for (const link of ['link.yaml', 'deep/circle']) await rm(path.join(folder, 'pds', link));
    },
  );
});

test.skipIf(process.platform === 'win32')(
  'a glob tells the folders that it cannot open, and no others',
  () => {
    const told = runAsPlainUser(
      'host/glob-files.ts',
      `for (const name of ['open', 'closed', 'aside']) fs.mkdirSync(folder + '/pds/' + name, { recursive: true });
    for (const name of ['open', 'aside']) fs.writeFileSync(folder + '/pds/' + name + '/a.yaml', 'a');
    const closed = [folder + '/pds/closed', folder + '/pds/aside'];
    fs.chmodSync(closed[0], 0);
    fs.chmodSync(closed[1], 0o600);
    const found = Promise.all(['pds/**/*.yaml', 'pds/[oc]*/*.yaml'].map((one) => it.globFiles(one, folder)));
    found.then((all) => {
      for (const one of closed) fs.chmodSync(one, 0o700);
      console.log(JSON.stringify(all));
    });`,
    );
    const files = ['pds/open/a.yaml'];
    expect(JSON.parse(told)).toEqual([
      { files, closed: ['pds/aside', 'pds/closed'] },
      { files, closed: ['pds/closed'] },
    ]);
  },
);

describe('reading', () => {
  test('gives the bytes of a file, but no more than the limit', async () => {
    expect(text(await realIo().readFile('pds/a.yaml', 1000))).toBe('pds/a.yaml');
    expect(text(await realIo().readFile('pds/a.yaml', 3))).toBe('pds');
  });

  test.skipIf(process.platform === 'win32')('ends at the limit of a device that has no end', async () => {
    expect(await realIo().readFile('/dev/zero', 200_000)).toHaveLength(200_000);
    expect(await realIo().readFile('/dev/null', 10)).toHaveLength(0);
  });

  test('takes a text in pieces, and nothing of it stays when a piece fails', async () => {
    const io = realIo();
    await io.writeFile('out/pieces.txt', ['é“', 'x'.repeat(100_000), 'end']);
    expect(await readFile(path.join(folder, 'out/pieces.txt'), 'utf8')).toBe(`é“${'x'.repeat(100_000)}end`);
    function* failing(): Generator<string> {
      yield 'y'.repeat(100_000);
      throw new Error('no more');
    }
    await expect(io.writeFile('out/pieces.txt', failing())).rejects.toThrow('no more');
    expect(await readFile(path.join(folder, 'out/pieces.txt'), 'utf8')).toContain('end');
    expect((await readdir(path.join(folder, 'out'))).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('fails with the code of the system', async () => {
    await expect(realIo().readFile('none.yaml', 10)).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(realIo().readFile('pds', 10)).rejects.toHaveProperty('code');
  });

  test('takes standard input to its end or to the limit', async () => {
    const stdin = (): Readable => Readable.from([Buffer.from('one '), Buffer.from('two')]);
    expect(text(await realIo({ stdin: stdin() }).readStdin(100))).toBe('one two');
    expect(text(await realIo({ stdin: stdin() }).readStdin(5))).toBe('one t');
  });
});

describe('what stands at a path', () => {
  test('is a file, a folder, or nothing', async () => {
    const io = realIo();
    expect(await io.stat('pds/a.yaml')).toEqual({ kind: 'file' });
    expect(await io.stat('pds')).toEqual({ kind: 'folder' });
    for (const nothing of ['none', 'pds/a.yaml/x', 'x'.repeat(5000), 'a\0b'])
      expect(await io.stat(nothing)).toBeNull();
  });

  test.skipIf(process.platform === 'win32')('is closed where a link leads to nothing', async () => {
    await symlink('nowhere', path.join(folder, 'dead'));
    expect(await realIo().stat('dead')).toEqual({ kind: 'closed' });
  });
});

describe('writing', () => {
  test('makes folders and leaves no temporary file', async () => {
    await realIo().writeFile('out/deep/x.docx', new TextEncoder().encode('first'));
    await realIo().writeFile('out/deep/x.docx', new TextEncoder().encode('second'));
    expect(await readdir(path.join(folder, 'out/deep'))).toEqual(['x.docx']);
    expect(await readFile(path.join(folder, 'out/deep/x.docx'), 'utf8')).toBe('second');
  });

  test('takes a text in pieces, and nothing of it stays when a piece fails', async () => {
    const io = realIo();
    await io.writeFile('out/pieces.txt', ['é“', 'x'.repeat(100_000), 'end']);
    expect(await readFile(path.join(folder, 'out/pieces.txt'), 'utf8')).toBe(`é“${'x'.repeat(100_000)}end`);
    function* failing(): Generator<string> {
      yield 'y'.repeat(100_000);
      throw new Error('no more');
    }
    await expect(io.writeFile('out/pieces.txt', failing())).rejects.toThrow('no more');
    expect(await readFile(path.join(folder, 'out/pieces.txt'), 'utf8')).toContain('end');
    expect((await readdir(path.join(folder, 'out'))).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test.skipIf(process.platform === 'win32')('leaves a link, and writes what it leads to', async () => {
    await realIo().writeFile('out/real.json', ['first']);
    await symlink('real.json', path.join(folder, 'out/link.json'));
    for (const content of [['second'], new TextEncoder().encode('second')]) {
      await realIo().writeFile('out/link.json', content);
      expect((await lstat(path.join(folder, 'out/link.json'))).isSymbolicLink()).toBe(true);
      expect(await readFile(path.join(folder, 'out/real.json'), 'utf8')).toBe('second');
    }
  });

  test('goes on where the disk took a part, and leaves what was there when it is full', async () => {
    const whole = fs.writeSync;
    let room = Number.POSITIVE_INFINITY;
    const write = (file: number, bytes: Uint8Array, at = 0, left = 0): number => {
      if (room === 0) throw Object.assign(new Error(), { code: 'ENOSPC' });
      const count = Math.min(left, 10, room);
      room -= count;
      return whole(file, bytes, at, count);
    };
    const spy = vi.spyOn(fs, 'writeSync').mockImplementation(write as typeof fs.writeSync);
    const [text, other] = ['first '.repeat(20), 'other '.repeat(20)];
    const put = (one: string) => realIo().writeFile('out/full/x.docx', new TextEncoder().encode(one));
    await put(text);
    room = 35;
    await expect(put(other)).rejects.toMatchObject({ code: 'ENOSPC' });
    spy.mockRestore();
    expect(await readFile(path.join(folder, 'out/full/x.docx'), 'utf8')).toBe(text);
    expect(await readdir(path.join(folder, 'out/full'))).toEqual(['x.docx']);
  });

  test.skipIf(process.platform === 'win32')('keeps who may read and write a file', () => {
    const told = runAsPlainUser(
      'host/write-whole-file.ts',
      `fs.mkdirSync(folder);
      fs.writeFileSync(folder + '/x', 'first');
      fs.chmodSync(folder + '/x', 0o440);
      it.writeWholeFile(folder + '/x', Buffer.from('second')).then(() =>
        console.log(fs.readFileSync(folder + '/x', 'utf8'), (fs.statSync(folder + '/x').mode & 0o777).toString(8)));`,
    );
    expect(told).toBe('second 440\n');
  });

  test('fails with the code of the system, and leaves what was there', async () => {
    const bytes = new Uint8Array([1]);
    await expect(realIo().writeFile('pds/a.yaml/x.docx', bytes)).rejects.toHaveProperty('code');
    await expect(realIo().writeFile('pds', bytes)).rejects.toHaveProperty('code');
    expect((await stat(path.join(folder, 'pds'))).isDirectory()).toBe(true);
  });
});

describe('streams', () => {
  const failing = (code: string): Writable =>
    new Writable({ write: (_chunk, _encoding, done) => done(Object.assign(new Error(code), { code })) });
  const settle = (): Promise<void> => new Promise((done) => setImmediate(done));

  test('a reader that goes away ends nothing', async () => {
    const broken: Error[] = [];
    const io = realIo({ stdout: failing('EPIPE') }, broken);
    io.stdout('one');
    await settle();
    io.stdout('two');
    await settle();
    expect(broken).toEqual([]);
  });

  test('any other trouble is told', async () => {
    const broken: Error[] = [];
    realIo({ stdout: failing('ENOSPC') }, broken).stdout('one');
    await settle();
    expect(broken).toMatchObject([{ code: 'ENOSPC' }]);
  });
});

test('a scratch file is read back from anywhere, and leaves nothing behind', async () => {
  const scratch = openScratch(folder);
  scratch.append(Buffer.from('one '));
  scratch.append(Buffer.from('two '));
  expect(Buffer.from(scratch.read(2, 4)).toString()).toBe('e tw');
  scratch.append(Buffer.from('three'));
  expect(Buffer.from(scratch.read(4, 9)).toString()).toBe('two three');
  expect(() => scratch.read(10, 9)).toThrow();
  scratch.close();
  expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});
