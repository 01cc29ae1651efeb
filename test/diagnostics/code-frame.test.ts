import { describe, expect, test } from 'vitest';
import { drawFrame } from '../../src/diagnostics/code-frame.ts';
import { createExcerpter } from '../../src/diagnostics/excerpt.ts';

function frame(
  text: string,
  line: number,
  column: number,
  endLine = line,
  endColumn = column + 1,
  width = 80,
) {
  const range = { line, column, endLine, endColumn };
  const excerpt = createExcerpter(text)(range);
  const drawn = excerpt === undefined ? [] : drawFrame(excerpt, range, width);
  return drawn.map(({ gutter, text, kind }) => `${kind === 'marked' ? '>' : ' '}${gutter}|${text}`);
}

describe('a code frame', () => {
  test('shows the line with its neighbours and marks the place', () => {
    expect(frame('a: 1\nb: two\nc: 3\n', 2, 4, 2, 7)).toEqual([
      ' 1|a: 1',
      '>2|b: two',
      '  |   ^^^',
      ' 3|c: 3',
    ]);
  });

  test('lines numbers up', () => {
    const text = 'x: 1\n'.repeat(10);
    expect(frame(text, 9, 1)).toEqual(['  8|x: 1', '> 9|x: 1', '   |^', ' 10|x: 1']);
  });

  test('marks to the end of the first line of a longer place', () => {
    expect(frame('list:\n  - a  \n  - b', 2, 5, 3, 6)).toEqual([
      ' 1|list:',
      '>2|  - a  ',
      '  |    ^',
      ' 3|  - b',
    ]);
  });

  test('marks at least one sign, also at the end of a line', () => {
    expect(frame('ab', 1, 3, 1, 3)).toEqual(['>1|ab', '  |  ^']);
  });

  test('reads every kind of line end, and a byte order mark takes no column', () => {
    expect(frame('\ufeffa: 1\r\nb: 2\rc: 3', 1, 1)).toEqual(['>1|a: 1', '  |^', ' 2|b: 2']);
    expect(frame('a: 1\r\nb: 2\rc: 3', 3, 1)).toEqual([' 2|b: 2', '>3|c: 3', '  |^']);
  });

  test('cuts long lines around the place', () => {
    const text = `text: ${'0123456789'.repeat(30)}`;
    for (const column of [1, 7, 40, 150, 290, 306]) {
      const [marked = '', mark = ''] = frame(text, 1, column, 1, column + 3, 60);
      expect(marked.length).toBeLessThanOrEqual(62);
      expect(mark.length).toBeLessThanOrEqual(62);
      const shown = marked.slice(mark.indexOf('^')).charAt(0);
      expect(['…', text.charAt(column - 1)]).toContain(shown);
    }
  });

  test('needs only a little of a very long line', () => {
    const text = `a\n${'0123456789'.repeat(10_000)}\nb`;
    const excerpt = createExcerpter(text)({ line: 2, column: 50_001, endLine: 2, endColumn: 50_005 });
    expect(JSON.stringify(excerpt).length).toBeLessThan(500);
    expect(frame(text, 2, 50_001, 2, 50_005, 60)[1]).toMatch(/^>2\|…[0-9]+…$/);
  });

  test('is empty for a place that the text does not have', () => {
    expect(frame('a', 5, 1)).toEqual([]);
    expect(frame('', 1, 1)).toEqual([]);
  });

  test('shows every sign harmlessly, in its column', () => {
    expect(frame('a: "\u001b[2J" b', 1, 11)).toEqual(['>1|a: "␛[2J" b', '  |          ^']);
  });
});
