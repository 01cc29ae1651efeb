import type { XmlElement } from '../../xml/parse-xml.ts';
import type { Reader } from '../reader.ts';

/**
 * `<col width="30"/>`: the widths of a table's columns in percent. Without them, or when they do not fit, the columns
 * share the width equally.
 */
export function readColumns(
  table: XmlElement,
  columns: readonly XmlElement[],
  count: number,
  reader: Reader,
): number[] {
  if (columns.length === 0) return equalWidths(count);
  for (const column of columns) {
    if (column.name === 'col') reader.accept(column, { attributes: ['width'] });
    else reader.report(column, `Unexpected \`<${column.name}>\`, expected \`<col>\`.`);
  }
  const widths = columns.map((column) => {
    const width = column.attributes.width ?? '';
    return /^[1-9]\d?$|^100$/.test(width) ? Number(width) : Number.NaN;
  });
  if (widths.length !== count || widths.reduce((sum, width) => sum + width, 0) !== 100) {
    reader.report(
      columns[0] ?? table,
      `Unexpected column widths, expected ${count} \`<col width="…"/>\` with whole percentages that add up to 100.`,
    );
    return equalWidths(count);
  }
  return widths;
}

/** Whole percentages that add up to 100, the first columns taking what is left over. */
function equalWidths(count: number): number[] {
  const each = Math.floor(100 / Math.max(1, count));
  return Array.from({ length: count }, (_, index) => each + (index < 100 - each * count ? 1 : 0));
}
