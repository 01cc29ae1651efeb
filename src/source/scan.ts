const tab = 9;
const lineFeed = 10;
const carriageReturn = 13;
const space = 32;
const hash = 35;
const byteOrderMark = 0xfeff;

/** The offset of the first character at or after `from` that is neither a space nor a tab. */
export function skipSpaces(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** The offset of the first character at or after `from` that is not a space, a line break or part of a comment. */
export function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === hash && (at === 0 || isBlank(text.charCodeAt(at - 1)))) at = endOfLine(text, at);
    else if (isBlank(code)) at++;
    else break;
  }
  return at;
}

/** The offset of the line break that ends the line of `from`, or of the end of the text. */
export function endOfLine(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isLineBreak(text.charCodeAt(at))) at++;
  return at;
}

/** The offset where the line of `from` begins. */
export function startOfLine(text: string, from: number): number {
  let at = from;
  while (at > 0 && !isLineBreak(text.charCodeAt(at - 1))) at--;
  return at;
}

function isSpace(code: number): boolean {
  return code === space || code === tab;
}

function isLineBreak(code: number): boolean {
  return code === lineFeed || code === carriageReturn;
}

function isBlank(code: number): boolean {
  return isSpace(code) || isLineBreak(code) || code === byteOrderMark;
}
