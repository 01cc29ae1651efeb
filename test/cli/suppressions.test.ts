import { describe, expect, test } from 'vitest';
import { smallDraft } from '../check-text.ts';
import { fileText, memoryIo, runIn } from './memory-io.ts';

const suppressed = smallDraft
  .replace('percent: 100', 'percent: 90')
  .replace('duties:\n', '# cxpd-ignore duties-total-100: shared duty pending split\nduties:\n');

describe('suppressions', () => {
  test('keep findings out of every report, and are counted', async () => {
    const io = memoryIo({ 'a.yaml': suppressed });
    const text = await runIn(io, 'validate', 'a.yaml');
    expect(text.code).toBe(0);
    expect(text.out).not.toContain('Unexpected total');
    expect(text.out).toContain('0 errors');
    expect(text.out).toContain('; 1 finding suppressed.');
    const json = JSON.parse((await runIn(io, 'validate', '--format', 'json', 'a.yaml')).out);
    expect(json.summary).toMatchObject({ errors: 0, suppressed: 1 });
    expect(json.results[0].suppressed).toBe(1);
    expect((await runIn(io, 'validate', '--quiet', 'a.yaml')).out).toContain('1 finding suppressed');
  });

  test('that are wrong can be told, switched and explained like a check', async () => {
    const io = memoryIo({ 'a.yaml': suppressed.replace(': shared duty pending split', '') });
    const { code, out } = await runIn(io, 'validate', 'a.yaml');
    expect(code).toBe(1);
    expect(out).toMatch(/a\.yaml:9:1 {2}warning .* suppression-reason\n/);
    expect(out).toMatch(/> +9 \| # cxpd-ignore duties-total-100/);
    const off = await runIn(io, 'validate', '--rule', 'suppression-reason=off', 'a.yaml');
    expect(off.out).not.toContain('suppression-reason');
    const explained = await runIn(io, 'explain', 'suppression-reason');
    expect(explained.out).toContain('Severity: warning from the stage draft on.');
    expect(explained.out).toContain('# cxpd-ignore duties-total-100: shared duty pending split');
  });

  test('let a draft be exported, which is said', async () => {
    const io = memoryIo({ 'a.yaml': suppressed });
    const { code, out, err } = await runIn(io, 'export', '--format', 'md', 'a.yaml');
    expect({ code, out }).toEqual({ code: 0, out: 'out/a-pd.md\n' });
    expect(err).toContain('a.yaml: 1 finding suppressed by comments in the draft.');
    expect(fileText(io, 'out/a-pd.md')).not.toContain('cxpd-ignore');
  });

  test('of rules about a folder wait until its drafts are compared', async () => {
    const numbered = (comment: string) =>
      smallDraft.replace('  grade: 13\n', `  grade: 13\n  ${comment}\n  number: "77"\n`);
    const comment = '# cxpd-ignore number-unique: a copy for training';
    const files = { 'a.yaml': numbered('# the first'), 'b.yaml': numbered(comment) };
    const both = await runIn(memoryIo(files), 'validate', '--format', 'json');
    const { results, summary } = JSON.parse(both.out);
    const rules = results.map((result: { diagnostics: { rule: string }[] }) =>
      result.diagnostics.map(({ rule }) => rule).filter((rule) => rule === 'number-unique'),
    );
    expect(rules.flat()).toEqual([]);
    expect(summary.suppressed).toBe(1);
    expect(both.out).not.toContain('folderSuppressions');

    const alone = await runIn(memoryIo(files), 'validate', '--format', 'json', 'b.yaml');
    expect(alone.out).not.toMatch(/suppression-unused|folderSuppressions/);
    const other = memoryIo({ ...files, 'a.yaml': smallDraft });
    expect((await runIn(other, 'validate')).out).toContain('Unexpected suppression of number-unique');
    const shard = await runIn(memoryIo(files), 'validate', '--format', 'json', '--shard', '2/2');
    expect(JSON.parse(shard.out).results[0].folderSuppressions).toMatchObject([
      { rule: 'number-unique', lines: [8], unused: { rule: 'suppression-unused', line: 7 } },
    ]);
  });

  test('stay where they are when language is merged', async () => {
    const io = memoryIo({ 'a.yaml': suppressed });
    await runIn(io, 'merge', '--ids', 'MD-05', '--write', 'a.yaml');
    expect(fileText(io, 'a.yaml')).toContain(suppressed.trimEnd());
    expect(fileText(io, 'a.yaml')).toContain('MD-05');
    expect((await runIn(io, 'validate', 'a.yaml')).out).toContain('1 finding suppressed');
  });
});
