import { describe, expect, it } from 'vitest';
import { parseMarkup } from '../../../src/markup/parse-markup.ts';

describe('notices', () => {
  it('holds text, paragraphs and lists', () => {
    const html = '<aside class="notice">a<p>b</p><ul><li>c</li></ul></aside>';
    expect(parseMarkup(html)).toMatchObject({
      findings: [],
      blocks: [{ type: 'notice', blocks: [{}, {}, { type: 'list' }] }],
    });
  });

  it('reports a list within a list, which would break its box in Word', () => {
    const html = '<aside class="notice"><ul><li>a<ul><li>b</li></ul></li></ul></aside>';
    expect(parseMarkup(html).findings).toHaveLength(1);
  });

  it('reports a table', () => {
    expect(parseMarkup('<aside class="notice"><table/></aside>').findings).toHaveLength(1);
  });
});
