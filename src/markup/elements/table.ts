import { childElements, type XmlElement } from '../../xml/parse-xml.ts';
import type { Block, Inline, Row, Table, TableStyle } from '../blocks.ts';
import type { Reader } from '../reader.ts';
import { readColumns } from './table-columns.ts';
import { readRow } from './table-row.ts';

const styles: ReadonlySet<string> = new Set<TableStyle>(['facts', 'points', 'form']);

/** What a table element is made of, before it is checked as a whole. */
interface Parts {
  caption: Inline[];
  columns: XmlElement[];
  header: Row[];
  rows: Row[];
}

/**
 * `<table>`: a caption, column widths, one header row and rows without merged cells, so that a screen reader can read
 * it. A `form` has boxes, which it may merge, and needs no header.
 */
export function readTable(element: XmlElement, reader: Reader): Block | undefined {
  const name = element.attributes.class ?? '';
  const style = isStyle(name) ? name : 'plain';
  const parts = readParts(element, reader);
  const count = Math.max(0, ...[...parts.header, ...parts.rows].map(columnsOf));
  const widths = readColumns(element, parts.columns, count, reader);
  if (!checkParts(element, style, parts, reader) || !checkRows(element, style, parts, count, reader)) {
    return undefined;
  }
  const [header] = parts.header;
  const table: Table = {
    type: 'table',
    style,
    caption: parts.caption,
    widths,
    rows: parts.rows,
    ...(header === undefined ? {} : { header }),
    ...reader.origin(element),
  };
  return table;
}

function readParts(element: XmlElement, reader: Reader): Parts {
  const parts: Parts = { caption: [], columns: [], header: [], rows: [] };
  for (const child of element.children) {
    if (child.kind === 'text') {
      if (/\S/.test(child.text)) reader.report(child, 'Unexpected text in a table, expected it in a cell.');
      continue;
    }
    switch (child.name) {
      case 'caption':
        reader.accept(child, {});
        parts.caption = reader.inlines(child.children);
        break;
      case 'col':
        parts.columns.push(child);
        break;
      case 'colgroup':
        reader.accept(child, {});
        parts.columns.push(...childElements(child));
        break;
      case 'thead':
        parts.header.push(...readRows(child, 'col', reader));
        break;
      case 'tbody':
        parts.rows.push(...readRows(child, 'row', reader));
        break;
      case 'tr':
        parts.rows.push(readRow(child, 'row', reader));
        break;
      default:
        reader.report(
          child,
          `Unexpected \`<${child.name}>\` in a table, expected one of \`<caption>\`, \`<col>\`, \`<thead>\`, \`<tbody>\`, \`<tr>\`.`,
        );
    }
  }
  return parts;
}

function readRows(element: XmlElement, scope: 'col' | 'row', reader: Reader): Row[] {
  reader.accept(element, {});
  const rows: Row[] = [];
  for (const child of childElements(element)) {
    if (child.name === 'tr') rows.push(readRow(child, scope, reader));
    else reader.report(child, `Unexpected \`<${child.name}>\`, expected \`<tr>\`.`);
  }
  return rows;
}

function checkParts(element: XmlElement, style: TableStyle, parts: Parts, reader: Reader): boolean {
  if (parts.caption.length === 0) {
    reader.report(element, 'Unexpected table without a caption, expected `<caption>` with text.');
    return false;
  }
  if (style === 'form' ? parts.header.length > 1 : parts.header.length !== 1) {
    reader.report(
      element,
      `Unexpected number of header rows (${parts.header.length}), expected ${style === 'form' ? 'at most one' : 'one'} \`<tr>\` in \`<thead>\`.`,
    );
    return false;
  }
  if (parts.rows.length === 0) {
    reader.report(element, 'Unexpected table without rows, expected at least one.');
    return false;
  }
  return true;
}

function checkRows(
  element: XmlElement,
  style: TableStyle,
  parts: Parts,
  count: number,
  reader: Reader,
): boolean {
  const rows = [...parts.header, ...parts.rows];
  if (style === 'facts' && count !== 2) {
    reader.report(element, `Unexpected number of columns (${count}), expected 2 in a table of facts.`);
    return false;
  }
  if (style !== 'form' && rows.some((row) => row.cells.some((cell) => cell.columns > 1))) {
    reader.report(element, 'Unexpected merged cell, expected merged cells in `<table class="form">` only.');
    return false;
  }
  if (rows.some((row) => columnsOf(row) !== count)) {
    reader.report(element, `Unexpected number of cells in a row, expected ${count} in each row.`);
    return false;
  }
  return true;
}

function columnsOf(row: Row): number {
  return row.cells.reduce((sum, cell) => sum + cell.columns, 0);
}

function isStyle(name: string): name is TableStyle {
  return styles.has(name);
}
