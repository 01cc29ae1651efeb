import type { Cell, FlowBlock, Row, Table } from '../markup/blocks.ts';
import { renderInlines } from './render-inlines.ts';
import { emptyTag, originOf, tag } from './tag.ts';

type RenderFlow = (blocks: readonly FlowBlock[]) => string;

/** A table with caption, column widths and the scope of each header cell. */
export function renderTable(table: Table, renderFlow: RenderFlow): string {
  const columns = table.widths.map((width) => emptyTag('col', { style: `width: ${width}%` })).join('');
  const row = (each: Row) => renderRow(each, renderFlow);
  const header = table.header === undefined ? [] : [tag('thead', {}, row(table.header))];
  const lines = [
    tag('caption', {}, renderInlines(table.caption)),
    tag('colgroup', {}, columns),
    ...header,
    tag('tbody', {}, `\n${table.rows.map(row).join('\n')}\n`),
  ];
  const style = table.style === 'plain' ? undefined : table.style;
  return tag('table', { class: style, ...originOf(table) }, `\n${lines.join('\n')}\n`);
}

function renderRow(row: Row, renderFlow: RenderFlow): string {
  const cells = row.cells.map((cell) => renderCell(cell, renderFlow));
  const kind = row.total ? 'total' : row.sign ? 'sign' : undefined;
  return tag('tr', { class: kind, ...originOf(row) }, cells.join(''));
}

function renderCell(cell: Cell, renderFlow: RenderFlow): string {
  return tag(
    cell.scope === undefined ? 'td' : 'th',
    {
      scope: cell.scope,
      colspan: cell.columns > 1 ? String(cell.columns) : undefined,
      class: cell.numeric ? 'number' : undefined,
      ...originOf(cell),
    },
    renderFlow(cell.blocks),
  );
}
