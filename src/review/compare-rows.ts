import type { Cell, Paragraph, Row } from '../markup/blocks.ts';
import type { Authors } from './authors.ts';
import { changeRow } from './change-block.ts';
import { changeInlines, compareInlines } from './compare-inlines.ts';
import { compareSequences } from './compare-sequences.ts';

/** Rows of a table; those that begin alike are compared cell by cell, others come and go as a whole. */
export function compareRows(
  before: readonly Row[],
  after: readonly Row[],
  authors: Authors,
  around: string | undefined,
): Row[] {
  return compareSequences(before, after, {
    canPair,
    combine: (old, young) => ({
      ...young,
      cells: young.cells.map((cell, index) => combineCells(old.cells[index] ?? cell, cell, authors)),
    }),
    change: (row, kind) => changeRow(row, kind, authors, around),
  });
}

function canPair(before: Row, after: Row): boolean {
  return (
    before.cells.length === after.cells.length &&
    before.total === after.total &&
    before.sign === after.sign &&
    JSON.stringify(before.cells[0]) === JSON.stringify(after.cells[0]) &&
    after.cells.every((cell, index) => {
      const other = before.cells[index] ?? cell;
      return isSame(other, cell) || (isPlain(other) && isPlain(cell) && other.columns === cell.columns);
    })
  );
}

function combineCells(before: Cell, after: Cell, authors: Authors): Cell {
  if (isSame(before, after)) return after;
  const [old] = before.blocks.filter(isBody);
  const [young] = after.blocks.filter(isBody);
  const kept = young ?? old;
  if (kept === undefined) return after;
  return { ...after, blocks: [{ ...kept, content: [...compared()] }] };

  function compared() {
    if (old === undefined) return [changeInlines(young?.content ?? [], 'inserted', authors, after.origin)];
    if (young === undefined) return [changeInlines(old.content, 'deleted', authors, before.origin)];
    return compareInlines(old.content, young.content, authors);
  }
}

/** Whether a cell is empty or holds running text alone, whose words can be compared. */
function isPlain({ blocks }: Cell): boolean {
  return blocks.length === 0 || (blocks.length === 1 && blocks.every(isBody));
}

function isBody(block: Cell['blocks'][number]): block is Paragraph {
  return block.type === 'paragraph' && block.style === 'body';
}

function isSame(before: Cell, after: Cell): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}
