import { ExternalHyperlink, InternalHyperlink, type ParagraphChild, TextRun } from 'docx';
import { checkboxText, type Inline, type Link } from '../markup/blocks.ts';
import { splitByDirection } from '../markup/direction.ts';
import { bookmarkName } from './bookmark.ts';

/** What surrounding elements make of a run of text. */
interface Format {
  /** The direction of the paragraph when it is written from right to left. */
  readonly rightToLeft?: true;
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
      return writeText(inline.text, format);
    case 'break':
      return [new TextRun({ break: 1 })];
    case 'checkbox':
      return writeText(checkboxText(inline), format);
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

/** A run for each stretch of one direction, so that the signs between words stand where they belong. */
function writeText(text: string, { rightToLeft, ...format }: Format): ParagraphChild[] {
  return splitByDirection(text, rightToLeft && 'rtl').map(
    (piece) => new TextRun({ ...format, ...(piece.rtl ? { rightToLeft: true } : {}), text: piece.text }),
  );
}

function writeLink({ href, content }: Link, format: Format): ParagraphChild {
  const children = writeInlines(content, { ...format, style: 'Hyperlink' });
  return href.startsWith('#')
    ? new InternalHyperlink({ anchor: bookmarkName(href.slice(1)), children })
    : new ExternalHyperlink({ link: href, children });
}
