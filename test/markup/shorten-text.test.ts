import { describe, expect, it } from 'vitest';
import { shortenText } from '../../src/markup/shorten-text.ts';

describe('shortenText', () => {
  it('leaves a text that fits', () => {
    expect(shortenText('Analyst', 7)).toBe('Analyst');
  });

  it('shows that something was cut off', () => {
    expect(shortenText('Analysts', 7)).toBe('Analys…');
  });

  it('cuts neither a character nor its accents in two', () => {
    expect(shortenText('ab👍👍', 5)).toBe('ab👍…');
    expect(shortenText('abe\u0301\u0323cd', 5)).toBe('ab…');
  });
});
