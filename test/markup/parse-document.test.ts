import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../src/markup/parse-document.ts';
import { details } from '../document-samples.ts';

describe('parseDocument', () => {
  it('joins details and blocks', () => {
    const { model, findings } = parseDocument('<h1>A</h1>', details);
    expect(model).toMatchObject({ ...details, blocks: [{ type: 'heading' }] });
    expect(findings).toEqual([]);
  });

  it('cleans the details too, and says so once', () => {
    const { model, findings } = parseDocument('<h1>A</h1>', {
      ...details,
      title: 'A\0',
      header: 'B\u202e C\n D',
      properties: { 'na\0me': 'va\ufffflue' },
    });
    expect(model).toMatchObject({ title: 'A', header: 'B C D', properties: { name: 'value' } });
    expect(findings.map(({ rule }) => rule)).toEqual(['text-cleaned']);
  });

  it.each([
    ['no title', '<p>a</p>', 1],
    ['two titles', '<h1>a</h1><section class="page"><h1>b</h1></section>', 1],
    ['one title', '<div class="keep"><h1>a</h1></div>', 0],
  ])('expects one heading of level 1: %s', (_, html, count) => {
    expect(parseDocument(html, details).findings).toHaveLength(count);
  });
});
