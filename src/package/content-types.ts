import { scanXml, type XmlAttributes } from '../xml/scan-xml.ts';
import { canonicalNames } from './canonical-names.ts';
import { escapeXml } from './escape-xml.ts';

/** Name of the part that says what each part is. */
export const contentTypesPart = '[Content_Types].xml';

/** What each part is: by its ending, or by its name where that says more. */
export interface ContentTypes {
  /** Types by file ending, without the dot, in lower case. */
  readonly defaults: ReadonlyMap<string, string>;
  /** Types by part name, without a leading slash. */
  readonly overrides: ReadonlyMap<string, string>;
}

/** Reads the part of content types. */
export function parseContentTypes(xml: string): ContentTypes {
  const types = { defaults: new Map<string, string>(), overrides: new Map<string, string>() };
  scanXml(xml, canonicalNames({ open: (name, attributes) => noteContentType(name, attributes, types) }));
  return types;
}

/** Notes one line of the part of content types, by the name of its element. */
export function noteContentType(
  name: string,
  attributes: XmlAttributes,
  { defaults, overrides }: { defaults: Map<string, string>; overrides: Map<string, string> },
): void {
  const type = attributes.ContentType ?? '';
  if (name === 'Default') defaults.set((attributes.Extension ?? '').toLowerCase(), type);
  if (name === 'Override') overrides.set((attributes.PartName ?? '').replace(/^\//, ''), type);
}

/** Writes the part of content types, sorted. */
export function renderContentTypes({ defaults, overrides }: ContentTypes): string {
  const sorted = (types: ReadonlyMap<string, string>) =>
    [...types].sort(([one], [other]) => (one < other ? -1 : 1));
  const lines = [
    ...sorted(defaults).map(
      ([ending, type]) => `<Default Extension="${escapeXml(ending)}" ContentType="${escapeXml(type)}"/>`,
    ),
    ...sorted(overrides).map(
      ([name, type]) => `<Override PartName="/${escapeXml(name)}" ContentType="${escapeXml(type)}"/>`,
    ),
  ];
  const namespace = 'http://schemas.openxmlformats.org/package/2006/content-types';
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="${namespace}">${lines.join('')}</Types>`;
}

/** The ending of a part's name, in lower case. */
export function endingOf(name: string): string {
  return /\.([^./]*)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}
