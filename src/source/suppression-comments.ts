import { LineIndex } from './line-index.ts';
import { endOfLine, startOfLine } from './scan.ts';
import type { SourceDocument, SourceNode, Span } from './source-document.ts';

/** What a comment begins with that leaves findings out. */
export const suppressionSign = /^#\s*cxpd-ignore\b/;

const word = 'cxpd-ignore';

/** A rule that a suppression names. */
export interface NamedRule extends Span {
  readonly id: string;
}

/** `# cxpd-ignore RULE: reason`, or what was meant as one. */
export interface SuppressionComment extends Span {
  /** The rules named before the colon; several stand between commas. */
  readonly rules: readonly NamedRule[];
  readonly hasReason: boolean;
  /** It stands inside a text, so that it is printed and no comment. */
  readonly inText: boolean;
  /**
   * Lines (1-based) on which it leaves findings out. After a value: its own. Alone on its line: the next one that
   * holds something. Where the text of a key begins on a later line, that line too.
   */
  readonly lines: readonly number[];
}

/** Finds the suppressions of a file, in its order. A text without the word costs nothing more. */
export function findSuppressions({ text, root }: SourceDocument): SuppressionComment[] {
  let at = text.indexOf(word);
  if (at < 0) return [];
  const lines = new LineIndex(text);
  const { texts, laterLines } = surveyTexts(root, lines);
  const targetLine = createTargets(text, lines);
  const found: SuppressionComment[] = [];
  for (; at >= 0; at = text.indexOf(word, at + word.length)) {
    const start = signBefore(text, at);
    if (start === null) continue;
    if (isInside(texts, start)) {
      found.push({ start, end: at + word.length, rules: [], hasReason: false, inText: true, lines: [] });
      continue;
    }
    const comment = text.slice(start, endOfLine(text, at)).trimEnd();
    const line = targetLine(start);
    found.push({
      start,
      end: start + comment.length,
      ...readComment(comment, start),
      inText: false,
      lines: line === null ? [] : [line, ...(laterLines.get(line) ?? [])],
    });
    at = start + comment.length - word.length;
  }
  return found;
}

/** The offset of the `#` that begins a comment with the word at `at`; null for a word in another comment or text. */
function signBefore(text: string, at: number): number | null {
  let start = at;
  while (/[ \t]/.test(text[start - 1] ?? '')) start--;
  start--;
  return text[start] === '#' && /^$|[\s\uFEFF]/.test(text[start - 1] ?? '') ? start : null;
}

/** Reads `# cxpd-ignore RULE, RULE: reason`. */
function readComment(comment: string, start: number): Pick<SuppressionComment, 'rules' | 'hasReason'> {
  const [head = ''] = suppressionSign.exec(comment) ?? [];
  const rest = comment.slice(head.length);
  const named = /^[ \t]+[\w-]+(?:[ \t]*,[ \t]*[\w-]+)*(?![^\s:])/.exec(rest)?.[0] ?? '';
  const rules = [...named.matchAll(/[\w-]+/g)].map(({ 0: id, index }) => {
    const from = start + head.length + index;
    return { id, start: from, end: from + id.length };
  });
  return { rules, hasReason: /^[ \t]*:.*[\p{L}\p{N}]/u.test(rest.slice(named.length)) };
}

/** Tells the line that the comment at an offset is about, null when nothing follows it. To be asked in order. */
function createTargets(text: string, lines: LineIndex): (start: number) => number | null {
  let next = 0;
  return (start) => {
    const { line } = lines.position(start);
    if (/[^\s\uFEFF]/.test(text.slice(startOfLine(text, start), start))) return line;
    // Many comments one after the other look for the same line.
    if (next <= line) next = line + 1;
    while (next <= lines.starts.length) {
      const from = lines.starts[next - 1] ?? text.length;
      if (/^[ \t]*[^\s#]/.test(text.slice(from, endOfLine(text, from)))) return next;
      next++;
    }
    return null;
  };
}

/** Where texts stand, in order, and by the line of a key the lines on which its text begins, if they are others. */
function surveyTexts(
  root: SourceNode,
  lines: LineIndex,
): { texts: Span[]; laterLines: ReadonlyMap<number, number[]> } {
  const texts: Span[] = [];
  const laterLines = new Map<number, number[]>();
  // What references share is met once.
  const nodes = new Set<SourceNode>([root]);
  for (const node of nodes) {
    if (node.kind === 'sequence') for (const item of node.items) nodes.add(item);
    else if (node.kind === 'mapping') {
      for (const { key, value } of node.entries) {
        nodes.add(key).add(value);
        if (value.kind !== 'scalar' || value.empty) continue;
        const [from, to] = [lines.position(key.start).line, lines.position(value.start).line];
        if (to > from) laterLines.set(from, [...(laterLines.get(from) ?? []), to]);
      }
    } else {
      const isBlock = node.style === 'literal' || node.style === 'folded';
      texts.push({ start: isBlock ? node.textStart : node.start, end: node.end });
    }
  }
  return { texts: texts.sort((one, other) => one.start - other.start), laterLines };
}

/** Whether an offset lies in one of the texts, which stand in order and apart. */
function isInside(texts: readonly Span[], offset: number): boolean {
  let low = 0;
  let high = texts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((texts[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return offset < (texts[low - 1]?.end ?? 0);
}
