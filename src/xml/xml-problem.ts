import type { Range } from '../diagnostics/diagnostic.ts';

/** A stretch of an XML text as offsets (UTF-16 units, end exclusive). */
export interface XmlSpan {
  readonly start: number;
  readonly end: number;
}

/** Why a text is not well-formed XML, at the first place where it goes wrong. */
export interface XmlProblem extends XmlSpan {
  readonly message: string;
  readonly fix?: string;
}

/** A tag that is open where the trouble is met. */
export interface OpenTag extends XmlSpan {
  readonly name: string;
}

/** The lines and columns of a stretch of text. */
export function rangeOf(text: string, span: XmlSpan): Range {
  const from = position(text, span.start);
  const to = position(text, Math.max(span.start, span.end));
  return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}

function position(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/** Where the parser stopped: the tags still open, and the one that it closed just before, if any. */
export interface Stopped {
  readonly end: number;
  readonly open: readonly OpenTag[];
  readonly closed: OpenTag | undefined;
}

/** Elements that hold nothing and are easily left unclosed by people who know HTML. */
const hollow = new Set(['br', 'col', 'hr', 'img', 'input']);

/**
 * Says in plain words what is wrong where the parser stopped. It judges by the text, not by the parser's message, so
 * that the words stay ours.
 */
export function explainTrouble(text: string, stopped: Stopped): XmlProblem {
  const read = text.slice(0, stopped.end);
  return (
    wrongClosing(read, stopped) ??
    wrongReference(read, stopped) ??
    unclosed(text, stopped) ??
    wrongTag(read) ??
    wrongCharacter(text, stopped.end)
  );
}

function wrongClosing(read: string, { open, closed }: Stopped): XmlProblem | undefined {
  const found = /<\/([^<>\s]*)\s*>$/.exec(read);
  if (found === null || (closed === undefined && open.length > 0)) return undefined;
  const span = { start: found.index, end: read.length };
  if (closed === undefined) {
    return {
      ...span,
      message: `Unexpected \`</${found[1]}>\`, expected an opening \`<${found[1]}>\` before it.`,
    };
  }
  return {
    ...span,
    message: `Unexpected \`</${found[1]}>\`, expected \`</${closed.name}>\` first.`,
    fix: hollow.has(closed.name)
      ? `Write \`<${closed.name}/>\`, closed in itself.`
      : 'Close elements in the reverse order of opening them.',
  };
}

function wrongReference(read: string, { open }: Stopped): XmlProblem | undefined {
  const from = open.at(-1)?.end ?? 0;
  const found = /&(?:(?![\w#]+;)|[\w#]+;$)/.exec(read.slice(from));
  if (found === null) return undefined;
  const start = from + found.index;
  return {
    start,
    end: start + found[0].length,
    message: `Unexpected \`${found[0]}\`, expected \`&amp;\` or a known name such as \`&nbsp;\`.`,
    fix: 'Write `&amp;` for the sign `&` itself.',
  };
}

function unclosed(text: string, { end, open }: Stopped): XmlProblem | undefined {
  const last = open.at(-1);
  if (end < text.length || last === undefined) return undefined;
  return {
    start: last.start,
    end: last.end,
    message: `Unexpected end of the markup, expected \`</${last.name}>\` for this \`<${last.name}>\`.`,
  };
}

function wrongTag(read: string): XmlProblem | undefined {
  const start = read.lastIndexOf('<');
  const tag = read.slice(start);
  if (start < 0 || /^<[^<>]*>./s.test(tag)) return undefined;
  if (/^<[!?]/.test(tag)) {
    return {
      start,
      end: read.length,
      message: `Unexpected \`${tag.slice(0, 4)}\`, expected elements, text and whole comments \`<!-- … -->\` only.`,
    };
  }
  return {
    start,
    end: read.length,
    message:
      'Unexpected sign in a tag, expected `<name attribute="value">`, each attribute once and in quotes.',
    fix: 'Write `&lt;` for the sign `<` itself.',
  };
}

function wrongCharacter(text: string, end: number): XmlProblem {
  const start = Math.max(0, end - 1);
  const code = text.codePointAt(start) ?? 0;
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  return { start, end, message: `Unexpected character ${name}, expected elements and text only.` };
}
