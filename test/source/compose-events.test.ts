import { describe, expect, it } from 'vitest';
import { parseSource } from '../../src/source/parse-source.ts';
import { nodeAt, type SourceNode, type SourceScalar } from '../../src/source/source-document.ts';

function read(text: string): SourceNode {
  const { root, findings } = parseSource(text);
  expect(findings).toEqual([]);
  if (root === null) throw new Error('nothing was read');
  return root;
}

/** The value of the first key, with the text it stands on. */
function scalarOf(text: string): SourceScalar & { written: string } {
  const node = nodeAt(read(text), ['a']);
  if (node?.kind !== 'scalar') throw new Error('the value is no scalar');
  return { ...node, written: text.slice(node.start, node.end) };
}

describe('a scalar', () => {
  it('stands from quote to quote, its text between them', () => {
    expect(scalarOf('a: "x\\ty" # c\n')).toMatchObject({ written: '"x\\ty"', value: 'x\ty', textStart: 4 });
    expect(scalarOf("a:   'it''s'\n")).toMatchObject({ written: "'it''s'", value: "it's", textStart: 6 });
  });

  it('stands from the header of a block to its last line with text', () => {
    const text = 'a: |\n  x\n  y\n\n\nb: 1\n';
    expect(scalarOf(text)).toMatchObject({
      written: '|\n  x\n  y\n',
      value: 'x\ny\n',
      textStart: 5,
      style: 'literal',
    });
    expect(scalarOf('a: # c | d\n  >- # e\n  x\n')).toMatchObject({ written: '>- # e\n  x\n', value: 'x' });
    expect(scalarOf('a: &n |\n  x\nb: *n\n')).toMatchObject({ written: '|\n  x\n' });
  });

  it('that nothing is written for stands after the colon or dash', () => {
    expect(scalarOf('a:\nb: 1\n')).toMatchObject({ start: 2, end: 2, value: '', empty: true });
    expect(scalarOf('"a" :   # c\n')).toMatchObject({ start: 5, end: 5, empty: true });
    expect(scalarOf('a: &n\nb: *n\n')).toMatchObject({ start: 5, end: 5, empty: true });
    expect(nodeAt(read('- x\n# c - d\n-\n-  # e\n'), [1])).toMatchObject({ start: 13, end: 13 });
    expect(nodeAt(read('- x\n# c - d\n-\n-  # e\n'), [2])).toMatchObject({ start: 15, end: 15 });
  });

  it.each(['', '~', 'null', 'NULL'])('is empty when %j is written', (written) => {
    expect(scalarOf(`a: ${written}\n`).empty).toBe(true);
  });

  it.each(['""', "''", '"null"', '0', 'none', 'nULL', '|\n'])(
    'is not empty when %j is written',
    (written) => {
      expect(scalarOf(`a: ${written}\n`).empty).toBe(false);
    },
  );

  it.each(['0301', '00123', '1e2', '0x1F', 'yes', '2026-11-21', '1.10', '.inf'])('stays %s', (written) => {
    expect(scalarOf(`a: ${written}\n`).value).toBe(written);
  });
});

describe('a list or map', () => {
  it('ends with its last part, or after its bracket', () => {
    const text = 'a:\n  - x\n  - y:  # c\n\nb: [p, {q: r}, ] # d\nc: { s: t\n  }\n';
    const root = read(text);
    const written = (...path: (string | number)[]): string => {
      const node = nodeAt(root, path);
      return node === undefined ? '' : text.slice(node.start, node.end);
    };
    expect(written('a')).toBe('- x\n  - y:');
    expect(written('b')).toBe('[p, {q: r}, ]');
    expect(written('b', 1)).toBe('{q: r}');
    expect(written('c')).toBe('{ s: t\n  }');
  });

  it('in brackets may be a single pair without brackets of its own', () => {
    const text = 'a: [b: c, "d" : e, {f: g}]\n';
    const list = nodeAt(read(text), ['a']);
    const items = list?.kind === 'sequence' ? list.items : [];
    expect(items.map((item) => text.slice(item.start, item.end))).toEqual(['b: c', '"d" : e', '{f: g}']);
  });

  it.each([
    'a: [\n  b,\n  c\n]\n',
    'a: {\n  b: c # d\n}\n',
    'x:\n  a: [\n    b\n  ]\n  c: d\n',
    'a: [[b\n]\n]\n',
  ])('may close its bracket in the column of its key: %j', (text) => {
    read(text);
    read(text.replaceAll('\n', '\r\n'));
  });

  it('that is referred to is the same node in each place', () => {
    const root = read('a: &n [x, y]\nb: *n\nc: [*n]\n');
    expect(nodeAt(root, ['b'])).toBe(nodeAt(root, ['a']));
    expect(nodeAt(root, ['c', 0])).toBe(nodeAt(root, ['a']));
    expect(root.end).toBe(26);
  });

  it('takes the latest of two parts of the same name', () => {
    expect(nodeAt(read('a: &n [x]\nb: &n [y]\nc: *n\n'), ['c', 0])).toMatchObject({ value: 'y' });
  });
});
