import type { Paragraph as WordParagraph } from 'docx';
import type { Paragraph, ParagraphStyle } from '../../markup/blocks.ts';
import { wordParagraph } from '../paragraph.ts';
import type { Place } from '../place.ts';

/** The styles that look the same wherever they stand; `body` looks like what is around it. */
const styles: Readonly<Partial<Record<ParagraphStyle, string>>> = {
  lead: 'Lead',
  note: 'Note',
  small: 'Small',
  label: 'Label',
};

/** A paragraph. */
export function writeParagraph(block: Paragraph, place: Place): WordParagraph[] {
  const style = place.style === 'Notice' ? undefined : styles[block.style];
  return [wordParagraph(block.content, place, style === undefined ? {} : { style })];
}
