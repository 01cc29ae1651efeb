import { skipSpaces, startOfLine } from './scan.ts';

/**
 * Moves a closing bracket up to the end of the line above it, in a text of the same length, so that offsets stay
 * right; null when the offset is not that of a bracket at the start of its line.
 *
 * People and editors write
 *
 *     supports: [
 *       SE-1,
 *     ]
 *
 * with the bracket in the column of its key. YAML asks for one column more; most readers let it pass, and so do we.
 */
export function liftClosingBracket(text: string, offset: number): string | null {
  const sign = text[offset];
  const line = startOfLine(text, offset);
  if ((sign !== ']' && sign !== '}') || line === 0 || skipSpaces(text, line) !== offset) return null;
  const lineBreak = line - (text.startsWith('\r\n', line - 2) ? 2 : 1);
  const start = startOfLine(text, lineBreak);
  const above = text.slice(start, lineBreak);
  const comment = above.search(/(?:^|[ \t])#/);
  if (comment >= 0 && /["']/.test(above)) return null;
  const end = comment < 0 ? lineBreak : start + comment;
  return `${text.slice(0, end)}${' '.repeat(offset - end)}${text.slice(offset)}`;
}
