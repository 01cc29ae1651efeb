import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSource } from '../../src/source/parse-source.ts';
import { found } from './found.ts';

const twoMegabytes = 2 * 1024 * 1024;

/** A text repeated up to two megabytes. */
function fill(text: string): string {
  return text.repeat(Math.floor(twoMegabytes / text.length));
}

/** Texts made to exhaust a reader, and the rules of what is found in them. */
const attacks: readonly (readonly [name: string, text: string, ...rules: string[]])[] = [
  ['brackets', '['.repeat(100_000), 'too-deep'],
  ['brackets up to the limit of size', fill('['), 'too-deep'],
  ['maps in brackets', fill('{a: '), 'too-deep'],
  ['dashes', fill('- '), 'too-deep'],
  ['question marks', fill('? '), 'too-deep'],
  ['colons', fill(': '), 'too-deep'],
  [
    'deep indent',
    Array.from({ length: 1500 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
    'too-deep',
  ],
  ['double quotes', fill('"'), 'yaml-syntax'],
  ['single quotes', fill("'")],
  ['references on one line', fill('*a '), 'yaml-syntax'],
  ['names on one line', fill('&a '), 'yaml-syntax'],
  ['references', '- *a\n'.repeat(40_000), 'yaml-alias'],
  ['names', '- &a x\n'.repeat(40_000), 'yaml-alias'],
  ['one line', `a: ${fill('x')}`],
  ['keys on one line', fill('a: '), 'yaml-syntax'],
  ['one key', '"k": 1\n'.repeat(40_000), 'yaml-duplicate-key'],
  ['keys', Array.from({ length: 40_000 }, (_, number) => `k${number}:`).join('\n')],
  ['tiny keys up to the limit of size', fill('a:\n'), 'too-large'],
  ['tiny items', `[${fill('a,')}]`, 'too-large'],
  ['blank lines', fill('\n'), 'too-large'],
  ['spaces', fill(' ')],
  ['control characters', fill('\u0000'), 'control-character'],
  ['soft line breaks', fill('a\u000B'), 'control-character'],
  ['escapes', `a: "${fill('\\x07')}"`, 'control-character'],
  ['a mistake on every line', 'a: @x\n'.repeat(40_000), 'yaml-syntax'],
  ['a mistake on the last line', `${'- x y z\n'.repeat(40_000)}@`, 'yaml-syntax'],
  ['a quote that never closes', `a: "${'b\n'.repeat(40_000)}`, 'yaml-syntax'],
];

describe('hostile text', () => {
  it.each(attacks)('of %s is answered with a short list', (_, text, ...rules) => {
    const { findings } = parseSource(text);
    expect(findings.length).toBeLessThanOrEqual(20);
    expect([...new Set(findings.map((finding) => finding.rule))]).toEqual(rules);
    for (const { message, fix = '' } of findings) expect(`${message}${fix}`.length).toBeLessThan(700);
  });

  it('of references to references is found without following them', () => {
    const names = 'abcdefghijklmnop';
    const lines = [...names].map((name, index) => {
      const items =
        index === 0
          ? 'x, x, x'
          : Array(9)
              .fill(`*${names[index - 1]}`)
              .join(', ');
      return `${name}: &${name} [${items}]`;
    });
    expect(found(lines.join('\n'))).toEqual(['yaml-alias 5:28']);
  });

  it('may nest 64 levels deep and not 65, through references too', () => {
    const nest = (depth: number): string => `${'['.repeat(depth)}x${']'.repeat(depth)}`;
    expect(found(`a: ${nest(63)}\n`)).toEqual([]);
    expect(found(`a: ${nest(64)}\n`)).toEqual(['too-deep 1:67']);
    expect(found(`a: &a ${nest(31)}\nb: ${nest(31).replace('x', '*a')}\n`)).toEqual([]);
    expect(found(`a: &a ${nest(31)}\nb: ${nest(32).replace('x', '*a')}\nc: 1\n`)).toEqual([]);
    expect(found(`a: &a ${nest(31)}\nb: ${nest(33).replace('x', '*a')}\nc: 1\n`)).toEqual(['too-deep 2:37']);
  });

  it('of 64 levels by indent is read', () => {
    const lines = (depth: number): string =>
      Array.from({ length: depth }, (_, level) => `${' '.repeat(level)}a:`).join('\n');
    expect(found(lines(64))).toEqual([]);
    expect(found(lines(65))).toEqual(['too-deep 65:65']);
  });
});

/** Pieces that mean something in YAML, so that their chains come close to it. */
const pieces = fc.constantFrom(
  ...[
    'a',
    'b: ',
    '- ',
    ': ',
    '\n',
    '\n  ',
    '\n ',
    '\n    ',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    ',',
    '#',
    ' # ',
    '&x ',
  ],
  ...[
    '*x',
    '!t ',
    '|',
    '>',
    '|\n',
    '%',
    '@',
    '`',
    '? ',
    '---',
    '...',
    '\n---\n',
    '\t',
    ' ',
    '\r',
    '\r\n',
    '\u00A0',
  ],
  ...[
    '\uFEFF',
    '\u0000',
    '\u000B',
    '\uD800',
    '😀',
    '\\',
    '\\n',
    '\\x07',
    '“',
    '”',
    'title: ',
    'null',
    '~',
    '|-\n',
  ],
  ...['>+\n', '\u2028', '\u0085', 'key:', '=', 'tasks:\n  - ', '#1 ', '__proto__: ', '- a: b\n'],
);

describe('any text', () => {
  const check = (text: string): void => {
    const { root, findings } = parseSource(text);
    expect(root !== null || findings.length > 0).toBe(true);
    for (const { span, message, fix } of findings) {
      expect(span.start).toBeGreaterThanOrEqual(0);
      expect(span.end).toBeGreaterThanOrEqual(span.start);
      expect(span.end).toBeLessThanOrEqual(text.length);
      expect(`${message} ${fix}`).not.toMatch(/undefined|NaN|\[object/);
    }
  };

  it('gives a document or a finding, each finding in the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), check), { seed: 1, numRuns: 300 });
  });

  it('gives a document or a finding, however close to YAML', () => {
    const texts = fc.array(pieces, { maxLength: 40 }).map((list) => list.join(''));
    fc.assert(fc.property(texts, check), { seed: 2, numRuns: 1500 });
  });
});
