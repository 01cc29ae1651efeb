import { type Cell, type FlowBlock, plainText, type Row, type Table } from '../markup/blocks.ts';
import { directionOf } from '../markup/direction.ts';
import { renderInlines } from './render-inlines.ts';
import { emptyTag, originOf, tag } from './tag.ts';

type RenderFlow = (blocks: readonly FlowBlock[]) => string;

/** Longest word that a column is made wide enough for; longer ones are broken. */
const longestWhole = 24;

/**
 * A table with caption, column widths and the scope of each header cell. One that can be wider than a small window
 * scrolls in a box of its own, which the keyboard reaches; the boxes of a form stand one below the other there.
 */
export function renderTable(table: Table, renderFlow: RenderFlow): string {
  const columns = table.widths.map((width) => emptyTag('col', { style: `width: ${width}%` })).join('');
  const row = (each: Row) => renderRow(each, renderFlow);
  const header = table.header === undefined ? [] : [tag('thead', {}, row(table.header))];
  const lines = [
    tag('caption', { dir: directionOf(table.caption) }, renderInlines(table.caption)),
    tag('colgroup', {}, columns),
    ...header,
    tag('tbody', {}, `\n${table.rows.map(row).join('\n')}\n`),
  ];
  const boxes = table.header === undefined;
  const style = table.style === 'plain' ? undefined : boxes ? `${table.style} boxes` : table.style;
  const html = tag('table', { class: style, ...originOf(table) }, `\n${lines.join('\n')}\n`);
  if (boxes || table.widths.length < 3) return html;
  const box = { class: 'scroll', role: 'group', 'aria-label': plainText(table.caption), tabindex: '0' };
  return tag('div', box, `\n${html}\n`);
}

function renderRow(row: Row, renderFlow: RenderFlow): string {
  const cells = row.cells.map((cell) => renderCell(cell, renderFlow));
  const kind = row.total ? 'total' : row.sign ? 'sign' : undefined;
  return tag('tr', { class: kind, ...originOf(row) }, cells.join(''));
}

function renderCell(cell: Cell, renderFlow: RenderFlow): string {
  const classes = [...(cell.numeric ? ['number'] : []), ...(hasLongWord(cell.blocks) ? ['long'] : [])];
  return tag(
    cell.scope === undefined ? 'td' : 'th',
    {
      scope: cell.scope,
      colspan: cell.columns > 1 ? String(cell.columns) : undefined,
      class: classes.length > 0 ? classes.join(' ') : undefined,
      ...originOf(cell),
    },
    renderFlow(cell.blocks),
  );
}

function hasLongWord(blocks: readonly FlowBlock[]): boolean {
  return blocks.some((block) =>
    block.type === 'list'
      ? block.items.some((item) => hasLongWord(item.blocks))
      : plainText(block.content)
          .split(/\s/)
          .some((word) => word.length > longestWhole),
  );
}
