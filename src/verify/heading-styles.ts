import { canonicalNames } from '../package/canonical-names.ts';
import { scanXml } from '../xml/scan-xml.ts';

/** The ids of the paragraph styles that make headings, from the part `word/styles.xml`. */
export function readHeadingStyles(xml: string): ReadonlySet<string> {
  const found = new Set(['Heading1', 'Heading2', 'Heading3', 'Heading4', 'Heading5', 'Heading6', 'Title']);
  let id = '';
  scanXml(
    xml,
    canonicalNames({
      open(name, attributes) {
        if (name === 'w:style') id = attributes['w:styleId'] ?? '';
        else if (name === 'w:name' && /^(?:heading [1-9]|title)$/i.test(attributes['w:val'] ?? ''))
          found.add(id);
      },
    }),
  );
  return found;
}
