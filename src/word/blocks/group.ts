import type { FileChild } from 'docx';
import type { Keep, Page, Sheet } from '../../markup/blocks.ts';
import type { Place } from '../place.ts';
import { writeBlocks } from '../write-blocks.ts';

/** Blocks kept on one page. */
export function writeGroup(group: Keep, place: Place): FileChild[] {
  return writeBlocks(group.blocks, { ...place, keep: place.keep === 'no' ? 'within' : place.keep });
}

/** Blocks of a page of their own, which the section around them makes one. */
export function writeSheet(sheet: Sheet, place: Place): FileChild[] {
  return writeBlocks(sheet.blocks, place);
}

/** Blocks of which the first begins a page. */
export function writePage(page: Page, place: Place): FileChild[] {
  return writeBlocks(page.blocks, { ...place, newPage: true });
}
