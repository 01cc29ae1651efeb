import { describe, expect, it } from 'vitest';
import { parseSource } from '../../src/source/parse-source.ts';
import { nodeAt } from '../../src/source/source-document.ts';
import { trailingComment } from '../../src/source/trailing-comment.ts';

/** What was cut off the value at a path of a text, or null. */
function cut(text: string, ...path: (string | number)[]): string | null {
  const { root } = parseSource(text);
  const node = root === null ? undefined : nodeAt(root, path.length === 0 ? ['a'] : path);
  if (node?.kind !== 'scalar') throw new Error('the value is no scalar');
  const span = trailingComment(text, node);
  return span === null ? null : text.slice(span.start, span.end);
}

describe('trailingComment', () => {
  it.each([
    ['a: lead for objective #1 of plan\n', '#1 of plan'],
    ['a: lead\t# note  \r\nb: 1\r\n', '# note'],
    ['a: lead\n  for objective #1\nb: 1\n', '#1'],
    ['a: lead #1', '#1'],
    ['a: lead\n  #1 priority\nb: 1\n', '#1 priority'],
    ['a: #1 priority of\n  the office\n', '#1 priority of'],
    ['a:\n  lead\n  #1\nb: 1\n', '#1'],
    ['a: #1 priority\nb: 1\n', '#1 priority'],
    ['a: ~ #1\n', '#1'],
  ])('finds what %j lost', (text, lost) => {
    expect(cut(text)).toBe(lost);
  });

  it.each([
    'a: lead#1\n',
    'a: "lead #1" # note\n',
    "a: 'lead #1'\n",
    'a: |\n  lead #1\nb: 1 # note\n',
    'a: > # note\n  lead #1\n',
    'a: lead # cxpd-ignore rule: reason\n',
    'a: lead #cxpd-ignore rule: reason\n',
    'a: # note\n',
    'a:\n  # note\nb: 1\n',
    'a: lead\n# note\nb: 1\n',
    'a: lead\n  # note\nb: 1\n',
    'a: lead\n  #b: old\nc: 1\n',
    'a: # note\n  lead\n',
    'a: lead\n\n  #1\nb: 1\n',
  ])('finds nothing in %j', (text) => {
    expect(cut(text)).toBeNull();
  });

  it('looks at list items and in brackets', () => {
    expect(cut('- lead #1\n- b\n', 0)).toBe('#1');
    expect(cut('- lead\n  #1 priority\n- b\n', 0)).toBe('#1 priority');
    expect(cut('- #1 priority\n', 0)).toBe('#1 priority');
    expect(cut('- a: x\n  #1 note\n  b: y\n', 0, 'a')).toBeNull();
    expect(cut('a: [lead #1, b\n  ]\n', 'a', 0)).toBe('#1, b');
    expect(cut('a: [lead, # note\n  b]\n', 'a', 0)).toBeNull();
    expect(cut('a: { b: lead #1\n  }\n', 'a', 'b')).toBe('#1');
  });

  it('does not take a comment beside another key for part of a text', () => {
    expect(cut('a:\n  b: 1\n  #2 note\n  c: 1\n', 'a', 'b')).toBeNull();
    expect(cut('b: 1 #2\na: x\n')).toBeNull();
  });
});
