const pieces =
  /<w:tbl>|<\/w:tbl>|<w:tblGrid>|<w:tr(?: [^>]*)?>|<w:tblW [^>]*>|<w:gridCol [^>]*>|<w:tcPr>.*?<\/w:tcPr>/gs;

/** Edges of the columns of an open table, old and new, and which column comes next. */
interface OpenTable {
  edge: number;
  readonly widths: number[];
  column: number;
}

/**
 * Gives the tables of text that we wrote another width, in proportion. Columns and cells add up to the width of their
 * table exactly, as edges are rounded and not widths.
 */
export function fitTables(xml: string, from: number, to: number): string {
  const open: OpenTable[] = [];
  const scaled = (length: number): number => Math.round((length * to) / from);
  return xml.replace(pieces, (piece) => {
    const table = open.at(-1);
    if (piece === '<w:tbl>') open.push({ edge: 0, widths: [], column: 0 });
    else if (piece === '</w:tbl>') open.pop();
    else if (table === undefined) return piece;
    else if (piece.startsWith('<w:tblW ')) return withWidth(piece, scaled(widthOf(piece)));
    else if (piece.startsWith('<w:gridCol ')) {
      const next = table.edge + widthOf(piece);
      const width = scaled(next) - scaled(table.edge);
      table.edge = next;
      table.widths.push(width);
      return withWidth(piece, width);
    } else if (piece.startsWith('<w:tr')) table.column = 0;
    else if (piece.startsWith('<w:tcPr')) {
      const span = Number(/<w:gridSpan w:val="(\d+)"/.exec(piece)?.[1] ?? 1);
      const cells = table.widths.slice(table.column, table.column + span);
      table.column += span;
      const width = cells.reduce((sum, one) => sum + one, 0);
      return piece.replace(/<w:tcW [^>]*>/, (own) => withWidth(own, width));
    }
    return piece;
  });
}

function widthOf(tag: string): number {
  return Number(/ w:w="(\d+)"/.exec(tag)?.[1] ?? 0);
}

function withWidth(tag: string, width: number): string {
  return tag.replace(/ w:w="\d+"/, ` w:w="${width}"`);
}
