import { scanXml } from '../xml/scan-xml.ts';
import { escapeXml } from './escape-xml.ts';

/** What a file says of itself. */
export interface CoreProperties {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly keywords?: string;
  readonly language: string;
  readonly date: Date;
}

/** Writes `docProps/core.xml`. */
export function renderCoreProperties(core: CoreProperties): string {
  const date = core.date.toISOString().replace(/\.\d+Z$/, 'Z');
  const moment = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${date}</dcterms:${name}>`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(core.title)}</dc:title><dc:subject>${escapeXml(core.subject)}</dc:subject>` +
    `<dc:creator>${escapeXml(core.author)}</dc:creator>` +
    (core.keywords === undefined ? '' : `<cp:keywords>${escapeXml(core.keywords)}</cp:keywords>`) +
    `<cp:lastModifiedBy>${escapeXml(core.author)}</cp:lastModifiedBy><cp:revision>1</cp:revision>` +
    `${moment('created')}${moment('modified')}<dc:language>${escapeXml(core.language)}</dc:language>` +
    '</cp:coreProperties>'
  );
}

/** Writes `docProps/custom.xml`: texts by name, in the order given. */
export function renderCustomProperties(properties: Readonly<Record<string, string>>): string {
  const lines = Object.entries(properties).map(
    ([name, value], index) =>
      // The format id is that of all custom properties; the ids 0 and 1 are reserved ([MS-OLEPS] 2.21).
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${index + 2}" name="${escapeXml(name)}">` +
      `<vt:lpwstr>${escapeXml(value)}</vt:lpwstr></property>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"' +
    ` xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${lines.join('')}</Properties>`
  );
}

/** Reads `docProps/custom.xml`: texts by name. What is not well-formed gives what came before. */
export function readCustomProperties(xml: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  let name = '';
  scanXml(xml, {
    open(element, attributes) {
      if (element !== 'property') return;
      name = attributes.name ?? '';
      found.set(name, '');
    },
    text(text) {
      if (name !== '') found.set(name, `${found.get(name) ?? ''}${text}`.trim());
    },
    close(element) {
      if (element === 'property') name = '';
    },
  });
  return found;
}
