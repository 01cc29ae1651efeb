import type { XmlAttributes } from '../xml/scan-xml.ts';

/** A table with its widths, all in twentieths of a point. */
export interface TableFacts {
  width: number | undefined;
  fixed: boolean;
  grid: number;
  /** Sum of the cells' widths, row by row; undefined where one of them is not given in that measure. */
  rows: (number | undefined)[];
}

/** Follows the tables of a part and notes their widths. */
export class TableReader {
  readonly tables: TableFacts[] = [];
  readonly #open: TableFacts[] = [];

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'w:tbl') {
      const table: TableFacts = { width: undefined, fixed: false, grid: 0, rows: [] };
      this.tables.push(table);
      this.#open.push(table);
      return;
    }
    if (this.#open.length === 0 || !told.has(name)) return;
    const table = this.#open.at(-1);
    if (table === undefined) return;
    if (name === 'w:tr') table.rows.push(0);
    else if (name === 'w:gridCol') table.grid += Number(attributes['w:w'] ?? 0);
    else if (widths.has(name)) addToRow(table, twips(attributes));
    else if (table.rows.length > 0) return;
    else if (name === 'w:tblW') table.width = twips(attributes);
    else if (name === 'w:tblLayout') table.fixed = attributes['w:type'] === 'fixed';
  }

  close(name: string): void {
    if (name === 'w:tbl') this.#open.pop();
  }
}

/** What tells of a table. */
const told = new Set(['w:tr', 'w:gridCol', 'w:tblW', 'w:tblLayout', 'w:tcW', 'w:wBefore', 'w:wAfter']);

/** Widths of cells, and of the space before and after the cells of a row. */
const widths = new Set(['w:tcW', 'w:wBefore', 'w:wAfter']);

function addToRow(table: TableFacts, width: number | undefined): void {
  const row = table.rows.length - 1;
  const before = table.rows[row];
  table.rows[row] = before === undefined || width === undefined ? undefined : before + width;
}

function twips(attributes: XmlAttributes): number | undefined {
  const width = Number(attributes['w:w']);
  return attributes['w:type'] === 'dxa' && Number.isFinite(width) ? width : undefined;
}
