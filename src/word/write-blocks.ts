import type { FileChild } from 'docx';
import { type Block, plainText } from '../markup/blocks.ts';
import { writeGroup, writePage, writeSheet } from './blocks/group.ts';
import { writeHeading } from './blocks/heading.ts';
import { writeList } from './blocks/list.ts';
import { writeNotice } from './blocks/notice.ts';
import { writeParagraph } from './blocks/paragraph.ts';
import { writeSignature } from './blocks/signature.ts';
import { writeTable } from './blocks/table.ts';
import { changedPlace, type Place, placeOf } from './place.ts';

/** What each kind of block becomes in Word. */
const writers: { readonly [Type in Block['type']]: BlockWriter<Extract<Block, { type: Type }>> } = {
  heading: writeHeading,
  paragraph: writeParagraph,
  list: writeList,
  table: writeTable,
  notice: writeNotice,
  signature: writeSignature,
  keep: writeGroup,
  page: writePage,
  sheet: writeSheet,
};

type BlockWriter<B> = (block: B, place: Place) => readonly FileChild[];

/** Blocks, one after another, as Word's paragraphs and tables. */
export function writeBlocks(blocks: readonly Block[], around: Place): FileChild[] {
  return blocks.flatMap((block, index) => {
    const at = placeOf(index, blocks.length, around);
    const place = leadsTo(block, blocks[index + 1]) ? { ...at, keep: 'next' as const } : at;
    const before = blocks[index - 1];
    const afterBox = before === undefined ? place.afterBox : endsWithBox(before);
    return writeBlock(block, { ...place, afterBox });
  });
}

function writeBlock<B extends Block>(block: B, place: Place): readonly FileChild[] {
  const write = writers[block.type] as BlockWriter<B>;
  return write(block, changedPlace(block, place));
}

/** Whether a short paragraph introduces the list or the table below it. */
function leadsTo(block: Block, next: Block | undefined): boolean {
  if (block.type !== 'paragraph' || (next?.type !== 'list' && next?.type !== 'table')) return false;
  return plainText(block.content).length <= longestLeadIn;
}

/** Longest paragraph, in characters, that is kept with what it introduces. */
const longestLeadIn = 300;

function endsWithBox(block: Block): boolean {
  if (block.type === 'keep' || block.type === 'page' || block.type === 'sheet') {
    const last = block.blocks.at(-1);
    return last !== undefined && endsWithBox(last);
  }
  return block.type === 'table' || block.type === 'signature' || block.type === 'notice';
}
