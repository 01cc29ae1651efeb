import type { FileChild } from 'docx';
import type { Heading } from '../../markup/blocks.ts';
import { directionOf } from '../../markup/direction.ts';
import { bookmarkName, NumberedBookmark } from '../bookmark.ts';
import { look } from '../look.ts';
import { directedInlines, paragraphOf } from '../paragraph.ts';
import type { Place } from '../place.ts';

/**
 * A heading in Word's own style, with a bookmark where links lead to it. The space above it, which only the title lacks,
 * also serves after a box.
 */
export function writeHeading(block: Heading, place: Place): FileChild[] {
  const at = { ...place, afterBox: place.afterBox && block.level === 1 };
  const text = directedInlines(block.content, at);
  const children =
    block.id === undefined ? text : [new NumberedBookmark(bookmarkName(block.id), place.marks.next(), text)];
  const spacing = place.close ? { spacing: { after: look.afterFormBox } } : {};
  const directed = directionOf(block.content) === undefined ? {} : { bidirectional: true };
  return [paragraphOf(children, at, { style: `Heading${block.level}`, ...directed, ...spacing })];
}
