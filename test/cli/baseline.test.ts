import { describe, expect, test } from 'vitest';
import { smallDraft } from '../check-text.ts';
import { fileText, type MemoryIo, memoryIo, runIn } from './memory-io.ts';

const badDraft = smallDraft.replace('percent: 100', 'percent: 90');
const wrongSeries = (draft: string): string => draft.replace('"0301"', '"301"');
const use = ['--baseline', 'known.yaml'];
const update = [...use, '--update-baseline'];

/** A world whose baseline knows every finding. */
async function known(files: Record<string, string>, ...flags: string[]): Promise<MemoryIo> {
  const io = memoryIo(files);
  expect(await runIn(io, 'validate', ...update, ...flags)).toMatchObject({ code: 0 });
  return io;
}

function put(io: MemoryIo, file: string, text: string): void {
  io.files.set(
    [...io.files.keys()].find((one) => one.endsWith(file)) ?? file,
    new TextEncoder().encode(text),
  );
}

/** What the report says: the rules of its findings by file, and how many are known. */
async function report(io: MemoryIo, ...argv: string[]) {
  const { code, out, err } = await runIn(io, 'validate', '--format', 'json', ...argv);
  if (out === '') return { code, err, found: [], known: 0 };
  const { results, summary } = JSON.parse(out);
  const found = results.flatMap((result: { file: string; diagnostics: { rule: string; line: number }[] }) =>
    result.diagnostics.map(({ rule, line }) => `${result.file}:${line} ${rule}`),
  );
  return { code, err, found, known: summary.known ?? 0 };
}

/** The rules that the baseline knows, by file. */
function entries(io: MemoryIo): string[] {
  const text = fileText(io, 'known.yaml');
  return [...text.matchAll(/- file: (.*)\n {4}rule: (.*)\n/g)].map(([, file, rule]) => `${file} ${rule}`);
}

