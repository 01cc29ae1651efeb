import { Footer, Header, type IParagraphOptions, Paragraph, SimpleField, Tab, TextRun } from 'docx';
import type { DocumentDetails } from '../markup/document-model.ts';
import { shortenText } from '../markup/shorten-text.ts';

/** Tab stops in place of the style's, where the right edge is another. */
export type EdgeTab = Pick<IParagraphOptions, 'tabStops'>;

/**
 * Longest header and footer, in characters: a few lines, and the last one leaves room for what stands on the right. A title
 * that is longer stands in the text in full.
 */
const longest = 240;

/** The header of every page: the document's short name, and DRAFT on the right while it is one. */
export function pageHeader({ header, draft }: DocumentDetails, tab: EdgeTab = {}): Header {
  const mark = draft ? [new TextRun({ bold: true, children: [new Tab(), 'DRAFT'] })] : [];
  return new Header({
    children: [
      new Paragraph({
        style: 'Header',
        ...tab,
        children: [new TextRun(shortenText(header, longest)), ...mark],
      }),
    ],
  });
}

/**
 * The footer of every page, with "Page X of Y" on the right. The fields hold a number from the start, for programs that do
 * not count pages.
 */
export function pageFooter({ footer }: DocumentDetails, tab: EdgeTab = {}): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        ...tab,
        children: [
          ...(footer === undefined ? [] : [new TextRun(shortenText(footer, longest))]),
          new TextRun({ children: [new Tab(), 'Page '] }),
          new SimpleField('PAGE', '1'),
          new TextRun(' of '),
          new SimpleField('NUMPAGES', '1'),
        ],
      }),
    ],
  });
}
