import type { Block, ListItem, Table } from '../markup/blocks.ts';
import type { Authors } from './authors.ts';
import { changeBlock, changeItem } from './change-block.ts';
import { compareInlines } from './compare-inlines.ts';
import { compareRows } from './compare-rows.ts';
import { compareSequences } from './compare-sequences.ts';

/**
 * Blocks that hold both documents: accepting the changes gives `after`, rejecting them `before`. A paragraph whose text
 * has an origin in one of them only is new as a whole, and so is never mixed with what stood in its place.
 */
export function compareBlocks<B extends Block>(
  before: readonly B[],
  after: readonly B[],
  authors: Authors,
  around?: string,
): B[] {
  return compareSequences(before, after, {
    canPair,
    combine: (old, young) => combineBlocks(old, young, authors, around),
    change: (block, kind) => changeBlock(block, kind, authors, around),
  });
}

function canPair(before: Block, after: Block): boolean {
  if (before.origin !== after.origin) return false;
  switch (after.type) {
    case 'heading':
      return before.type === 'heading' && before.level === after.level && before.id === after.id;
    case 'paragraph':
      return before.type === 'paragraph' && before.style === after.style;
    case 'list':
      return before.type === 'list' && before.ordered === after.ordered && before.lettered === after.lettered;
    case 'table':
      return before.type === 'table' && frameOf(before) === frameOf(after);
    case 'signature':
      return false;
    default:
      return before.type === after.type;
  }
}

/** What a table is but for its rows. */
function frameOf({ rows: _, ...frame }: Table): string {
  return JSON.stringify(frame);
}

function combineBlocks<B extends Block>(
  before: B,
  after: B,
  authors: Authors,
  around: string | undefined,
): B {
  const origin = after.origin ?? around;
  switch (after.type) {
    case 'heading':
    case 'paragraph':
      if (!('content' in before)) break;
      return { ...after, content: compareInlines(before.content, after.content, authors) };
    case 'list':
      if (before.type !== 'list') break;
      return { ...after, items: compareItems(before.items, after.items, authors, origin) };
    case 'table':
      if (before.type !== 'table') break;
      return { ...after, rows: compareRows(before.rows, after.rows, authors, origin) };
    case 'signature':
      break;
    default:
      if (!('blocks' in before)) break;
      return { ...after, blocks: compareBlocks(before.blocks, after.blocks, authors, origin) };
  }
  throw new Error(`A ${before.type} was paired with a ${after.type}.`);
}

function compareItems(
  before: readonly ListItem[],
  after: readonly ListItem[],
  authors: Authors,
  around: string | undefined,
): ListItem[] {
  return compareSequences(before, after, {
    canPair: (old, young) =>
      old.origin === young.origin && JSON.stringify(old.blocks[0]) === JSON.stringify(young.blocks[0]),
    combine: (old, young) => ({
      ...young,
      blocks: compareBlocks(old.blocks, young.blocks, authors, young.origin ?? around),
    }),
    change: (item, kind) => changeItem(item, kind, authors, around),
  });
}
