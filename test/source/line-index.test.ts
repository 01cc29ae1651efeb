import { describe, expect, it } from 'vitest';
import { LineIndex } from '../../src/source/line-index.ts';

describe('LineIndex', () => {
  it('counts lines and columns from 1, whatever ends a line', () => {
    const lines = new LineIndex('ab\ncd\r\ne\rf');
    const places = [0, 1, 2, 3, 5, 7, 9, 10].map((offset) => lines.position(offset));
    expect(places.map(({ line, column }) => `${line}:${column}`)).toEqual([
      '1:1',
      '1:2',
      '1:3',
      '2:1',
      '2:3',
      '3:1',
      '4:1',
      '4:2',
    ]);
  });

  it('counts UTF-16 units as columns', () => {
    expect(new LineIndex('😀x').position(2)).toEqual({ line: 1, column: 3 });
  });

  it('gives a byte order mark no column', () => {
    const lines = new LineIndex('\uFEFFab\nc');
    expect(lines.range(1, 3)).toEqual({ line: 1, column: 1, endLine: 1, endColumn: 3 });
    expect(lines.position(0)).toEqual({ line: 1, column: 1 });
  });

  it('keeps offsets outside the text at its ends', () => {
    expect(new LineIndex('ab').range(-5, 99)).toEqual({ line: 1, column: 1, endLine: 1, endColumn: 3 });
    expect(new LineIndex('').position(3)).toEqual({ line: 1, column: 1 });
  });

  it('never ends before it starts', () => {
    expect(new LineIndex('ab').range(2, 0)).toMatchObject({ column: 3, endColumn: 3 });
  });
});
