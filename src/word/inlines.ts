import { ExternalHyperlink, InternalHyperlink, type ParagraphChild, TextRun } from 'docx';
import { checkboxText, type Inline, type Link } from '../markup/blocks.ts';
import { bookmarkName } from './bookmark.ts';

/** What surrounding elements make of a run of text. */
interface Format {
  readonly bold?: true;
  readonly italics?: true;
  readonly style?: 'Hyperlink';
}

/** Running text as Word's runs. */
export function writeInlines(content: readonly Inline[], format: Format = {}): ParagraphChild[] {
  return joinTexts(content).flatMap((inline) => writeInline(inline, format));
}

function writeInline(inline: Inline, format: Format): ParagraphChild[] {
  switch (inline.type) {
    case 'text':
      return [new TextRun({ ...format, text: inline.text })];
    case 'break':
      return [new TextRun({ break: 1 })];
    case 'checkbox':
      return [new TextRun({ ...format, text: checkboxText(inline) })];
    case 'strong':
      return writeInlines(inline.content, { ...format, bold: true });
    case 'emphasis':
      return writeInlines(inline.content, { ...format, italics: true });
    case 'span':
      return writeInlines(inline.content, format);
    case 'link':
      return [writeLink(inline, format)];
  }
}

/** Text that only its origin sets apart is one run with what is around it. */
function joinTexts(content: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const inline of content.flatMap((one) => (one.type === 'span' ? joinTexts(one.content) : [one]))) {
    const last = joined.at(-1);
    if (inline.type === 'text' && last?.type === 'text') {
      joined.splice(-1, 1, { type: 'text', text: last.text + inline.text });
    } else joined.push(inline);
  }
  return joined;
}

function writeLink({ href, content }: Link, format: Format): ParagraphChild {
  const children = writeInlines(content, { ...format, style: 'Hyperlink' });
  return href.startsWith('#')
    ? new InternalHyperlink({ anchor: bookmarkName(href.slice(1)), children })
    : new ExternalHyperlink({ link: href, children });
}
