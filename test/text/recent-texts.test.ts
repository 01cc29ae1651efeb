import { expect, it } from 'vitest';
import { RecentTexts } from '../../src/text/recent-texts.ts';

/** Asks for texts, and counts how often each was worked out. */
function ask(texts: readonly string[], most: number): Map<string, number> {
  const recent = new RecentTexts<string>(most);
  const counts = new Map<string, number>();
  for (const text of texts) {
    const found = recent.get(text, (one) => {
      counts.set(one, (counts.get(one) ?? 0) + 1);
      return `of ${one}`;
    });
    expect(found).toBe(`of ${text}`);
  }
  return counts;
}

it('works a text out once while it is asked for', () => {
  expect(ask(['a', 'b', 'a', 'b', 'a'], 30)).toEqual(
    new Map([
      ['a', 1],
      ['b', 1],
    ]),
  );
});

it('keeps a text that comes again and again among many that come once', () => {
  const texts = Array.from({ length: 3000 }, (_, number) =>
    number % 15 === 0 ? 'The shared text.' : `The text number ${number}.`,
  );
  expect(ask(texts, 30).get('The shared text.')).toBeLessThanOrEqual(2);
});

it('forgets texts that nobody asks for', () => {
  const texts = ['The first text.', ...Array.from({ length: 300 }, (_, number) => `Text ${number}.`)];
  const counts = ask([...texts, ...texts, 'The first text.'], 30);
  expect(counts.get('The first text.')).toBeGreaterThan(1);
});
