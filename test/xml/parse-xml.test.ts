import { describe, expect, it } from 'vitest';
import { childElements, parseXml, textOf } from '../../src/xml/parse-xml.ts';

describe('parseXml', () => {
  it('builds a tree with the span of each opening tag', () => {
    const [root] = childElements({ children: parseXml('<a><b x="1">t</b></a>').nodes });
    const [child] = childElements(root ?? { children: [] }, 'b');
    expect(child).toMatchObject({ name: 'b', start: 3, end: 12, children: [{ kind: 'text', text: 't' }] });
    expect({ ...child?.attributes }).toEqual({ x: '1' });
  });

  it('collects the text of an element at any depth', () => {
    const [root] = childElements({ children: parseXml('<a>1<b>2</b>3</a>').nodes });
    expect(root === undefined ? '' : textOf(root)).toBe('123');
  });

  it('refuses nesting that no document has', () => {
    const { problem } = parseXml('<a>'.repeat(5000) + '</a>'.repeat(5000));
    expect(problem?.message).toBe('Unexpected nesting, expected at most 100 levels.');
  });
});
