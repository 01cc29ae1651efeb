/** Quotes that word processors put in place of `"` and `'`; YAML takes them for letters. */
export const typographicQuotes = '“”„‟‘’‚‛«»‹›″′´＂＇';

/** Characters that nobody sees, as ranges of a regular expression: zero-width marks and text directions. */
const unseenRanges =
  '\\u00AD\\u034F\\u061C\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u206F\\uFE00-\\uFE0F\\uFEFF';

/** Characters that look like a space and are none. */
const spaceRanges = '\\u0085\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000';

/** Characters that look like a hyphen and are none. */
const dashRanges = '\\u2010-\\u2015\\u2212\\uFE58\\uFE63\\uFF0D';

const suspicious = new RegExp(`[${unseenRanges}${spaceRanges}${dashRanges}${typographicQuotes}]`, 'u');
const unseen = new RegExp(`[${unseenRanges}]`, 'gu');
const spaces = new RegExp(`[${spaceRanges}]`, 'gu');
const dashes = new RegExp(`[${dashRanges}]`, 'gu');
const quotesAround = new RegExp(`^[${typographicQuotes}]+|[${typographicQuotes}]+$`, 'gu');
const oddIndent = new RegExp(`^[ \\t${unseenRanges}${spaceRanges}]+`, 'u');

const names = new Map([
  ['\u00A0', 'no-break space'],
  ['\u00AD', 'soft hyphen'],
  ['\u200B', 'zero-width space'],
  ['\u200C', 'zero-width non-joiner'],
  ['\u200D', 'zero-width joiner'],
  ['\u200E', 'left-to-right mark'],
  ['\u200F', 'right-to-left mark'],
  ['\u2011', 'no-break hyphen'],
  ['\u2013', 'en dash'],
  ['\u2014', 'em dash'],
  ['\u2060', 'word joiner'],
  ['\u2212', 'minus sign'],
  ['\uFEFF', 'byte order mark'],
]);

/** A code as it was meant, and what a word processor had made of it. */
export interface CleanCode {
  readonly clean: string;
  /** What was taken out or replaced, each character once, such as `curly quote “ (U+201C)`; empty for a clean code. */
  readonly found: readonly string[];
}

/** Whether a code has nothing in it that a word processor puts there. */
export function isCleanCode(text: string): boolean {
  for (let at = 0; at < text.length; at++)
    if (text.charCodeAt(at) > lastOfAscii) return !suspicious.test(text);
  return true;
}

const lastOfAscii = 127;

/**
 * Takes out of a key or a code what word processors put in: typographic quotes around it, characters that nobody
 * sees, and spaces and dashes other than those on the keyboard. For codes only: in prose these are fine.
 */
export function cleanCode(text: string): CleanCode {
  if (isCleanCode(text)) return { clean: text, found: [] };
  const found = new Set<string>();
  const replaceWith = (name: string, replacement: string) => (characters: string) => {
    for (const character of characters) found.add(nameCharacter(character, name));
    return replacement;
  };
  const clean = text
    .replace(unseen, replaceWith('invisible character', ''))
    .replace(spaces, replaceWith('special space', ' '))
    .trim()
    .replace(quotesAround, replaceWith('curly quote', ''))
    .trim()
    .replace(dashes, replaceWith('long dash', '-'));
  return { clean, found: [...found] };
}

/** The spaces, tabs and look-alikes of spaces that a line begins with. */
export function leadingSpaces(line: string): string {
  return oddIndent.exec(line)?.[0] ?? '';
}

/** A character in words: its name where it has one of its own, the character where it can be seen, its code point. */
export function nameCharacter(character: string, kind = 'invisible character'): string {
  const name = names.get(character) ?? kind;
  return `${name}${typographicQuotes.includes(character) ? ` ${character}` : ''} (${codePoint(character)})`;
}

/** A character's code point, such as `U+000B`. */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
