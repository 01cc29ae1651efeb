import { look } from './look.ts';

/**
 * Adds to the styles that docx wrote what it has no options for: the styles of tables, and that no paragraph leaves a
 * single line behind on a page.
 */
export function finishStyles(xml: string): string {
  return xml
    .replace('<w:pPrDefault><w:pPr>', '<w:pPrDefault><w:pPr><w:widowControl/>')
    .replace(
      '</w:styles>',
      `${tableStyle('Document', look.cellMargin)}${tableStyle('Form', look.formMargin)}</w:styles>`,
    );
}

type Edge = 'top' | 'left' | 'bottom' | 'right';

function tableStyle(name: string, { top, left, bottom, right }: Readonly<Record<Edge, number>>): string {
  const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="${look.color.grid}"/>`)
    .join('');
  return (
    `<w:style w:type="table" w:customStyle="1" w:styleId="${name}Table"><w:name w:val="${name} Table"/>` +
    `<w:basedOn w:val="TableNormal"/><w:pPr><w:spacing w:after="0"/></w:pPr><w:tblPr><w:tblBorders>${edges}</w:tblBorders>` +
    `<w:tblCellMar><w:top w:w="${top}" w:type="dxa"/><w:left w:w="${left}" w:type="dxa"/>` +
    `<w:bottom w:w="${bottom}" w:type="dxa"/><w:right w:w="${right}" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`
  );
}
