import { describe, expect, test } from 'vitest';
import { parseSource } from '../../src/source/parse-source.ts';
import { found } from './found.ts';

// Put together here, so that no tool takes this file for one that git left in two versions.
const [ours, base, middle, theirs] = ['<', '|', '=', '>'].map((sign) => sign.repeat(7));
const conflict = (one: string, other: string): string =>
  `${ours} HEAD\n${one}${middle}\n${other}${theirs} branch\n`;

describe('two versions of the same lines', () => {
  test('are one finding where they stand, and nothing else is said of the file', () => {
    const text = `cxpd: 1\n${conflict('title: a: b\n', 'title: b\n')}grade 13\n`;
    expect(found(text)).toEqual(['yaml-syntax 2:1']);
    const [finding] = parseSource(text).findings;
    expect(text.slice(finding?.span.start, finding?.span.end)).toBe(
      conflict('title: a: b\n', 'title: b\n').trim(),
    );
  });

  test('are found in each place, with the lines that both began with, and whatever the line ends', () => {
    const text = `${conflict('a: 1\n', '')}b: 2\n${conflict('c: 1\n', `${base} 1234567\nc: 0\n`)}`;
    expect(found(text)).toEqual(['yaml-syntax 1:1', 'yaml-syntax 6:1']);
    expect(found(text.replaceAll('\n', '\r\n'))).toEqual(['yaml-syntax 1:1', 'yaml-syntax 6:1']);
    expect(found(text.trimEnd())).toEqual(['yaml-syntax 1:1', 'yaml-syntax 6:1']);
  });

  test('are found where YAML would take them for text', () => {
    const text = `"a\n${conflict('one\n', 'two\n')}b"`;
    expect(found(text)).toEqual(['yaml-syntax 2:1']);
    expect(parseSource(text).root).toBeNull();
  });

  test.each([
    ['the marks within a line', `a: x ${ours} y ${middle} z ${theirs}\n`],
    ['the marks in a comment', `# ${ours}\n# ${middle}\n# ${theirs}\na: 1\n`],
    ['the marks in a text, further right', `a: |\n  ${ours} HEAD\n  ${middle}\n  ${theirs}\n`],
    ['longer lines of signs', `a: |\n  b\n# ${ours}\n`],
  ])('are not taken for %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});
