import { canonicalNames } from '../package/canonical-names.ts';
import { isOn } from '../package/on-off.ts';
import { parseRelationships, targetPart } from '../package/relationships.ts';
import { partText, relationshipsPath, type WordPackage } from '../package/word-package.ts';
import { scanXml, type XmlAttributes } from '../xml/scan-xml.ts';

/** Pages that may have a header and footer of their own within a section. */
export type PageKind = 'default' | 'first' | 'even';

/** Parts that hold the headers or footers of a section, by the pages that show them. */
type EdgeParts = Partial<Record<PageKind, string>>;

/** What a section of the text shows at the edges of its pages. */
export interface SectionEdges {
  /** Which of its pages have an edge of their own; the others show the default one. */
  readonly kinds: readonly PageKind[];
  readonly header: EdgeParts;
  readonly footer: EdgeParts;
}

/**
 * Reads which parts each section shows as header and footer. A section that names none shows that of the section before
 * it. `settings` is the part with the settings of the document, which turn the edges of even pages on.
 */
export function readPageEdges(parts: WordPackage, main: string, settings: string): SectionEdges[] {
  const path = relationshipsPath(main);
  const relationships = parseRelationships(partText(parts, path) ?? '').filter(({ external }) => !external);
  const targets = new Map(relationships.map((one) => [one.id, targetPart(path, one)]));
  const hasEven = turnsEvenPagesOn(settings);
  const sections: SectionEdges[] = [];
  let open: { first: boolean; header: EdgeParts; footer: EdgeParts } | undefined;
  let former = 0;
  const refer = (edge: 'header' | 'footer', attributes: XmlAttributes): void => {
    const kind = attributes['w:type'] ?? 'default';
    const part = targets.get(attributes['r:id'] ?? '');
    if (
      open !== undefined &&
      part !== undefined &&
      (kind === 'default' || kind === 'first' || kind === 'even')
    )
      open[edge][kind] = part;
  };
  scanXml(
    partText(parts, main) ?? '',
    canonicalNames({
      open(name, attributes) {
        if (name === 'w:sectPrChange') former++;
        if (former > 0) return;
        if (name === 'w:sectPr') {
          const last = sections.at(-1);
          open = { first: false, header: { ...last?.header }, footer: { ...last?.footer } };
        } else if (name === 'w:titlePg' && open !== undefined) open.first = isOn(attributes);
        else if (name === 'w:headerReference') refer('header', attributes);
        else if (name === 'w:footerReference') refer('footer', attributes);
      },
      close(name) {
        if (name === 'w:sectPrChange') former--;
        if (name !== 'w:sectPr' || former > 0 || open === undefined) return;
        const { first, header, footer } = open;
        const kinds: PageKind[] = ['default', ...(first ? ['first' as const] : [])];
        sections.push({ kinds: hasEven ? [...kinds, 'even'] : kinds, header, footer });
        open = undefined;
      },
    }),
  );
  return sections;
}

function turnsEvenPagesOn(settings: string): boolean {
  let isEven = false;
  scanXml(
    settings,
    canonicalNames({
      open(name, attributes) {
        if (name === 'w:evenAndOddHeaders') isEven = isOn(attributes);
      },
    }),
  );
  return isEven;
}
