import { describe, expect, test } from 'vitest';
import { memoryIo, runIn } from './memory-io.ts';

/** What stands before the cursor, and the words that can stand there; the last line is about paths. */
async function complete(line: string): Promise<string[]> {
  const words = line.split(' ');
  const args = [...words.slice(1, -1), `=${words.at(-1)}`];
  const { code, out, err } = await runIn(memoryIo(), 'complete', '--', ...args);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return out
    .trimEnd()
    .split('\n')
    .map((one) => one.split('\t')[0] ?? '');
}

describe('completion', () => {
  test('offers commands with what they do', async () => {
    expect(await complete('cxpd va')).toEqual(['validate', ':none']);
    expect(await complete('cxpd ')).toContain('explain');
    expect(await complete('cxpd --v')).toEqual(['--version', ':none']);
    expect(await complete('cxpd help expl')).toEqual(['explain', ':none']);
    expect((await runIn(memoryIo(), 'complete', '--', '=va')).out).toMatch(/^validate\tcheck drafts/);
  });

  test('offers flags and their values', async () => {
    expect(await complete('cxpd validate --st')).toEqual(['--stage', ':none']);
    expect(await complete('cxpd validate --stage ')).toEqual([
      'draft',
      'talent-pool',
      'classification',
      'selection',
      'offer',
      ':none',
    ]);
    expect(await complete('cxpd validate --stage=cl')).toEqual(['--stage=classification', ':none']);
    expect(await complete('cxpd export --format h')).toEqual(['html', ':none']);
    expect(await complete('cxpd export --language t')).toEqual(['tracked', ':none']);
    expect(await complete('cxpd grade --format j')).toEqual(['json', ':none']);
    expect(await complete('cxpd merge --kind cx')).toEqual(['cx-strategist', 'cx-role', ':none']);
    expect(await complete('cxpd export --out-dir ')).toEqual([':folders']);
    expect(await complete('cxpd validate --config ')).toEqual([':files']);
  });

  test('offers a rule, then its severities', async () => {
    expect(await complete('cxpd validate --rule duties-t')).toEqual(['duties-total-100=', ':none']);
    expect(await complete('cxpd validate --rule duties-count=o')).toEqual(['duties-count=off', ':none']);
    expect(await complete('cxpd explain yaml-s')).toEqual(['yaml-syntax', ':none']);
    expect(await complete('cxpd explain factor 9-')).toEqual(['9-1', '9-2', '9-3', ':none']);
  });

  test('offers ids, those of a list that are left', async () => {
    expect(await complete('cxpd language SE-')).toEqual(['SE-1', 'SE-2', 'SE-3', 'SE-4', ':none']);
    expect(await complete('cxpd merge a.yaml --ids F3-01,F3-0')).toEqual([
      'F3-01,F3-02',
      'F3-01,F3-03',
      ':none',
    ]);
    expect(await complete('cxpd merge --fill MD')).toEqual(['MD-09.levers=', ':none']);
  });

  test('leaves drafts to the shell', async () => {
    expect(await complete('cxpd validate pd')).toEqual([':files']);
    expect(await complete('cxpd validate --quiet pd')).toEqual([':files']);
    expect(await complete('cxpd validate -- --st')).toEqual([':files']);
    expect(await complete('cxpd init ')).toEqual([':folders']);
    expect(await complete('cxpd frobnicate x')).toEqual([':files']);
  });

  test('has a script for each shell and no other', async () => {
    for (const shell of ['bash', 'zsh', 'fish', 'powershell', 'pwsh']) {
      const { code, out } = await runIn(memoryIo(), 'completion', shell);
      expect(code).toBe(0);
      expect(out).toContain('cxpd complete -- ');
    }
    const { code, err } = await runIn(memoryIo(), 'completion', 'fishy');
    expect(code).toBe(2);
    expect(err).toContain('expected one of bash, zsh, fish, powershell.\nDid you mean fish?');
  });
});