describe('a baseline', () => {
  test('leaves known findings out, and says how many', async () => {
    const io = await known({ 'a.yaml': badDraft });
    const { code, out } = await runIn(io, 'validate', ...use);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^1 draft checked, 0 files skipped: 0 errors, 0 warnings, 0 infos; \d known findings not shown\.\n$/,
    );
    expect((await report(io, ...use)).known).toBeGreaterThan(3);
    expect((await runIn(io, 'validate')).code).toBe(1);
  });

  test('lets new findings through', async () => {
    const io = await known({ 'a.yaml': badDraft });
    put(io, 'a.yaml', wrongSeries(badDraft));
    expect(await report(io, ...use)).toMatchObject({ code: 1, found: ['a.yaml:5 series-format'] });
    expect((await report(io, ...use, '--quiet')).found).toEqual(['a.yaml:5 series-format']);
  });

  test('knows findings whose lines moved, and whose numbers changed', async () => {
    const io = await known({ 'a.yaml': badDraft });
    put(io, 'a.yaml', `\n# more\n\n${badDraft.replace('percent: 90', 'percent: 80')}`);
    expect(await report(io, ...use)).toMatchObject({ code: 0, found: [] });
  });

  test('counts findings that are the same', async () => {
    const task = '      - Responsible for reports.\n';
    const io = await known({ 'a.yaml': smallDraft + task, 'b.yaml': smallDraft });
    put(io, 'a.yaml', `${smallDraft}${task}${task.replace('reports', 'plans')}`);
    expect((await report(io, ...use)).found).toEqual(['a.yaml:15 duty-action-verb']);
    put(io, 'b.yaml', smallDraft + task);
    expect((await report(io, ...use, 'b.yaml')).found).toEqual(['b.yaml:14 duty-action-verb']);
  });

  test('never knows that a draft cannot be read', async () => {
    const io = memoryIo({ 'a.yaml': badDraft, 'b.yaml': 'cxpd: 1\na: b: c\n' });
    expect((await runIn(io, 'validate', ...update)).code).toBe(1);
    expect(entries(io)).toContain('a.yaml duties-total-100');
    expect(entries(io).filter((entry) => entry.startsWith('b.yaml'))).toEqual([]);
    expect((await report(io, ...use)).code).toBe(1);
  });

  test('is named by the settings too, and is no draft', async () => {
    const io = memoryIo({
      'pds/a.yaml': badDraft,
      'cxpd.config.yaml': 'baseline: known.yaml\n',
    });
    expect(await report(io, 'pds')).toMatchObject({
      code: 1,
      found: expect.arrayContaining(['cxpd.config.yaml:1 missing-baseline']),
    });
    expect((await runIn(io, 'export', 'pds', '--allow-errors', '--format', 'md')).err).not.toContain(
      'baseline',
    );
    expect((await runIn(io, 'validate', '--update-baseline')).code).toBe(0);
    expect(entries(io)).toContain('pds/a.yaml duties-total-100');
    const { code, out } = await runIn(io, 'validate');
    expect(code).toBe(0);
    expect(out).toContain('1 draft checked, 0 files skipped');
  });

  test('that is not there, or none, ends the run with 2', async () => {
    const io = memoryIo({ 'a.yaml': badDraft });
    expect(await report(io, ...use)).toMatchObject({ code: 2, found: [] });
    expect((await report(io, ...use)).err).toBe(
      'cxpd: There is no baseline "known.yaml".\n' +
        'Type cxpd validate --baseline known.yaml --update-baseline to make it from the findings that there are.\n',
    );
    const none = await report(io, '--update-baseline');
    expect(none.code).toBe(2);
    expect(none.err).toContain('none is named');
  });

  test('with mistakes has them told, counts as far as it is right, and is not written', async () => {
    const io = await known({ 'a.yaml': badDraft });
    const wrong = `${fileText(io, 'known.yaml')}  - file: a.yaml\n    rul: x\n`;
    put(io, 'known.yaml', wrong);
    const { code, found } = await report(io, ...use);
    expect(code).toBe(1);
    expect(found.every((one: string) => /^known\.yaml:\d+ (unknown|missing)-key$/.test(one))).toBe(true);
    const refused = await report(io, ...update);
    expect(refused).toMatchObject({ code: 2 });
    expect(refused.err).toContain('has mistakes, so nothing is written');
    expect(fileText(io, 'known.yaml')).toBe(wrong);
  });

  test('with mistakes and with findings that are gone has one report, in the order of its lines', async () => {
    const io = await known({ 'a.yaml': badDraft });
    put(io, 'a.yaml', smallDraft);
    const lines = fileText(io, 'known.yaml').split('findings:\n');
    put(io, 'known.yaml', `${lines[0]}findings:\n  - rul: x\n${lines[1]}`);
    const { out } = await runIn(io, 'validate', '--format', 'json', ...use);
    const ofIt = JSON.parse(out).results.filter(({ file }: { file: string }) => file === 'known.yaml');
    expect(ofIt).toHaveLength(1);
    const rules = ofIt[0].diagnostics.map(({ rule }: { rule: string }) => rule);
    expect(new Set(rules)).toEqual(new Set(['missing-key', 'unknown-key', 'baseline-gone']));
    expect(rules.at(-1)).toBe('baseline-gone');
  });

  test('takes up nothing of a file whose name holds what YAML cannot', async () => {
    const names = ['a\u001b[2J.yaml', 'b\rc.yaml', '\ud83d.yaml'];
    const io = memoryIo(Object.fromEntries([...names, 'a.yaml'].map((name) => [name, badDraft])));
    const { err } = await runIn(io, 'validate', ...update, '--rule', 'near-copy=off');
    expect(err).not.toContain('mistakes');
    expect(new Set(entries(io).map((one) => one.split(' ')[0]))).toEqual(new Set(['a.yaml']));
    const again = await runIn(io, 'validate', ...update);
    expect(again).toMatchObject({ code: 1 });
    expect(again.err).toContain(' 0 taken out');
    expect((await report(io, ...use)).found.filter((one: string) => one.startsWith('known.yaml'))).toEqual(
      [],
    );
  });

  test('that cannot be read or written ends the run with 2', async () => {
    const closed = memoryIo({ 'a.yaml': badDraft, 'known.yaml': '' }, { closed: { 'known.yaml': 'EACCES' } });
    expect((await report(closed, ...use)).err).toContain('The baseline known.yaml cannot be read');
    const held = memoryIo({ 'a.yaml': badDraft }, { held: { 'known.yaml': 'EROFS' } });
    expect((await report(held, ...update)).err).toContain('known.yaml cannot be written');
  });

  test('leaves standard input alone', async () => {
    const io = memoryIo({ 'known.yaml': 'baseline: 1\n' }, { stdin: badDraft });
    expect((await report(io, ...use, '-')).code).toBe(1);
  });
});

