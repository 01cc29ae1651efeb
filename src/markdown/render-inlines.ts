import { checkboxText, type Inline } from '../markup/blocks.ts';
import { escapeMarkdown } from './escape-markdown.ts';

/** How running text is written: where it begins, and what stands for a line break. */
export interface InlineOptions {
  /** Nothing stands before it on its line. */
  readonly lineStart: boolean;
  /** A line break: a new line in text, ` / ` in a table. */
  readonly lineBreak: string;
}

/** Running text of a paragraph, which begins its line. */
export const inParagraph: InlineOptions = { lineStart: true, lineBreak: '\\\n' };

/** Running text within a line that may not end, such as a cell of a table. */
export const inLine: InlineOptions = { lineStart: false, lineBreak: ' / ' };

/** Running text as Markdown. `[x]` stays as it is but cannot become a link with what follows. */
export function renderInlines(content: readonly Inline[], options: InlineOptions): string {
  let line = '';
  let lineStart = options.lineStart;
  for (const [index, inline] of content.entries()) {
    const text = renderInline(inline, { ...options, lineStart });
    const afterBox = content[index - 1]?.type === 'checkbox';
    line += afterBox && /^[(:]/.test(text) ? `\\${text}` : text;
    lineStart = inline.type === 'break' && options.lineStart;
  }
  return line;
}

function renderInline(inline: Inline, options: InlineOptions): string {
  switch (inline.type) {
    case 'text':
      return escapeMarkdown(inline.text, options.lineStart);
    case 'break':
      return options.lineBreak;
    case 'checkbox':
      return checkboxText(inline);
    case 'strong':
      return wrap('**', renderInlines(inline.content, options));
    case 'emphasis':
      return wrap('*', renderInlines(inline.content, options));
    case 'span':
    case 'mark':
      return renderInlines(inline.content, options);
    case 'link':
      return `[${renderInlines(inline.content, { ...options, lineStart: false })}](<${inline.href}>)`;
  }
}

/** Marks must touch what they mark, so the spaces at both ends move outside. */
function wrap(mark: string, text: string): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  return inner === '' ? text : `${before}${mark}${inner}${mark}${after}`;
}
