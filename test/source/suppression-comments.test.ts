import { describe, expect, test } from 'vitest';
import { parseSource } from '../../src/source/parse-source.ts';
import { findSuppressions } from '../../src/source/suppression-comments.ts';

function found(text: string) {
  const { root } = parseSource(text);
  if (root === null) throw new Error('nothing was read');
  return findSuppressions({ text, root });
}

/** Each as `rules > lines`, with a mark where the reason is missing and for those inside of texts. */
function shown(text: string): string[] {
  return found(text).map(({ rules, hasReason, inText, lines }) => {
    const ids = rules.map(({ id }) => id).join('+');
    return `${inText ? 'in text ' : ''}${ids}${hasReason || inText ? '' : ' (no reason)'} > ${lines.join(',')}`;
  });
}

describe('a suppression', () => {
  test('after a value holds for its own line', () => {
    expect(shown('a: 1\nb: 2 # cxpd-ignore x: why\nc: 3\n')).toEqual(['x > 2']);
    expect(shown('a:\n  - one # cxpd-ignore x: why\n  - two\n')).toEqual(['x > 2']);
    expect(shown('a: [one, # cxpd-ignore x: why\n  two]\n')).toEqual(['x > 1']);
    expect(shown('a: | # cxpd-ignore x: why\n  text\nb: 1\n')).toEqual(['x > 1']);
    expect(shown('a: "x" # cxpd-ignore x: why\n')).toEqual(['x > 1']);
  });

  test('alone on its line holds for the next line that holds something', () => {
    expect(shown('# cxpd-ignore x: why\na: 1\n')).toEqual(['x > 2']);
    expect(shown('a:\n  # cxpd-ignore x: why\n  - one\n')).toEqual(['x > 3']);
    expect(shown('a: 1\n\n# cxpd-ignore x: why\n# cxpd-ignore y: why\n\n# more\nb: 1\n')).toEqual([
      'x > 7',
      'y > 7',
    ]);
    expect(shown('\uFEFF# cxpd-ignore x: why\r\na: 1\r\n')).toEqual(['x > 2']);
    expect(shown('a: |\n  text\n# cxpd-ignore x: why\nb: 1\n')).toEqual(['x > 4']);
  });

  test('with nothing below it holds for no line', () => {
    expect(shown('a: 1\n# cxpd-ignore x: why\n')).toEqual(['x > ']);
  });

  test('of a key holds for its text, where that begins on a later line', () => {
    expect(shown('# cxpd-ignore x: why\na:\n\n  text\nb: 1\n')).toEqual(['x > 2,4']);
    expect(shown('# cxpd-ignore x: why\na:\n  b: 1\n')).toEqual(['x > 2']);
  });

  test('names one rule or several', () => {
    expect(shown('a: 1 # cxpd-ignore x-1, y_2 ,z: why\n')).toEqual(['x-1+y_2+z > 1']);
    expect(shown('a: 1 #cxpd-ignore x : why\n')).toEqual(['x > 1']);
    const [one] = found('a: 1 # cxpd-ignore x, yy: why \n');
    expect(one).toMatchObject({ start: 5, end: 29 });
    expect(one?.rules).toEqual([
      { id: 'x', start: 19, end: 20 },
      { id: 'yy', start: 22, end: 24 },
    ]);
  });

  test('needs a colon and a reason in words', () => {
    for (const rest of ['x', 'x:', 'x: ', 'x: -', 'x because', 'x, y', 'x because: it is so'])
      expect(shown(`a: 1 # cxpd-ignore ${rest}\n`)[0], rest).toContain('(no reason)');
    expect(shown('a: 1 # cxpd-ignore x: 2\n')).toEqual(['x > 1']);
  });

  test('without a rule names none', () => {
    for (const rest of ['', ':', ': x', ' : x', '-next-line x: y', ' x.y: z', ' x,: z', ' ,x: z'])
      expect(found(`a: 1 # cxpd-ignore${rest}\n`)[0]?.rules, rest).toEqual([]);
  });
});

describe('the word', () => {
  test('inside a text is no comment', () => {
    expect(shown('a: |\n  text\n  # cxpd-ignore x: why\nb: 1\n')).toEqual(['in text  > ']);
    expect(shown('a: >-\n  # cxpd-ignore x: why\n')).toEqual(['in text  > ']);
    expect(shown('a: "text # cxpd-ignore x: why"\n')).toEqual(['in text  > ']);
    expect(shown("a: 'text\n  # cxpd-ignore x: why'\n")).toEqual(['in text  > ']);
  });

  test('without a sign for comments, or later in one, means nothing', () => {
    expect(found('a: cxpd-ignore x\n')).toEqual([]);
    expect(found('a: b#cxpd-ignore x\n')).toEqual([]);
    expect(found('# see cxpd-ignore x: y\na: 1\n')).toEqual([]);
  });
});

test('very many of them cost little', () => {
  const comments = '# cxpd-ignore x: y\n'.repeat(50_000);
  expect(found(`${comments}a: 1\n`)).toHaveLength(50_000);
  expect(found(`a: "${' # cxpd-ignore'.repeat(50_000)}"\n`)).toHaveLength(50_000);
  expect(found(`a: 1 # cxpd-ignore ${'x, '.repeat(50_000)}\n`)).toHaveLength(1);
});
