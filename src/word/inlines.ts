import {
  DeletedTextRun,
  ExternalHyperlink,
  InsertedTextRun,
  InternalHyperlink,
  type IRunOptions,
  type ParagraphChild,
  TextRun,
} from 'docx';
import { checkboxText, type Inline, type Link } from '../markup/blocks.ts';
import { splitByDirection } from '../markup/direction.ts';
import { joinTexts } from '../markup/join-texts.ts';
import { bookmarkName } from './bookmark.ts';
import { look } from './look.ts';
import type { Place } from './place.ts';

/** Where running text stands: the tracked change around it. */
type Around = Pick<Place, 'change' | 'revisions'>;

/** What surrounding elements make of a run of text. */
type Format = Pick<IRunOptions, 'bold' | 'italics' | 'style' | 'shading'> & {
  /** The direction of the paragraph when it is written from right to left. */
  readonly rightToLeft?: true;
};

/** Running text as Word's runs. */
export function writeInlines(
  content: readonly Inline[],
  around: Around,
  format: Format = {},
): ParagraphChild[] {
  return joinTexts(withoutOrigins(content)).flatMap((inline) => writeInline(inline, around, format));
}

function writeInline(inline: Inline, around: Around, format: Format): ParagraphChild[] {
  switch (inline.type) {
    case 'text':
      return writeText(inline.text, around, format);
    case 'break':
      return [writeRun({ break: 1 }, around)];
    case 'checkbox':
      return writeText(checkboxText(inline), around, format);
    case 'strong':
      return writeInlines(inline.content, around, { ...format, bold: true });
    case 'emphasis':
      return writeInlines(inline.content, around, { ...format, italics: true });
    case 'mark':
      return writeInlines(inline.content, around, { ...format, shading: markShading });
    case 'span':
      return writeInlines(inline.content, { ...around, change: inline.change ?? around.change }, format);
    case 'link':
      return [writeLink(inline, around, format)];
  }
}

const markShading = { type: 'clear', color: 'auto', fill: look.color.mark } as const;

function writeRun(run: IRunOptions, { change, revisions }: Around): ParagraphChild {
  if (change === undefined) return new TextRun(run);
  const tracked = { ...run, ...revisions.attributes(change) };
  return change.kind === 'inserted' ? new InsertedTextRun(tracked) : new DeletedTextRun(tracked);
}

/** A run for each stretch of one direction, so that the signs between words stand where they belong. */
function writeText(text: string, around: Around, { rightToLeft, ...format }: Format): ParagraphChild[] {
  return splitByDirection(text, rightToLeft && 'rtl').map((piece) =>
    writeRun({ ...format, ...(piece.rtl ? { rightToLeft: true } : {}), text: piece.text }, around),
  );
}

/** Text that only its origin sets apart stands bare, so that it is one run with what is around it. */
function withoutOrigins(content: readonly Inline[]): Inline[] {
  return content.flatMap((one) =>
    one.type === 'span' && one.change === undefined ? withoutOrigins(one.content) : [one],
  );
}

function writeLink({ href, content }: Link, around: Around, format: Format): ParagraphChild {
  const children = writeInlines(content, around, { ...format, style: 'Hyperlink' });
  return href.startsWith('#')
    ? new InternalHyperlink({ anchor: bookmarkName(href.slice(1)), children })
    : new ExternalHyperlink({ link: href, children });
}
