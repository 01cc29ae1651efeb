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

/** The same in the boxes of a form. */
const formStyles: typeof styles = { small: 'FormSmall', label: 'FormLabel' };

/** A paragraph. */
export function writeParagraph(block: Paragraph, place: Place): WordParagraph[] {
  const inForm = place.close || place.style === 'FormText' || place.style === 'FormHeading';
  const style = place.style === 'Notice' ? undefined : (inForm ? formStyles : styles)[block.style];
  return [wordParagraph(block.content, place, style === undefined ? {} : { style })];
}
