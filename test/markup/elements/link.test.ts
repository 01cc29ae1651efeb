import { describe, expect, it } from 'vitest';
import { parseMarkup } from '../../../src/markup/parse-markup.ts';

describe('links', () => {
  it.each([
    ['https://www.opm.gov/a?b=c&amp;d#e', 'https://www.opm.gov/a?b=c&d#e'],
    ['mailto:cx@example.gov', 'mailto:cx@example.gov'],
    ['https://example.gov/a b|c{d}"', 'https://example.gov/a%20b%7Cc%7Bd%7D%22'],
    ['https://bücher.example/ü', 'https://xn--bcher-kva.example/%C3%BC'],
  ])('encodes the address %s', (href, expected) => {
    const { blocks } = parseMarkup(`<p><a href='${href}'>x</a></p>`);
    expect(blocks).toMatchObject([{ content: [{ type: 'link', href: expected }] }]);
  });

  it.each(['javascript:alert(1)', 'file:///etc/passwd', 'page.html', '', 'https://['])(
    'reports the address %j and keeps the text',
    (href) => {
      const { blocks, findings } = parseMarkup(`<p><a href="${href}">x</a></p>`);
      expect(findings).toHaveLength(1);
      expect(blocks).toMatchObject([{ content: [{ type: 'span', content: [{ text: 'x' }] }] }]);
    },
  );
});
