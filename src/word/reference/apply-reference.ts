import { parseRelationships, targetPart } from '../../package/relationships.ts';
import { partText, relationshipsPath, type WordPackage } from '../../package/word-package.ts';
import { look } from '../look.ts';
import { applyLooks, sheetStyle } from './apply-looks.ts';
import { applyEdges, edgeStyleXml } from './apply-edges.ts';
import { fitTables } from './fit-tables.ts';
import { fitsSheet, sheetWidth } from './sheet-page.ts';
import type { ReferencePage, WordReference } from './word-reference.ts';

const documentPart = 'word/document.xml';
const stylesPart = 'word/styles.xml';

/**
 * Gives a document that we wrote the look of a reference: styles, page size, margins, headers and footers. Forms, which
 * have to fit on their page, keep their look.
 */
export function applyReference(parts: WordPackage, reference: WordReference): WordPackage {
  const { page, edges } = reference;
  const sheetPage = page !== undefined && fitsSheet(page) ? page : undefined;
  const sections = sectionsOf(partText(parts, documentPart) ?? '').map((text) => {
    const onSheet = isSheet(text);
    return { isSheet: onSheet, old: text, xml: onSheet ? asSheet(text, sheetPage) : asPage(text, page) };
  });
  const changed = new Map(parts);
  for (const edge of edgesOf(
    parts,
    sections.flatMap((section) => (section.isSheet ? [section.old] : [])),
  )) {
    const text = sheetStyles(partText(parts, edge) ?? '');
    changed.set(edge, sheetPage === undefined ? text : movedTab(text, sheetWidth(sheetPage.width)));
  }
  const styles = applyLooks(partText(parts, stylesPart) ?? '', reference);
  const moved = page === undefined ? styles : movedTabs(styles, textWidth(page));
  if (edges === undefined) {
    changed.set(stylesPart, moved);
    changed.set(documentPart, sections.map(({ xml }) => xml).join(''));
    return changed;
  }
  changed.set(stylesPart, moved.replace('</w:styles>', `${edgeStyleXml}</w:styles>`));
  return applyEdges(changed, sections, edges);
}

function textWidth({ width, left, right }: ReferencePage): number {
  return width - left - right;
}

/** The text of a document cut behind the properties of each section; what follows the last one comes with it. */
function sectionsOf(xml: string): string[] {
  const cut = xml.split(/(?<=<\/w:sectPr>)/);
  const rest = cut.length > 1 ? (cut.pop() ?? '') : '';
  return cut.map((text, index) => (index === cut.length - 1 ? text + rest : text));
}

function isSheet(section: string): boolean {
  return section.includes(`<w:pgMar w:top="${look.sheet.top}" w:right="${look.sheet.margin}"`);
}

/** The parts of the headers and footers of sections. */
function edgesOf(parts: WordPackage, sections: readonly string[]): string[] {
  const path = relationshipsPath(documentPart);
  const targets = new Map(
    parseRelationships(partText(parts, path) ?? '').map((one) => [one.id, targetPart(path, one)]),
  );
  return sections.flatMap((section) =>
    [...section.matchAll(/<w:(?:header|footer)Reference [^>]*r:id="([^"]*)"/g)].flatMap(
      ([, id = '']) => targets.get(id) ?? [],
    ),
  );
}

/** Every paragraph of a sheet has a style of its own look, those that are left empty between boxes too. */
function sheetStyles(xml: string): string {
  const plain = `<w:pStyle w:val="${sheetStyle('Normal')}"/>`;
  return xml
    .replace(/<w:pStyle w:val="([^"]*)"\/>/g, (_, id: string) => `<w:pStyle w:val="${sheetStyle(id)}"/>`)
    .replace(/<w:p>(<w:pPr>(?!<w:pStyle ))/g, `<w:p>$1${plain}`)
    .replace(/<w:p>(?!<w:pPr>)/g, `<w:p><w:pPr>${plain}</w:pPr>`)
    .replace(/<w:p\/>/g, `<w:p><w:pPr>${plain}</w:pPr></w:p>`);
}

/** A sheet looks as it always does; its boxes fill the page of the reference where they fit on it. */
function asSheet(section: string, page: ReferencePage | undefined): string {
  const xml = sheetStyles(section);
  if (page === undefined) return xml;
  return fitTables(xml, look.sheet.textWidth, sheetWidth(page.width)).replace(/<w:pgSz [^>]*>/, sizeOf(page));
}

/** The right edge of the headers and footers of sheets. */
function movedTab(edge: string, width: number): string {
  return edge.replaceAll(`w:pos="${look.sheet.textWidth}"`, `w:pos="${width}"`);
}

function sizeOf({ width, height }: ReferencePage): string {
  const turned = width > height ? 'landscape' : 'portrait';
  return `<w:pgSz w:w="${width}" w:h="${height}" w:orient="${turned}"/>`;
}

function asPage(section: string, page: ReferencePage | undefined): string {
  if (page === undefined) return section;
  const { top, right, bottom, left, header, footer } = page;
  return fitTables(section, look.textWidth, textWidth(page))
    .replace(/<w:pgSz [^>]*>/, sizeOf(page))
    .replace(
      /<w:pgMar [^>]*>/,
      `<w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" w:header="${header}"` +
        ` w:footer="${footer}" w:gutter="0"/>`,
    );
}

/** The right edge of headers and footers, but of those of sheets. */
function movedTabs(styles: string, width: number): string {
  return styles.replace(/<w:style [^>]*w:styleId="(?:Header|Footer)"[^>]*>.*?<\/w:style>/gs, (style) =>
    style.replace(`w:pos="${look.textWidth}"`, `w:pos="${width}"`),
  );
}
