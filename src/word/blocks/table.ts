import { type FileChild, type Paragraph, TableCell, TableRow } from 'docx';
import { type Cell, plainText, type Row, type Table } from '../../markup/blocks.ts';
import { columnWidths } from '../column-widths.ts';
import { look } from '../look.ts';
import { wordParagraph } from '../paragraph.ts';
import { changedPlace, type Place, placeOf } from '../place.ts';
import { TitledTable } from '../titled-table.ts';
import { writeFlow } from '../write-flow.ts';

/** A caption and, kept with it, the table in fixed widths, its header repeated on every page. */
export function writeTable(table: Table, place: Place): FileChild[] {
  const widths = columnWidths(table.widths, place.width);
  const isForm = table.style === 'form';
  const header = table.header === undefined ? [] : [table.header];
  const rows = [...header, ...table.rows];
  const inside: Place = { ...place, afterBox: false, newPage: false, level: -1 };
  return [
    wordParagraph(
      table.caption,
      { ...place, afterBox: false, keep: 'next' },
      { style: isForm ? 'FormTitle' : 'Caption' },
    ),
    new TitledTable(
      {
        style: isForm ? 'FormTable' : 'DocumentTable',
        layout: 'fixed',
        width: { size: place.width, type: 'dxa' },
        columnWidths: widths,
        tableLook: { firstRow: header.length > 0, firstColumn: false, lastRow: false, noVBand: true },
        rows: rows.map((row, index) => {
          const isHeader = index < header.length;
          const at = placeOf(index, rows.length, inside);
          // Neither sums nor the first row stand alone on a page.
          const isFirst = header.length > 0 && index === header.length && leadsShortly(row, rows[index + 1]);
          const keeps = isHeader || isFirst || rows[index + 1]?.total === true;
          return writeRow(row, widths, changedPlace(row, keeps ? { ...at, keep: 'next' } : at), {
            isHeader,
            isForm,
          });
        }),
      },
      { title: plainText(table.caption), description: describe(table) },
    ),
  ];
}

/** Most signs in a cell of rows that are kept together; with longer ones much of a page could stay empty. */
const shortCell = 200;

function leadsShortly(row: Row, next: Row | undefined): boolean {
  return next !== undefined && [...row.cells, ...next.cells].every(isShort);
}

function isShort(cell: Cell): boolean {
  return cell.blocks.every(({ type }) => type === 'paragraph') && textOf(cell).length <= shortCell;
}

function describe(table: Table): string {
  if (table.header === undefined) return 'A form: each box holds a label and, below it, what is entered.';
  const names = table.header.cells.map((cell) => textOf(cell));
  return `A table with the columns ${names.join(', ')}.`;
}

function writeRow(
  row: Row,
  widths: readonly number[],
  place: Place,
  { isHeader, isForm }: { isHeader: boolean; isForm: boolean },
): TableRow {
  let column = 0;
  return new TableRow({
    ...place.revisions.option(place.change),
    cantSplit: true,
    ...(isHeader ? { tableHeader: true } : {}),
    ...(row.sign ? { height: { value: isForm ? look.formSignRow : look.signRow, rule: 'atLeast' } } : {}),
    children: row.cells.map((cell) => {
      const width = widths.slice(column, column + cell.columns).reduce((sum, each) => sum + each, 0);
      column += cell.columns;
      const fill = isHeader ? look.color.headerRow : row.total ? look.color.totalRow : undefined;
      return new TableCell({
        width: { size: width, type: 'dxa' },
        ...(cell.columns > 1 ? { columnSpan: cell.columns } : {}),
        ...(fill === undefined ? {} : { shading: { type: 'clear', color: 'auto', fill } }),
        ...(isHeader ? { verticalAlign: 'bottom' } : {}),
        children: writeCell(cell, place, isForm ? formStyle(cell) : cellStyle(cell, row)),
      });
    }),
  });
}

/** What a cell holds; Word wants a paragraph even in an empty one. */
function writeCell(cell: Cell, place: Place, style: Place['style']): Paragraph[] {
  const at: Place = { ...place, style, right: cell.numeric };
  return cell.blocks.length === 0 ? [wordParagraph([], at)] : writeFlow(cell.blocks, at);
}

function cellStyle(cell: Cell, row: Row): Place['style'] {
  if (cell.scope === 'col') return 'TableHeading';
  return cell.scope === 'row' || row.total ? 'TableLabel' : 'TableText';
}

function formStyle(cell: Cell): Place['style'] {
  return cell.scope === undefined ? 'FormText' : 'FormHeading';
}

function textOf(cell: Cell): string {
  return cell.blocks.map((block) => (block.type === 'paragraph' ? plainText(block.content) : '')).join(' ');
}
