import { type FindingList, findingsPerRule } from './finding-list.ts';
import { codePoint } from './typographic.ts';

/** The quickest test: false for nearly every draft. */
const unusual = /[^\n\x20-\x7E]/;

/** A quick test: false for text of ordinary characters, true where surrogates must be looked at more closely. */
const suspect =
  /[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x84\x86-\x9F\uD800-\uDFFF\uFDD0-\uFDEF\uFEFF\uFFFE\uFFFF]|\r(?!\n)/;

/**
 * Control characters (C0 but tab and line ends, DEL, C1 but NEL), lone surrogates, noncharacters, byte order marks. Made
 * when they are looked for: working the classes out takes as long as reading a draft.
 */
const unfit = (): RegExp =>
  /[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x84\x86-\x9F\uFEFF\p{Surrogate}\p{Noncharacter_Code_Point}]+/gu;

/** A carriage return that is not part of the line end CR LF. */
const oldLineEnd = /\r(?!\n)/g;

/** True when a text holds characters that have no place in a draft. */
export function hasUnfitCharacters(text: string): boolean {
  return suspect.test(text) && text.search(unfit()) >= 0;
}

/** The same text with a space for each run of unfit characters. */
export function replaceUnfit(text: string): string {
  return text.replace(unfit(), ' ');
}

/**
 * Reports characters that no draft may hold, and returns the text with each replaced by blanks of the same length:
 * the rest can still be read, and offsets stay right. A byte order mark at the start is no finding; carriage returns
 * alone, as old Macs ended lines, are one finding and read as line ends.
 */
export function checkCharacters(text: string, findings: FindingList): string {
  if (!unusual.test(text) || !suspect.test(text)) return text;
  let listed = 0;
  const report = (characters: string, start: number): void => {
    findings.add('control-character', { start, end: start + characters.length }, () => ({
      message: `Unexpected ${describe(characters)}, expected text that can be typed.`,
      fix: fixFor(characters),
    }));
  };
  const old = text.search(oldLineEnd);
  if (old >= 0) report('\r', old);
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const clean = text.slice(mark.length).replace(unfit(), (run, offset: number) => {
    if (listed++ < findingsPerRule) report(run, offset + mark.length);
    return ' '.repeat(run.length);
  });
  if (listed > findingsPerRule) findings.addUnlisted('control-character', listed - findingsPerRule);
  return `${mark}${old < 0 ? clean : clean.replace(oldLineEnd, '\n')}`;
}

/** The first of some unfit characters in words, with its code point, such as `vertical tab (U+000B)`. */
export function describe(characters: string): string {
  const point = characters.codePointAt(0) ?? 0;
  return `${nameOf(point)} (${codePoint(characters)})`;
}

function fixFor(characters: string): string {
  if (characters.startsWith('\v')) {
    return 'Word writes it for a line break made with Shift+Enter. Delete it and type a space, or start a new line.';
  }
  if (characters === '\r') return 'In your editor, save the file with the line ends LF or CRLF.';
  if (characters.startsWith('\uFEFF')) {
    return 'Delete it: it marks the start of a file and was pasted along with a text.';
  }
  return 'Delete it; as most editors do not show it, delete the letters beside it too and type them again.';
}

function nameOf(point: number): string {
  if (point === 0x0b) return 'vertical tab';
  if (point === 0x0d) return 'line end of the old Mac kind';
  if (point === 0xfeff) return 'byte order mark inside the text';
  if (point >= 0xd800 && point <= 0xdfff) return 'half of a character';
  if (point > 0x9f) return 'code that stands for no character';
  return 'control character';
}
