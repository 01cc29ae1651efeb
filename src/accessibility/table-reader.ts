import { isOn } from '../package/on-off.ts';
import type { XmlAttributes } from '../xml/scan-xml.ts';
import type { Draft } from './formats.ts';
import type { StyleSheet, TableStyle } from './style-sheet.ts';
import type { Place, WordTable } from './word-content.ts';

/** A table while it is read. */
interface OpenTable extends Draft<WordTable> {
  readonly number: number;
  /** Columns of the row that is open. */
  cells: number;
  /** Number of the cell that is open. */
  cell: number;
  /** The row that is open is a header row. */
  header: boolean;
  /** What is behind the cell that is open; undefined where only the table's style says. */
  fill: string | null | undefined;
  look: TableStyle;
}

type Note = (table: OpenTable, attributes: XmlAttributes, styles: StyleSheet) => void;

const notes = new Map<string, Note>([
  [
    'w:tblStyle',
    (table, attributes, styles) => {
      table.style = attributes['w:val'] ?? '';
      table.look = styles.table(table.style);
    },
  ],
  [
    'w:tblpPr',
    (table) => {
      table.floating = true;
    },
  ],
  [
    'w:tblCaption',
    (table, attributes) => {
      table.title = attributes['w:val'] ?? '';
    },
  ],
  [
    'w:tr',
    (table) => {
      table.rows++;
      table.cells = 0;
      table.header = false;
    },
  ],
  [
    'w:tblHeader',
    (table, attributes) => {
      if (!isOn(attributes) || table.header) return;
      table.header = true;
      if (table.headerRows === table.rows - 1) table.headerRows++;
      else table.laterHeaderRows++;
    },
  ],
  [
    'w:tc',
    (table) => {
      table.cells++;
      table.fill = undefined;
      table.columns = Math.max(table.columns, table.cells);
    },
  ],
  [
    'w:gridSpan',
    (table, attributes) => {
      const span = Number(attributes['w:val'] ?? 1);
      if (!(span > 1)) return;
      table.merged++;
      table.cells += Math.min(span, mostColumns) - 1;
      table.columns = Math.max(table.columns, table.cells);
    },
  ],
  [
    'w:vMerge',
    (table, attributes) => {
      table.merged += attributes['w:val'] === 'restart' ? 0 : 1;
    },
  ],
  [
    'w:hMerge',
    (table, attributes) => {
      table.merged += attributes['w:val'] === 'restart' ? 0 : 1;
    },
  ],
]);

/** Word lets a table have this many. */
const mostColumns = 63;

/** Follows the tables of a text. */
export class TableReader {
  readonly #styles: StyleSheet;
  readonly #open: OpenTable[] = [];
  #count = 0;
  #cells = 0;

  constructor(styles: StyleSheet) {
    this.#styles = styles;
  }

  /** Number of the cell around what is read, from 1; undefined outside of tables. */
  get cell(): number | undefined {
    return this.#open.at(-1)?.cell;
  }

  /** The innermost table around what is read, and its row. */
  get position(): Place['table'] {
    const table = this.#open.at(-1);
    return table === undefined ? undefined : { number: table.number, row: Math.max(1, table.rows) };
  }

  /** The colour of text may come from the style of a table. */
  get colored(): boolean {
    return this.#open.some(({ look }) => look.colored);
  }

  open(place: Place): void {
    this.#count++;
    const number = this.#count;
    this.#open.push({
      number,
      place: { ...place, table: { number, row: 1 }, quote: '' },
      style: '',
      rows: 0,
      columns: 0,
      headerRows: 0,
      laterHeaderRows: 0,
      merged: 0,
      nested: this.#open.length > 0,
      floating: false,
      title: '',
      cells: 0,
      cell: this.#cells,
      header: false,
      fill: undefined,
      look: this.#styles.table(undefined),
    });
  }

  property(name: string, attributes: XmlAttributes): void {
    const table = this.#open.at(-1);
    if (table !== undefined && name === 'w:tc') table.cell = ++this.#cells;
    if (table !== undefined) notes.get(name)?.(table, attributes, this.#styles);
  }

  /** Sets what is behind the cell that is open; undefined for a pattern. */
  fill(fill: string | null | undefined): void {
    const table = this.#open.at(-1);
    if (table !== undefined) table.fill = fill;
  }

  /** Text of a cell was read; the first one tells which table it is. */
  text(text: string): void {
    const table = this.#open.at(-1);
    if (table !== undefined && table.place.quote === '') {
      table.place = { ...table.place, quote: text.trim().slice(0, 100) };
    }
  }

  /** What may be behind text that is read, from the nearest fill to the page. */
  behind(page: string): readonly string[] {
    if (this.#open.length === 0) return [page];
    const fills: string[] = [];
    for (const table of this.#open.toReversed()) {
      if (typeof table.fill === 'string') return [...fills, table.fill];
      if (table.fill === undefined) fills.push(...table.look.fills);
    }
    return [...fills, page];
  }

  close(): WordTable | undefined {
    return this.#open.pop();
  }
}
