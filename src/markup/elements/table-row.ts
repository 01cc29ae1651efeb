import type { XmlElement } from '../../xml/parse-xml.ts';
import type { Cell, Row } from '../blocks.ts';
import type { Reader } from '../reader.ts';

/** `<tr>`, in the header (`scope` "col") or the body ("row"); `class="total"` sets sums apart, `"sign"` gives room. */
export function readRow(element: XmlElement, scope: 'col' | 'row', reader: Reader): Row {
  reader.accept(element, { classes: ['total', 'sign'] });
  const cells: Cell[] = [];
  for (const child of element.children) {
    if (child.kind === 'text') {
      if (/\S/.test(child.text)) reader.report(child, 'Unexpected text in a row, expected it in a cell.');
    } else if (child.name === 'th' || child.name === 'td') {
      cells.push(readCell(child, scope, reader));
    } else {
      reader.report(child, `Unexpected \`<${child.name}>\` in a row, expected \`<th>\` or \`<td>\`.`);
    }
  }
  if (scope === 'col' && cells.some((cell) => cell.scope !== 'col')) {
    reader.report(element, 'Unexpected cell in the header row, expected `<th scope="col">` only.');
  }
  const { class: kind } = element.attributes;
  return { cells, total: kind === 'total', sign: kind === 'sign', ...reader.origin(element) };
}

function readCell(element: XmlElement, scope: 'col' | 'row', reader: Reader): Cell {
  const header = element.name === 'th';
  reader.accept(element, {
    attributes: header ? ['scope', 'colspan'] : ['colspan'],
    classes: ['number'],
  });
  const blocks = reader.flow(element.children);
  if (header && blocks.length === 0) {
    reader.report(element, 'Unexpected empty header cell, expected text.');
  }
  if (header && (element.attributes.scope ?? scope) !== scope) {
    reader.report(element, `Unexpected scope of a header cell, expected "${scope}" here.`);
  }
  return {
    ...(header ? { scope } : {}),
    columns: readSpan(element, reader),
    numeric: element.attributes.class === 'number',
    blocks,
    ...reader.origin(element),
  };
}

function readSpan(element: XmlElement, reader: Reader): number {
  const span = element.attributes.colspan ?? '1';
  if (/^[1-9]\d?$/.test(span)) return Number(span);
  reader.report(element, 'Unexpected `colspan`, expected a whole number from 1.');
  return 1;
}
