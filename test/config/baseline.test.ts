import '../seed-properties.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Baseline, type BaselineEntry, readBaseline } from '../../src/config/baseline.ts';
import { mergeBaseline } from '../../src/config/merge-baseline.ts';
import { writeBaseline } from '../../src/config/write-baseline.ts';
import type { KnownFinding } from '../../src/diagnostics/report.ts';

const read = (text: string): Baseline => readBaseline(new TextEncoder().encode(text));
const empty = read('');

const finding = (rule: string, message = 'Unexpected x.', count = 1): KnownFinding => ({
  rule,
  at: '',
  message,
  count,
});

/** Writes a baseline with new findings by file, and with new counts for entries by their rule. */
function update(
  text: string,
  fresh: Record<string, KnownFinding[]>,
  counts: Record<string, number> = {},
): string | null {
  const before = read(text);
  const news = {
    fresh: new Map(Object.entries(fresh)),
    counts: new Map(
      before.items.flatMap((item) => {
        const count = counts[item.entry.rule];
        return count === undefined ? [] : [[item, count] as const];
      }),
    ),
  };
  return writeBaseline(before, mergeBaseline(before, news));
}

const entries = (text: string | null): BaselineEntry[] => read(text ?? '').items.map(({ entry }) => entry);

const hand = `# ours
baseline: 1
findings:
  # the classifier knows
  - file: b.yaml
    rule: one   # kept
    message: Unexpected x.
    reason: waiting for "final" words

  - rule: two
    file: b.yaml
    count: 3
    message: >-
      Unexpected
      x.
    until: 2027-01-31
# the end
`;

describe('a baseline', () => {
  test('is made from nothing, and can be read', () => {
    const text = update('', { 'b.yaml': [finding('one')], 'a.yaml': [finding('two', 'Says: "x" #1', 2)] });
    expect(text).toMatch(/^# .*\n# .*\nbaseline: 1\nfindings:\n {2}- file: a\.yaml\n {4}rule: two\n/);
    expect(entries(text)).toEqual([
      { file: 'a.yaml', rule: 'two', message: 'Says: "x" #1', count: 2 },
      { file: 'b.yaml', rule: 'one', message: 'Unexpected x.' },
    ]);
    expect(update('', {})).toMatch(/baseline: 1\nfindings: \[\]\n$/);
  });

  test('stays as it is, sign by sign, where nothing changed', () => {
    expect(update(hand, {})).toBeNull();
    expect(update(hand, {}, { one: 1, two: 3 })).toBeNull();
  });

  test('keeps lines, comments, reasons and order of what stays', () => {
    const added = update(hand, { 'b.yaml': [finding('three')], 'c.yaml': [finding('four')] });
    const lines = (file: string, rule: string) =>
      `  - file: ${file}\n    rule: ${rule}\n    message: Unexpected x.\n`;
    expect(added).toBe(
      hand.replace('# the end', `${lines('b.yaml', 'three')}${lines('c.yaml', 'four')}# the end`),
    );
    expect(update(hand, { 'a.yaml': [finding('zero')] })).toBe(
      hand.replace('findings:\n', `findings:\n${lines('a.yaml', 'zero')}`),
    );
  });

  test('loses what is gone, and nothing else', () => {
    expect(update(hand, {}, { two: 0 })).toBe(hand.replace(/\n {2}- rule: two[\s\S]*(?=# the end)/, ''));
    const none = update(hand, {}, { one: 0, two: 0 });
    expect(none).toBe('# ours\nbaseline: 1\nfindings:\n# the end\n');
    expect(read(none ?? '').findings).toEqual([]);
    expect(entries(update(none ?? '', { 'a.yaml': [finding('one')] }))).toHaveLength(1);
  });

  test('counts anew', () => {
    expect(update(hand, {}, { two: 2 })).toBe(hand.replace('count: 3', 'count: 2'));
    expect(update(hand, {}, { one: 4 })).toBe(hand.replace('reason:', 'count: 4\n    reason:'));
    expect(entries(update(hand, {}, { two: 1 }))[1]?.count).toBe(1);
  });

  test('with other line ends keeps them', () => {
    const windows = hand.replaceAll('\n', '\r\n');
    const changed = update(windows, { 'c.yaml': [finding('four')] }, { one: 0 });
    expect(changed).toContain('rule: four\r\n');
    expect(changed?.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('laid out in another way is written anew, with its reasons', () => {
    const odd = 'baseline: 1\nfindings: [{ file: a, rule: r, message: m, reason: because }]';
    expect(entries(update(odd, { b: [finding('s')] }))).toEqual([
      { file: 'a', rule: 'r', message: 'm', reason: 'because' },
      { file: 'b', rule: 's', message: 'Unexpected x.' },
    ]);
  });

  test('says whatever findings say', () => {
    const word = fc.string({ unit: 'grapheme', minLength: 1 }).map((text) => `x${text}`.trim());
    const printable = word.filter((text) => !/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\ufffe\uffff]|\s/u.test(text));
    const one = fc.record({
      rule: fc.constantFrom('one', 'two'),
      at: fc.constantFrom('', 'duties.tasks'),
      message: fc.array(printable, { minLength: 1 }).map((words) => words.join(' ')),
      count: fc.integer({ min: 1, max: 5 }),
    });
    fc.assert(
      fc.property(fc.dictionary(printable, fc.array(one, { minLength: 1 })), hasText, (fresh, before) => {
        const text = update(before ? hand : '', fresh) ?? hand;
        const kept = before ? entries(hand) : [];
        const plain = (entry: BaselineEntry) => JSON.stringify(Object.entries({ count: 1, ...entry }).sort());
        const wanted = Object.entries(fresh).flatMap(([file, list]) =>
          list.map(({ at, ...rest }) => ({ file, ...rest, ...(at === '' ? {} : { at }) })),
        );
        expect(read(text).findings).toEqual([]);
        expect(entries(text).map(plain).sort()).toEqual([...kept, ...wanted].map(plain).sort());
      }),
    );
  });

  test('with mistakes has them told at their place, and counts as far as it is right', () => {
    const bad =
      'baseline: 1\nfindings:\n  - file: a\n    rule: r\n  - file: a\n    rule: r\n    message: m\n';
    const { items, findings } = read(bad);
    expect(items).toHaveLength(1);
    expect(findings.map(({ rule, range }) => `${rule} ${range.line}:${range.column}`)).toEqual([
      'missing-key 3:5',
    ]);
    const places = (text: string) => read(text).findings.map((one) => `${one.rule} ${one.range.line}`);
    expect(places('findings: []\n')).toEqual(['missing-key 1']);
    expect(places('- a\n')).toEqual(['wrong-type 1']);
    expect(places('baseline: 1\nfindings: a: b\n')).toEqual(['yaml-syntax 2']);
    expect(places('baseline: 2\n')).toEqual(['wrong-type 1']);
    expect(places('# nothing\n')).toEqual([]);
    expect(empty.items).toEqual([]);
  });

  test('may be longer than a draft', () => {
    const many = `baseline: 1\nfindings:\n${'  - { file: a, rule: r, message: m }\n'.repeat(35_000)}`;
    expect(read(many).findings).toEqual([]);
    expect(read(many).items).toHaveLength(35_000);
  });
});

const hasText = fc.boolean();
