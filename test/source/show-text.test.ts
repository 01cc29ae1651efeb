import { describe, expect, it } from 'vitest';
import { parseSource } from '../../src/source/parse-source.ts';
import { quoteLines, quoteText } from '../../src/source/quote-text.ts';
import { excerpt, show } from '../../src/source/show-text.ts';
import { nodeAt } from '../../src/source/source-document.ts';

describe('quoteText', () => {
  it.each(['a: b', 'x #1', 'say "yes"', "it's", `"both" isn't`, 'C:\\new', '', '@x'])(
    'keeps %j as it is',
    (text) => {
      const { root } = parseSource(`a: ${quoteText(text)}\n`);
      expect(root === null ? null : nodeAt(root, ['a'])).toMatchObject({ value: text });
    },
  );

  it('opens on the first line and closes on the last', () => {
    expect(quoteLines(['a: b', 'c', 'd'])).toEqual(['"a: b', 'c', 'd"']);
    expect(quoteLines(['say "a"', "isn't"])).toEqual([`'say "a"`, "isn''t'"]);
  });
});

describe('excerpt', () => {
  it('puts a text on one line and leaves out its middle', () => {
    expect(excerpt('a\n  b\tc')).toBe('a b c');
    expect(excerpt('x'.repeat(50) + 'y'.repeat(50), 30)).toBe(`${'x'.repeat(20)} … ${'y'.repeat(10)}`);
    expect(excerpt(`${'long '.repeat(400_000)}end`, 20)).toMatch(
      /^long long lon… long end$|^long .* … .*end$/,
    );
  });

  it('is shown in the quotes that it does not hold', () => {
    expect([show('a'), show('"a"')]).toEqual(['"a"', `'"a"'`]);
  });
});
