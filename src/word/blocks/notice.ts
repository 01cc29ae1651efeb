import type { Paragraph } from 'docx';
import type { Notice } from '../../markup/blocks.ts';
import type { Place } from '../place.ts';
import { writeFlow } from '../write-flow.ts';

/** A notice: paragraphs of one style and indent, around which Word draws one box. */
export function writeNotice(notice: Notice, place: Place): Paragraph[] {
  return writeFlow(notice.blocks, { ...place, style: 'Notice' });
}
