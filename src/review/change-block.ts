import type { Block, Change, ListItem, Row } from '../markup/blocks.ts';
import { type Authors, soleOrigin } from './authors.ts';

/** A block that is a change as a whole; each paragraph and row in it has the author whose text it holds. */
export function changeBlock<B extends Block>(
  block: B,
  kind: Change['kind'],
  authors: Authors,
  around?: string,
): B {
  const origin = block.origin ?? around;
  const inner = <Inner extends Block>(blocks: readonly Inner[]): Inner[] =>
    blocks.map((one) => changeBlock(one, kind, authors, origin));
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return {
        ...block,
        change: { kind, author: authors(block.origin, soleOrigin(block.content), around) },
      };
    case 'list':
      return { ...block, items: block.items.map((item) => changeItem(item, kind, authors, origin)) };
    case 'table': {
      const { header } = block;
      const row = (one: Row) => changeRow(one, kind, authors, origin);
      return {
        ...block,
        change: { kind, author: authors(origin) },
        ...(header === undefined ? {} : { header: row(header) }),
        rows: block.rows.map(row),
      };
    }
    case 'signature':
      return { ...block, change: { kind, author: authors(origin) } };
    default:
      return { ...block, blocks: inner(block.blocks) };
  }
}

/** The same for an item of a list. */
export function changeItem(
  item: ListItem,
  kind: Change['kind'],
  authors: Authors,
  around?: string,
): ListItem {
  const origin = item.origin ?? around;
  return { ...item, blocks: item.blocks.map((block) => changeBlock(block, kind, authors, origin)) };
}

/** The same for a row of a table. */
export function changeRow(row: Row, kind: Change['kind'], authors: Authors, around?: string): Row {
  const origins = new Set(row.cells.flatMap(({ origin }) => origin ?? []));
  const cells = origins.size === 1 ? [...origins][0] : undefined;
  return { ...row, change: { kind, author: authors(row.origin, cells, around) } };
}
