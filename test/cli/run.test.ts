import { describe, expect, test, vi } from 'vitest';
import { type CommandDoc, commandDocs } from '../../src/cli/command-docs.ts';
import type { Io } from '../../src/io.ts';
import { smallDraft } from '../check-text.ts';
import { memoryIo, runIn } from './memory-io.ts';

describe('help', () => {
  test('of the program fits one screen and is the same however it is asked for', async () => {
    const { code, out, err } = await runIn(memoryIo(), '--help');
    expect(code).toBe(0);
    expect(err).toBe('');
    expect(out.trimEnd().split('\n').length).toBeLessThanOrEqual(24);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(out.match(/^(Write|Check|Hand over|Set up)$/gm)).toEqual([
      'Write',
      'Check',
      'Hand over',
      'Set up',
    ]);
    expect((await runIn(memoryIo(), '-h')).out).toBe(out);
    expect((await runIn(memoryIo(), 'help')).out).toBe(out);
  });

  test('stands in for a missing command, with exit code 2', async () => {
    const { code, out, err } = await runIn(memoryIo());
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('Usage: cxpd <command>');
  });

  test.each(Object.values(commandDocs))('of $name has two examples and fits 80 columns', async (doc) => {
    const { code, out } = await runIn(memoryIo(), doc.name, '--help');
    expect(code).toBe(0);
    expect(out.split('Examples\n')[1]?.trimEnd().split('\n')).toEqual(doc.examples.map((one) => `  ${one}`));
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    expect((await runIn(memoryIo(), 'help', doc.name)).out).toBe(out);
  });

  test.each(Object.values<CommandDoc>(commandDocs))(
    'of $name gives examples that are understood',
    async (doc) => {
      const drafts = { 'pds/x.yaml': smallDraft, 'pds/y.yaml': smallDraft };
      const io = memoryIo({ ...drafts, 'shard-1.json': '{}', 'shards/1.json': '{}' });
      const typed = [...(doc.more ?? []).filter((line) => line.startsWith('  cxpd ')), ...doc.examples];
      for (const example of typed) {
        const words = (example.split(/ [>|] /)[0] ?? '').match(/"[^"]*"|\S+/g) ?? [];
        if (words[0] !== 'cxpd') continue;
        const argv = words.slice(1).map((word) => word.replaceAll('"', ''));
        for (const file of argv.filter((arg) => /\.(?:ya?ml|docx)$/.test(arg))) {
          if ((await io.stat(file)) === null) await io.writeFile(file, [smallDraft]);
        }
        const word = doc.name === 'verify' ? argv.find((arg) => arg.endsWith('.docx')) : undefined;
        if (word !== undefined) await runIn(io, 'export', 'gs13.yaml', '--document', 'pd', '--out', word);
        if (doc.name === 'check-docx') await io.writeFile('out/a.docx', [smallDraft]);
        const running = runIn(io, ...argv);
        if (argv.includes('--watch')) {
          await vi.waitUntil(() => io.watches.length > 0, { timeout: 20_000 });
          for (const watch of io.watches) watch.end();
        }
        const { err } = await running;
        expect(err).not.toMatch(/There is no|^cxpd: Unexpected|Missing value|Too many|cannot be understood/m);
      }
    },
  );
});

describe('what cannot be understood', () => {
  const refused = async (...argv: string[]): Promise<string[]> => {
    const { code, out, err } = await runIn(memoryIo({ 'a.yaml': smallDraft }), ...argv);
    expect(code).toBe(2);
    expect(out).toBe('');
    return err.trimEnd().split('\n');
  };

  test('is one line and a hint', async () => {
    expect(await refused('valdate')).toEqual([
      'cxpd: There is no command "valdate".',
      'Did you mean cxpd validate?',
    ]);
    expect(await refused('frobnicate')).toEqual([
      'cxpd: There is no command "frobnicate".',
      'Type cxpd --help to see the commands.',
    ]);
    expect(await refused('validate', '--fromat', 'json')).toEqual([
      'cxpd: Unexpected flag --fromat for cxpd validate.',
      'Did you mean --format?',
    ]);
    expect(await refused('validate', '-dash.yaml', 'a.yaml')).toEqual([
      'cxpd: Unexpected flag -dash.yaml for cxpd validate.',
      'For the file of that name, type ./-dash.yaml',
    ]);
    expect(await refused('validate', '--stage')).toEqual([
      'cxpd: Missing value after --stage.',
      'Type cxpd validate --help to see how it is used.',
    ]);
    expect(await refused('grade')).toEqual([
      'cxpd: Missing draft: nothing is named to work on.',
      'Type cxpd grade --help to see how it is used.',
    ]);
    expect(await refused('grade', 'a.yaml', 'b.yaml')).toEqual([
      'cxpd: Too many names for cxpd grade.',
      'Put quotes around a name with spaces.',
    ]);
    expect(await refused('export', '--out', 'x.docx', '--out-dir', 'y', 'a.yaml')).toEqual([
      'cxpd: Use either --out or --out-dir, not both.',
      'Type cxpd export --help to see how it is used.',
    ]);
  });

  test('cannot forge a line', async () => {
    for (const word of ['x\ny', '--x\ny']) expect(await refused(word)).toHaveLength(2);
    expect(await refused('validate', '--x\u001b[2J\ny')).toHaveLength(2);
  });
});

test('the version is told', async () => {
  expect(await runIn(memoryIo(), '--version')).toEqual({ code: 0, out: 'development\n', err: '' });
  expect((await runIn(memoryIo(), '-V')).code).toBe(0);
});

test('a bug says so, with version and stack, and ends the run with 2', async () => {
  const io = memoryIo({ 'a.yaml': smallDraft });
  const broken: Io = {
    ...io,
    stat: () => {
      throw new TypeError('x is not a function\u001b[2J');
    },
  };
  const { code, err } = await runIn({ ...io, ...broken }, 'validate', 'a.yaml');
  expect(code).toBe(2);
  expect(err).toContain('a mistake in the program (cxpd development), not in your draft');
  expect(err).toMatch(/TypeError: x is not a function.*\n {4}at /);
  expect(err).not.toContain('\u001b');
});
