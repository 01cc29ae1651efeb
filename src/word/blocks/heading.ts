import type { FileChild } from 'docx';
import type { Heading } from '../../markup/blocks.ts';
import { look } from '../look.ts';
import { wordParagraph } from '../paragraph.ts';
import type { Place } from '../place.ts';

/** A heading in Word's own style; the space above it, which only the title lacks, also serves after a box. */
export function writeHeading(block: Heading, place: Place): FileChild[] {
  const at = { ...place, afterBox: place.afterBox && block.level === 1 };
  const spacing = place.close ? { spacing: { after: look.afterFormBox } } : {};
  return [wordParagraph(block.content, at, { style: `Heading${block.level}`, ...spacing })];
}
