import { describe, expect, it } from 'vitest';
import { cleanCode, leadingSpaces, typographicQuotes } from '../../src/source/typographic.ts';

describe('cleanCode', () => {
  it.each([
    ['“0301”', '0301'],
    ['‘GS’', 'GS'],
    ['„team-leader“', 'team-leader'],
    ['SE‑1', 'SE-1'],
    ['1–8', '1-8'],
    ['\u00A0GS\u00A0', 'GS'],
    ['two\u202Fwords', 'two words'],
    ['in\u200B-review\uFEFF', 'in-review'],
    ['\u202E“x”\u202C', 'x'],
  ])('makes %j what was meant', (text, clean) => {
    const result = cleanCode(text);
    expect(result.clean).toBe(clean);
    expect(result.found).not.toEqual([]);
  });

  it.each(['0301', 'SE-1', 'é', 'it’s', "'x'", '', ' a '])('leaves %j alone', (text) => {
    expect(cleanCode(text)).toEqual({ clean: text, found: [] });
  });

  it('names each character once, by name and code point', () => {
    expect(cleanCode('““a\u00A0b”\u2060').found).toEqual([
      'word joiner (U+2060)',
      'no-break space (U+00A0)',
      'curly quote “ (U+201C)',
      'curly quote ” (U+201D)',
    ]);
  });

  it('knows every quote that it lists', () => {
    for (const quote of typographicQuotes) expect(cleanCode(`${quote}a`).clean).toBe('a');
  });
});

describe('leadingSpaces', () => {
  it('takes in what only looks like a space', () => {
    expect(leadingSpaces(' \t\u00A0\u200Ba b')).toBe(' \t\u00A0\u200B');
    expect(leadingSpaces('a')).toBe('');
  });
});
