import type { Path } from '../diagnostics/diagnostic.ts';
import { describe, hasUnfitCharacters, replaceUnfit } from './check-characters.ts';
import { type FindingList, findingsPerRule } from './finding-list.ts';

/** One escape of a text in double quotes, by the case of its letter; a pair of escaped surrogates counts as one. */
const escapes =
  /\\(?:u([dD][89abAB][\dA-Fa-f]{2})\\u([dD][c-fC-F][\dA-Fa-f]{2})|x([\dA-Fa-f]{2})|u([\dA-Fa-f]{4})|U([\dA-Fa-f]{8})|([\s\S]))/g;

/** A drive letter with one backslash, where `\n` or `\t` of a folder's name would silently become a line break or a tab. */
const windowsPath = /(?:^|[^A-Za-z])[A-Za-z]:\\(?=[^\\])/;

const named = new Map([
  ['0', '\0'],
  ['a', '\x07'],
  ['b', '\b'],
  ['v', '\v'],
  ['f', '\f'],
  ['e', '\x1B'],
]);

/**
 * Checks what the backslashes of a text in double quotes became, and returns the value without characters that have
 * no place in a draft.
 *
 * @param raw the text between the quotes, as it stands in the file at offset `start`
 */
export function checkEscapes(
  raw: string,
  start: number,
  value: string,
  path: () => Path,
  findings: FindingList,
): string {
  const drive = windowsPath.exec(raw);
  if (drive !== null) {
    const at = start + drive.index + drive[0].length - 1;
    findings.add('yaml-syntax', { start: at, end: at + 2 }, () => ({
      message:
        'Unexpected single backslash in double quotes, expected two: one alone changes the letter after it into something else.',
      fix: `Type two backslashes wherever there is one, such as ${drive[0].slice(-3, -1)}\\\\`,
      path: path(),
    }));
  }
  const text = value.replace(/\r\n?/g, '\n');
  if (!hasUnfitCharacters(text)) return text;
  let listed = 0;
  for (const found of raw.matchAll(escapes)) {
    const character = decode(found);
    if (!hasUnfitCharacters(character)) continue;
    if (++listed > findingsPerRule) break;
    const at = start + found.index;
    findings.add('control-character', { start: at, end: at + found[0].length }, () => ({
      message: `Unexpected ${describe(character)}, written as ${found[0]}, expected text that can be typed.`,
      fix: `Delete ${found[0]}, or type two backslashes if a backslash is meant.`,
      path: path(),
    }));
  }
  return replaceUnfit(text);
}

function decode(found: RegExpExecArray): string {
  const [, high, low, x, u, long, letter] = found;
  if (high !== undefined && low !== undefined) {
    return String.fromCharCode(Number.parseInt(high, 16), Number.parseInt(low, 16));
  }
  const hex = x ?? u ?? long;
  if (hex === undefined) return named.get(letter ?? '') ?? '';
  const point = Number.parseInt(hex, 16);
  return point <= 0x10ffff ? String.fromCodePoint(point) : '\uFFFF';
}