describe('an entry', () => {
  const withUntil = async (day: string): Promise<MemoryIo> => {
    const io = await known({ 'a.yaml': badDraft });
    const more = `rule: duties-total-100\n    reason: the budget is late\n    until: ${day}\n`;
    put(io, 'known.yaml', fileText(io, 'known.yaml').replace('rule: duties-total-100\n', more));
    return io;
  };

  test('holds to its last day', async () => {
    expect((await report(await withUntil('2026-11-21'), ...use)).found).toEqual([]);
    const io = await withUntil('2026-11-20');
    const { code, out } = await runIn(io, 'validate', ...use);
    expect(code).toBe(1);
    expect(out).toMatch(/See: known\.yaml:\d+:\d+ {2}Known until 2026-11-20 only: the budget is late\n/);
    const before = fileText(io, 'known.yaml');
    expect((await report(io, ...update)).code).toBe(1);
    expect(fileText(io, 'known.yaml')).toBe(before);
  });

  test('whose finding is gone is told, and taken out with an update', async () => {
    const io = await known({ 'a.yaml': badDraft });
    put(io, 'a.yaml', smallDraft);
    const gone = await report(io, ...use);
    expect(gone.found).toEqual([expect.stringMatching(/^known\.yaml:\d+ baseline-gone$/)]);
    expect(gone.code).toBe(0);
    expect((await report(io, ...use, '--fail-on', 'info')).code).toBe(1);
    expect((await report(io, ...use, '--rule', 'baseline-gone=off')).found).toEqual([]);
    const { err } = await report(io, ...update);
    expect(err).toMatch(/^known\.yaml: 0 added, 1 taken out, \d kept\.\n/);
    expect(entries(io)).not.toContain('a.yaml duties-total-100');
    expect((await report(io, ...use)).found).toEqual([]);
  });

  test('of a file that is not checked, or not with its rule, stays', async () => {
    const io = await known({ 'a.yaml': badDraft, 'b/b.yaml': badDraft });
    const before = fileText(io, 'known.yaml');
    put(io, 'a.yaml', smallDraft);
    put(io, 'b.yaml', smallDraft.replace('percent: 100', 'percent: many'));
    for (const flags of [['b'], ['--rule', 'duties-total-100=off'], ['--shard', '2/2']]) {
      const { found } = await report(io, ...use, ...flags);
      expect(
        found.filter((one: string) => one.includes('baseline-gone')),
        flags.join(),
      ).toEqual([]);
      const rules = entries(io);
      await report(io, ...update, ...flags);
      expect(entries(io)).toEqual(expect.arrayContaining(rules));
      put(io, 'known.yaml', before);
    }
    put(io, 'a.yaml', badDraft.replace('cxpd: 1', 'cxpd: 1\nstatus: retired'));
    expect((await report(io, ...use, 'a.yaml')).found).toEqual([]);
  });

  test('of a later stage stays at an earlier one', async () => {
    const io = await known({ 'a.yaml': badDraft }, '--stage', 'classification');
    const later = entries(io);
    expect(later).toContain('a.yaml cover-complete');
    expect(await report(io, ...use)).toMatchObject({ code: 0, found: [] });
    await report(io, ...update);
    expect(entries(io)).toEqual(later);
  });

  test('of a file that is gone goes too, where its folder was walked', async () => {
    const io = await known({ 'a.yaml': smallDraft, 'b/b.yaml': badDraft, 'c/c.yaml': badDraft });
    io.files.delete([...io.files.keys()].find((file) => file.endsWith('b.yaml')) ?? '');
    expect((await report(io, ...use, 'c')).found).toEqual([]);
    const { found } = await report(io, ...use);
    expect(found.length).toBeGreaterThan(0);
    await report(io, ...update);
    expect(entries(io).filter((entry) => entry.startsWith('b/'))).toEqual([]);
    expect(entries(io)).toContain('c/c.yaml duties-total-100');
  });

  test('about a whole folder goes only when all of it was compared', async () => {
    const numbered = smallDraft.replace('  grade: 13\n', '  grade: 13\n  number: "77"\n');
    const io = await known({ 'a.yaml': numbered, 'b.yaml': numbered });
    expect(entries(io)).toContain('b.yaml number-unique');
    expect((await report(io, ...use, 'b.yaml')).found).toEqual([]);
    put(io, 'a.yaml', smallDraft);
    expect((await report(io, ...use, 'b.yaml')).found).toEqual([]);
    expect((await report(io, ...use)).found).toEqual([expect.stringContaining('baseline-gone')]);
  });

  test('keeps its reason and its place', async () => {
    const io = await known({ 'a.yaml': badDraft, 'b.yaml': badDraft });
    const reasoned = fileText(io, 'known.yaml').replace(
      'rule: duties-total-100\n',
      'rule: duties-total-100\n    reason: "known: #1"   # ours\n',
    );
    put(io, 'known.yaml', reasoned);
    put(io, 'b.yaml', wrongSeries(badDraft));
    expect((await report(io, ...update)).err).toContain('1 added, 0 taken out');
    const text = fileText(io, 'known.yaml');
    expect(text.replace(/ {2}- file: b\.yaml\n {4}rule: series-format\n.*\n.*\n/, '')).toBe(reasoned);
  });
});

