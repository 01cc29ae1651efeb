import type { Paragraph } from 'docx';
import type { FlowBlock } from '../markup/blocks.ts';
import { writeList } from './blocks/list.ts';
import { writeParagraph } from './blocks/paragraph.ts';
import { changedPlace, type Place, placeOf } from './place.ts';

/** What a cell or a notice holds: paragraphs and lists, which are paragraphs in Word too. */
export function writeFlow(blocks: readonly FlowBlock[], around: Place): Paragraph[] {
  return blocks.flatMap((block, index) => {
    const place = placeOf(index, blocks.length, around);
    return block.type === 'list'
      ? writeList(block, place)
      : writeParagraph(block, changedPlace(block, place));
  });
}
