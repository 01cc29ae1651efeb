import { lineWidth } from './write-scalar.ts';

/** Indent of the paragraphs below a factor's `text: |`, the deepest place for them. */
const deepest = 6;

/**
 * Breaks paragraphs into lines as they stand in a draft. Breaks between paragraphs and lines that are short already
 * stay; printing joins the lines of a paragraph. A text of one short line stays one line without an end.
 */
export function layOutProse(text: string): string {
  const lines = text
    .split('\n')
    .map((line) => line.trimEnd())
    .flatMap(wrapLine);
  const written = lines.join('\n').trim();
  return written.includes('\n') ? `${written}\n` : written;
}

function wrapLine(text: string): string[] {
  const width = lineWidth - deepest;
  if (text.length <= width) return [text];
  const hang = /^\s*(?:[-*•·▪]|\d{1,2}[.)])\s+/.test(text) ? '  ' : '';
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/(?<=\S) (?=\S)/)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = hang + word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
