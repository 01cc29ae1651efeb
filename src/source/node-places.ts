import { skipBlanks, skipSpaces } from './scan.ts';

const colon = 58;
const dash = 45;
const comma = 44;
const space = 32;
const lineFeed = 10;
const carriageReturn = 13;

/**
 * Places that the parser's events leave out: they give offsets of what is written, and nothing for an empty value,
 * a closing bracket or the header of a block.
 */

/** The offset after the colon that follows a key, or -1 when there is none. In brackets it may stand on another line. */
export function afterColon(text: string, keyEnd: number, inBrackets: boolean): number {
  const at = inBrackets ? skipBlanks(text, keyEnd) : skipSpaces(text, keyEnd);
  return text.charCodeAt(at) === colon ? at + 1 : -1;
}

/** The offset after the dash of the list item that begins at or after `from`. */
export function afterDash(text: string, from: number): number {
  const at = skipBlanks(text, from);
  return text.charCodeAt(at) === dash ? at + 1 : from;
}

/** The offset of the next entry of a list or map: what comes after blanks, comments and a comma. */
export function nextEntry(text: string, from: number): number {
  let at = skipBlanks(text, from);
  if (text.charCodeAt(at) === comma) at = skipBlanks(text, at + 1);
  return at;
}

/** The offset after the bracket that closes a list or map whose last part ends at `from`. */
export function afterBracket(text: string, from: number): number {
  return Math.min(nextEntry(text, from) + 1, text.length);
}

/** The offset where the first document begins: after its `---`, if it has that line. */
export function documentStart(text: string): number {
  const at = skipBlanks(text, 0);
  return text.startsWith('---', at) ? at + 3 : at;
}

/** The offset after the last line with text of a block between two offsets; blank lines below it belong to nothing. */
export function afterLastText(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && text.charCodeAt(at - 1) <= space) at--;
  while (at < end && text.charCodeAt(at) !== lineFeed && text.charCodeAt(at) !== carriageReturn) at++;
  if (text.startsWith('\r\n', at)) return Math.min(at + 2, end);
  return Math.min(at + 1, end);
}
