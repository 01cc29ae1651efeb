import type { IParagraphOptions, Paragraph } from 'docx';
import type { List, ListItem } from '../../markup/blocks.ts';
import { look } from '../look.ts';
import { listReferences } from '../numbering.ts';
import { wordParagraph } from '../paragraph.ts';
import { changedPlace, type Place, placeOf } from '../place.ts';

type Numbering = NonNullable<IParagraphOptions['numbering']>;

/** A list with Word's own numbering; an ordered one gets a number of its own and so begins anew. */
export function writeList(list: List, place: Place): Paragraph[] {
  const level = place.level + 1;
  const numbering: Numbering = {
    reference: listReferences[list.lettered ? 'lettered' : list.ordered ? 'ordered' : 'bullet'],
    level,
    instance: list.ordered ? place.lists.next() : 0,
  };
  return list.items.flatMap((item, index) =>
    writeItem(item, numbering, { ...placeOf(index, list.items.length, place), level }),
  );
}

function writeItem(item: ListItem, numbering: Numbering, place: Place): Paragraph[] {
  return item.blocks.flatMap((block, index) => {
    const around = placeOf(index, item.blocks.length, place);
    // What an item begins with stays with what it leads to.
    const at = index === 0 && item.blocks.length > 1 ? { ...around, keep: 'next' as const } : around;
    if (block.type === 'list') return writeList(block, at);
    const indent = indentOf(place, index === 0);
    return [
      wordParagraph(block.content, changedPlace(block, at), {
        style: place.style ?? 'ListParagraph',
        ...(index === 0 ? { numbering } : {}),
        ...(indent === undefined ? {} : { indent }),
        ...(place.style === 'Notice' && index === 0 ? { leftTabStop: noticeTab } : {}),
      }),
    ];
  });
}

/** Where the text after a bullet begins in a notice. */
const noticeTab = 360;

/**
 * Indents that differ from those of the numbering: in cells, for the further paragraphs of an item, and none in
 * notices, as Word draws one box around paragraphs only while their indents are the same.
 */
function indentOf(place: Place, numbered: boolean): IParagraphOptions['indent'] {
  if (place.style === 'Notice') return numbered ? { left: 120, right: 120, firstLine: 0 } : undefined;
  const { left, step, hanging } = place.style === undefined ? look.list : look.cellList;
  if (numbered) {
    return place.style === undefined ? undefined : { left: left + place.level * step, hanging };
  }
  return { left: left + place.level * step };
}
