import { type PartTree, treeIn, treesIn } from '../../package/read-tree.ts';
import { type EdgeLooks, emptyEdge } from './edge-looks.ts';
import { isColor, isWithin, ruleOf } from './look-properties.ts';

/** Most columns that a table at the edge of a page may have. */
const mostColumns = 20;

/** Writes a table of a header or footer anew: its columns, lines and backgrounds. `write` writes what a cell holds. */
export function renderEdgeTable(
  table: PartTree,
  looks: EdgeLooks,
  write: (cell: PartTree) => string,
): string {
  const rows = rowsOf(table)
    .map((row) => renderRow(row, write))
    .filter((row) => row !== '');
  if (rows.length === 0) return '';
  const columns = treesIn(treeIn(table, 'w:tblGrid'), 'w:gridCol')
    .slice(0, mostColumns)
    .map(({ attributes }) => `<w:gridCol${lengthOf(attributes)}/>`);
  const properties = treeIn(table, 'w:tblPr');
  return `<w:tbl>${tableProperties(properties, looks)}<w:tblGrid>${columns.join('')}</w:tblGrid>${rows.join('')}</w:tbl>`;
}

/** Rows, also those within controls. */
function rowsOf(table: PartTree): PartTree[] {
  return unwrapped(table, 'w:tr');
}

function unwrapped(around: PartTree, name: string, depth = 4): PartTree[] {
  if (depth === 0) return [];
  return treesIn(around).flatMap((tree) => {
    if (tree.name === name) return [tree];
    return ['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins'].includes(tree.name)
      ? unwrapped(tree, name, depth - 1)
      : [];
  });
}

const edges = ['w:top', 'w:left', 'w:bottom', 'w:right', 'w:insideH', 'w:insideV'] as const;

function tableProperties(properties: PartTree | undefined, looks: EdgeLooks): string {
  const side = treeIn(properties, 'w:jc')?.attributes['w:val'] ?? '';
  const indent = treeIn(properties, 'w:tblInd')?.attributes ?? {};
  const inset = isWithin(indent['w:w'], -2880, 10_000) && (indent['w:type'] ?? 'dxa') === 'dxa';
  const borders = looks.tableBorders(properties);
  return (
    `<w:tblPr><w:tblW${widthOf(treeIn(properties, 'w:tblW'))}/>` +
    (['center', 'right', 'end'].includes(side) ? `<w:jc w:val="${side === 'end' ? 'right' : side}"/>` : '') +
    (inset ? `<w:tblInd w:w="${indent['w:w']}" w:type="dxa"/>` : '') +
    wrapped('w:tblBorders', borders === undefined ? '' : linesOf(borders)) +
    wrapped('w:tblCellMar', marginsOf(treeIn(properties, 'w:tblCellMar'))) +
    '</w:tblPr>'
  );
}

function renderRow(row: PartTree, write: (cell: PartTree) => string): string {
  const cells = unwrapped(row, 'w:tc')
    .slice(0, mostColumns)
    .map((cell) => renderCell(cell, write));
  if (cells.length === 0) return '';
  const height = treeIn(treeIn(row, 'w:trPr'), 'w:trHeight')?.attributes;
  const rule = height?.['w:hRule'] === 'exact' ? ' w:hRule="exact"' : '';
  const told = isWithin(height?.['w:val'], 1, 4000)
    ? `<w:trHeight w:val="${height?.['w:val']}"${rule}/>`
    : '';
  return `<w:tr>${wrapped('w:trPr', told)}${cells.join('')}</w:tr>`;
}

function renderCell(cell: PartTree, write: (cell: PartTree) => string): string {
  const properties = treeIn(cell, 'w:tcPr');
  const span = treeIn(properties, 'w:gridSpan')?.attributes['w:val'];
  const merge = treeIn(properties, 'w:vMerge');
  const fill = treeIn(properties, 'w:shd')?.attributes['w:fill'];
  const align = treeIn(properties, 'w:vAlign')?.attributes['w:val'] ?? '';
  const borders = treeIn(properties, 'w:tcBorders');
  const content = write(cell);
  return (
    `<w:tc><w:tcPr><w:tcW${widthOf(treeIn(properties, 'w:tcW'))}/>` +
    (isWithin(span, 2, mostColumns) ? `<w:gridSpan w:val="${span}"/>` : '') +
    (merge === undefined
      ? ''
      : `<w:vMerge${merge.attributes['w:val'] === 'restart' ? ' w:val="restart"' : ''}/>`) +
    wrapped('w:tcBorders', borders === undefined ? '' : linesOf(borders)) +
    (fill !== undefined && isColor(fill) ? `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>` : '') +
    (align === 'center' || align === 'bottom' ? `<w:vAlign w:val="${align}"/>` : '') +
    `</w:tcPr>${content.endsWith('</w:p>') ? content : content + emptyEdge}</w:tc>`
  );
}

/** Lines under the names that all programs know. */
function linesOf(borders: PartTree): string {
  return edges
    .map((edge) => {
      const other = edge === 'w:left' ? 'w:start' : edge === 'w:right' ? 'w:end' : edge;
      return ruleOf(borders, edge) || ruleOf(borders, other).replace(other, edge);
    })
    .join('');
}

function marginsOf(margins: PartTree | undefined): string {
  return (['top', 'left', 'bottom', 'right'] as const)
    .map((edge) => {
      const other = edge === 'left' ? 'start' : edge === 'right' ? 'end' : edge;
      const told = treeIn(margins, `w:${edge}`) ?? treeIn(margins, `w:${other}`);
      const width = told?.attributes['w:w'];
      return isWithin(width, 0, 2880) ? `<w:${edge} w:w="${width}" w:type="dxa"/>` : '';
    })
    .join('');
}

function widthOf(tree: PartTree | undefined): string {
  const { 'w:w': width, 'w:type': type } = tree?.attributes ?? {};
  if ((type === 'dxa' || type === 'pct') && isWithin(width, 1, 31_680)) {
    return ` w:w="${width}" w:type="${type}"`;
  }
  return ' w:w="0" w:type="auto"';
}

function lengthOf(attributes: PartTree['attributes']): string {
  return isWithin(attributes['w:w'], 0, 31_680) ? ` w:w="${attributes['w:w']}"` : '';
}

function wrapped(element: string, inner: string): string {
  return inner === '' ? '' : `<${element}>${inner}</${element}>`;
}
