import { visible } from '../diagnostics/visible.ts';

/** Widest line that is easy to read. */
const readable = 96;

/** Breaks text into indented lines between words; paragraphs stay apart. */
export function wrapText(text: string, indent = ''): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const word of visible(paragraph).split(' ')) {
      if (line !== '' && indent.length + line.length + 1 + word.length > readable) {
        lines.push(indent + line);
        line = word;
      } else line = line === '' ? word : `${line} ${word}`;
    }
    return [...lines, (indent + line).trimEnd()];
  });
}
