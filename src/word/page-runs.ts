import type { Block } from '../markup/blocks.ts';
import { look } from './look.ts';
import { topPlace } from './place.ts';
import type { PageRun } from './word-document.ts';
import { writeBlocks } from './write-blocks.ts';

/**
 * The blocks of a document as runs of pages: a run for each sheet and for what stands between sheets. Tracked changes in
 * them have the date.
 */
export function pageRuns(blocks: readonly Block[], date?: Date): PageRun[] {
  const groups: { sheet: boolean; blocks: Block[] }[] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (block.type === 'sheet' || last === undefined || last.sheet) {
      groups.push({ sheet: block.type === 'sheet', blocks: [block] });
    } else last.blocks.push(block);
  }
  if (groups.length === 0) groups.push({ sheet: false, blocks: [] });
  const top = topPlace(date);
  return groups.map((group) => ({
    sheet: group.sheet,
    children: writeBlocks(
      group.blocks,
      group.sheet ? { ...top, width: look.sheet.textWidth, close: true } : top,
    ),
  }));
}
