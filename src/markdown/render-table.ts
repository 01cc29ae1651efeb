import {
  type Cell,
  type FlowBlock,
  plainText,
  type Row,
  type Signature,
  type Table,
} from '../markup/blocks.ts';
import { inLine, renderInlines } from './render-inlines.ts';

/** A table as a pipe table under its caption; a form as a list of its boxes. */
export function renderTable(table: Table): string {
  const caption = `**${renderInlines(table.caption, inLine)}**`;
  if (table.header === undefined) return `${caption}\n\n${renderForm(table)}`;
  const header = table.header.cells.map(renderCell);
  const rule = table.header.cells.map((cell) => (cell.numeric ? '---:' : '---'));
  const lines = [header, rule, ...table.rows.map(renderRow)].map(pipes);
  return `${caption}\n\n${lines.join('\n')}`;
}

/** Where a person signs: a table with empty cells to write in. */
export function renderSignature(signature: Signature): string {
  const title = `**${renderInlines([{ type: 'text', text: signature.title }], inLine)}**`;
  const labels = signature.fields.map((field) => renderInlines(field.label, inLine));
  const values = signature.fields.map((field) => renderInlines(field.value, inLine));
  const lines = [labels, labels.map(() => '---'), values].map(pipes);
  return `${title}\n\n${lines.join('\n')}`;
}

function pipes(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function renderRow(row: Row): string[] {
  return row.cells.map((cell) => {
    const text = renderCell(cell);
    return (row.total || cell.scope === 'row') && text !== '' ? `**${text}**` : text;
  });
}

function renderCell(cell: Cell): string {
  return cell.blocks.map(renderFlow).join(' / ');
}

/** A block on one line: the items of a list are joined by semicolons. */
function renderFlow(block: FlowBlock): string {
  if (block.type === 'paragraph') return renderInlines(block.content, inLine);
  return block.items.map((item) => item.blocks.map(renderFlow).join(': ')).join('; ');
}

function renderForm(table: Table): string {
  return table.rows
    .flatMap((row) => row.cells)
    .filter((cell) => cell.blocks.length > 0)
    .map((cell) => {
      const [label, ...values] = cell.blocks;
      if (label?.type !== 'paragraph' || label.style !== 'label') return `- ${renderCell(cell)}`;
      const name = plainText(label.content).endsWith(':') ? '' : ':';
      const value = values.map(renderFlow).join(' / ');
      return `- **${renderInlines(label.content, inLine)}${name}**${value === '' ? '' : ` ${value}`}`;
    })
    .join('\n');
}
