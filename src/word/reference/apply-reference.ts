import { parseRelationships, targetPart } from '../../package/relationships.ts';
import { partText, relationshipsPath, type WordPackage } from '../../package/word-package.ts';
import { look } from '../look.ts';
import { applyLooks, sheetStyle } from './apply-looks.ts';
import { fitTables } from './fit-tables.ts';
import type { ReferencePage, WordReference } from './word-reference.ts';

const documentPart = 'word/document.xml';
const stylesPart = 'word/styles.xml';

/**
 * Gives a document that we wrote the look of a reference: styles, page size and margins. Forms, which have to fit on
 * their page, stay as they are.
 */
export function applyReference(parts: WordPackage, reference: WordReference): WordPackage {
  const { page } = reference;
  const changed = new Map(parts);
  const sections = sectionsOf(partText(parts, documentPart) ?? '');
  changed.set(
    documentPart,
    sections.map((text) => (isSheet(text) ? asSheet(text) : asPage(text, page))).join(''),
  );
  for (const edge of edgesOf(parts, sections.filter(isSheet))) {
    changed.set(edge, asSheet(partText(parts, edge) ?? ''));
  }
  const styles = applyLooks(partText(parts, stylesPart) ?? '', reference);
  changed.set(stylesPart, page === undefined ? styles : movedTabs(styles, textWidth(page)));
  return changed;
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
function asSheet(xml: string): string {
  const plain = `<w:pStyle w:val="${sheetStyle('Normal')}"/>`;
  return xml
    .replace(/<w:pStyle w:val="([^"]*)"\/>/g, (_, id: string) => `<w:pStyle w:val="${sheetStyle(id)}"/>`)
    .replace(/<w:p>(<w:pPr>(?!<w:pStyle ))/g, `<w:p>$1${plain}`)
    .replace(/<w:p>(?!<w:pPr>)/g, `<w:p><w:pPr>${plain}</w:pPr>`)
    .replace(/<w:p\/>/g, `<w:p><w:pPr>${plain}</w:pPr></w:p>`);
}

function asPage(section: string, page: ReferencePage | undefined): string {
  if (page === undefined) return section;
  const { width, height, top, right, bottom, left, header, footer } = page;
  const turned = width > height ? 'landscape' : 'portrait';
  return fitTables(section, look.textWidth, textWidth(page))
    .replace(/<w:pgSz [^>]*>/, `<w:pgSz w:w="${width}" w:h="${height}" w:orient="${turned}"/>`)
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
