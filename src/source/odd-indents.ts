import { startOfLine } from './scan.ts';
import type { SourceFinding } from './source-finding.ts';
import { leadingSpaces, nameCharacter } from './typographic.ts';

/** True for a finding about a key that a no-break space or its like moves right. */
export function isOddIndent(text: string, { rule, span }: SourceFinding): boolean {
  if (rule !== 'typographic-code' || !isOddSpace(text[span.start] ?? '')) return false;
  return /^[ \t]*$/.test(text.slice(startOfLine(text, span.start), span.start));
}

/** The text with ordinary spaces at the start of its lines, of the same length. */
export function straightenIndents(text: string): string {
  return text.replace(/[^\r\n]+/g, (line) => {
    const start = leadingSpaces(line);
    return `${start.replace(/[^ \t]/g, (odd) => (isOddSpace(odd) ? ' ' : odd))}${line.slice(start.length)}`;
  });
}

/** What is said instead, once, of all lines that begin with such spaces. */
export function describeOddIndent(text: string, { span }: SourceFinding): SourceFinding {
  const { length } = leadingSpaces(text.slice(span.start, span.end));
  return {
    rule: 'typographic-code',
    message: `Unexpected ${nameCharacter(text[span.start] ?? '')} at the start of the line, expected ordinary spaces.`,
    fix: 'Delete what stands before the key and type it anew with the space bar; look at the lines below it too.',
    span: { start: span.start, end: span.start + length },
  };
}

function isOddSpace(character: string): boolean {
  return !/[ \t\uFEFF]/.test(character) && leadingSpaces(character) !== '' && character.trim() === '';
}
