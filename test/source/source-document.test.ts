import { describe, expect, it } from 'vitest';
import type { Path } from '../../src/diagnostics/diagnostic.ts';
import { parseSource } from '../../src/source/parse-source.ts';
import { locate, nodeAt, type Spot } from '../../src/source/source-document.ts';

const text = 'position:\n  title: Lead\n  grade:\nduties:\n  - title: Plans\n    tasks: [a, b]\n  - \n';

/** What a finding about a path points at. */
function pointedAt(path: Path, spot?: Spot): string {
  const { root } = parseSource(text);
  if (root === null) throw new Error('nothing was read');
  const { start, end } = locate(root, path, spot);
  return text.slice(start, end);
}

describe('locate', () => {
  it.each([
    [['position', 'title'], 'Lead'],
    [['position', 'grade'], 'grade'],
    [['duties', 0, 'tasks'], 'tasks: [a, b]'],
    [['duties', 0, 'tasks', 1], 'b'],
    [['duties', 0], 'title: Plans\n    tasks: [a, b]'],
  ])('points at the value of %j, with its key where it is a list or empty', (path, expected) => {
    expect(pointedAt(path)).toBe(expected);
  });

  it('points at the key where it is asked to', () => {
    expect(pointedAt(['position', 'title'], 'key')).toBe('title');
  });

  it.each([
    [['position', 'series'], 'position'],
    [['duties', 0, 'percent'], 'title'],
    [['duties', 5], 'duties'],
    [['position', 'title', 'x'], 'title'],
    [['organization', 'agency'], 'position'],
    [[], 'position'],
  ])('points at the nearest parent where %j is missing', (path, expected) => {
    expect(pointedAt(path)).toBe(expected);
  });
});

describe('nodeAt', () => {
  it('takes a list index for no key and a key for no index', () => {
    const { root } = parseSource(text);
    expect(root === null ? null : nodeAt(root, ['duties', '0'])).toBeUndefined();
    expect(root === null ? null : nodeAt(root, [0])).toBeUndefined();
  });
});
