import { endOfLine, skipSpaces, startOfLine } from './scan.ts';
import { show } from './show-text.ts';
import type { SourceScalar, Span } from './source-document.ts';
import { suppressionSign } from './suppression-comments.ts';

const hash = '#';

/**
 * The comment that YAML cut off a text: ` #` and what follows on the line where the text ends. Null when there is
 * none, for texts in quotes and for `|` and `>`, and for a comment that starts `# cxpd-ignore`. Where nothing or a
 * null is written, a comment counts only when it reads as the text itself: `title: #1 priority`.
 *
 * Whether it is a loss is for the caller to say: beside a code, a number or a date a comment is welcome.
 */
export function trailingComment(text: string, node: SourceScalar): Span | null {
  if (node.style !== 'plain') return null;
  const beside = commentAt(text, skipSpaces(text, node.end), node.empty);
  if (beside !== null || node.empty) return beside;
  return commentAbove(text, node) ?? commentBelow(text, node);
}

/** Says what a comment took from a text, for `prose-cut`. `comment` begins with its `#`. */
export function describeCut(comment: string): string {
  return `Unexpected " #" in a text, expected quotes around the text: ${show(comment, 60)} is taken for a comment and lost.`;
}

/** `introduction: #1 priority`, and the text that was read begins on the line below. */
function commentAbove(text: string, node: SourceScalar): Span | null {
  const line = startOfLine(text, node.start);
  if (line === 0 || skipSpaces(text, line) !== node.start) return null;
  const end = line - (text.startsWith('\r\n', line - 2) ? 2 : 1);
  const above = text.slice(startOfLine(text, end), end);
  const comment = /(?:^\s*-|:)[ \t]+#(?=[^\s#])/.exec(above);
  if (comment === null) return null;
  return commentAt(text, end - above.length + comment.index + comment[0].length - 1, true);
}

/** A text whose last line begins with `#1`, so that the whole line is taken for a comment. */
function commentBelow(text: string, node: SourceScalar): Span | null {
  const end = endOfLine(text, node.end);
  if (skipSpaces(text, node.end) !== end) return null;
  const line = end + (text.startsWith('\r\n', end) ? 2 : 1);
  const at = skipSpaces(text, line);
  if (text[at] !== hash || /^#[\w-]*:(\s|$)|^#-/.test(text.slice(at, at + 80))) return null;
  return at - line > ownerColumn(text, node) ? commentAt(text, at, true) : null;
}

/** The column that continued lines of a text stand right of: that of its key or dash. */
function ownerColumn(text: string, node: SourceScalar): number {
  const before = text.slice(startOfLine(text, node.start), node.start);
  const indent = /^\s*(?:-\s+)*/.exec(before)?.[0] ?? '';
  if (before.length > indent.length) return indent.length;
  const dash = indent.lastIndexOf('-');
  return dash < 0 ? indent.length - 1 : dash;
}

/** The comment that begins at an offset. `asText`: only one whose sign is joined to a word, such as `#1`. */
function commentAt(text: string, at: number, asText: boolean): Span | null {
  if (text[at] !== hash || !/[\s]/.test(text[at - 1] ?? ' ')) return null;
  const end = endOfLine(text, at);
  const comment = text.slice(at, end);
  if (suppressionSign.test(comment) || (asText && !/^#[^\s#]/.test(comment))) return null;
  return { start: at, end: at + comment.trimEnd().length };
}