test('shards that are joined say what one run says', async () => {
  const numbered = badDraft.replace('  grade: 13\n', '  grade: 13\n  number: "77"\n');
  const files = { 'a.yaml': badDraft, 'b.yaml': numbered, 'c.yaml': numbered, 'd.yaml': badDraft };
  const io = await known(files);
  put(io, 'a.yaml', wrongSeries(badDraft));
  put(io, 'c.yaml', smallDraft);
  io.files.delete([...io.files.keys()].find((file) => file.endsWith('d.yaml')) ?? '');
  const whole = await runIn(io, 'validate', '--format', 'json', ...use);
  expect(whole.out).toContain('series-format');
  expect(whole.out).toContain('which is not there any more');
  expect(whole.out).toContain('in which number-unique does not find this any more');
  for (const part of ['1/3', '2/3', '3/3']) {
    const target = `json=shard-${part[0]}.json`;
    await runIn(io, 'validate', '--format', target, '--shard', part, ...use);
  }
  const shards = ['shard-1.json', 'shard-2.json', 'shard-3.json'];
  const joined = await runIn(io, 'report', 'merge', '--format', 'json', ...use, ...shards);
  expect(JSON.parse(joined.out)).toEqual(JSON.parse(whole.out));
  expect(joined.code).toBe(whole.code);
});

test('a shard carries what its baseline left out', async () => {
  const io = await known({ 'a.yaml': badDraft, 'b.yaml': badDraft });
  const { out } = await runIn(io, 'validate', '--format', 'json', '--shard', '1/2', ...use);
  const { results } = JSON.parse(out);
  expect(results).toHaveLength(1);
  expect(results[0].diagnostics).toEqual([]);
  expect(results[0].known).toContainEqual({
    rule: 'duties-total-100',
    at: 'duties',
    message: 'Unexpected total of 90 percent, expected 100.',
    count: 1,
  });
});
