import { startOfLine } from './scan.ts';
import type { SourceFinding } from './source-finding.ts';
import { leadingSpaces, nameCharacter } from './typographic.ts';

/** True for a finding about a key before which a no-break space or its like was typed to move it right. */
export function isOddIndent(text: string, { rule, span }: SourceFinding): boolean {
  if (rule !== 'typographic-code' || leadingSpaces(text[span.start] ?? '') === '') return false;
  return text.slice(startOfLine(text, span.start), span.start).trim() === '';
}

/** The text with ordinary spaces at the start of its lines, of the same length. */
export function straightenIndents(text: string): string {
  return text.replace(/[^\r\n]+/g, (line) => {
    const start = leadingSpaces(line);
    return `${start.replace(/[^ \t\uFEFF]/gu, (odd) => (odd.trim() === '' ? ' ' : odd))}${line.slice(start.length)}`;
  });
}

/** What is said instead, once, of all lines that begin with such spaces. */
export function describeOddIndent(text: string, { span }: SourceFinding): SourceFinding {
  const character = text[span.start] ?? '';
  const start = startOfLine(text, span.start);
  const end = start + leadingSpaces(text.slice(start, span.end)).length;
  return {
    rule: 'typographic-code',
    message: `Unexpected ${nameCharacter(character)} at the start of the line, expected ordinary spaces.`,
    fix: 'Delete what stands before the key and type it anew with the space bar; look at the lines below it too.',
    span: { start: span.start, end },
  };
}
