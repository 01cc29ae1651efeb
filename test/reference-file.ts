import { readPackage } from '../src/package/read-package.ts';
import type { WordPackage } from '../src/package/word-package.ts';
import { zipPackage } from '../src/package/zip-package.ts';
import { writeWord } from '../src/word/write-word.ts';
import { sampleDocument } from './document-samples.ts';

/** A change of one part's text. */
export type Edit = readonly [part: string, from: string | RegExp, to: string];

/** An agency's Word file as tests need it: one of ours with some text changed and some parts added. */
export async function referenceFile(
  edits: readonly Edit[],
  added: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<Uint8Array> {
  const parts = new Map<string, string | Uint8Array>(readPackage(await writeWord(sampleDocument('small'))));
  for (const [part, from, to] of edits) {
    const text = parts.get(part);
    if (typeof text !== 'string') throw new Error(`There is no ${part}`);
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`Nothing to change in ${part}: ${from}`);
    parts.set(part, changed);
  }
  for (const [name, content] of Object.entries(added)) parts.set(name, content);
  return zipPackage(parts as WordPackage);
}

/** A4 with margins of 2 cm, green headings in Georgia, text in Verdana with 10 points. */
export const agencyLook: readonly Edit[] = [
  ['word/document.xml', /<w:pgSz [^>]*>/, '<w:pgSz w:w="11906" w:h="16838"/>'],
  [
    'word/document.xml',
    /<w:pgMar [^>]*>/,
    '<w:pgMar w:top="1418" w:right="1134" w:bottom="1134" w:left="1134" w:header="709" w:footer="709" w:gutter="0"/>',
  ],
  ['word/styles.xml', /<w:rFonts [^>]*>/, '<w:rFonts w:ascii="Verdana" w:hAnsi="Verdana" w:cs="Verdana"/>'],
  ['word/styles.xml', '<w:sz w:val="22"/><w:szCs w:val="22"/>', '<w:sz w:val="20"/><w:szCs w:val="20"/>'],
  [
    'word/styles.xml',
    /(w:styleId="Heading2">.*?)<w:rPr>.*?<\/w:rPr>/s,
    '$1<w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia"/><w:i/><w:color w:val="1B5E20"/><w:sz w:val="30"/></w:rPr>',
  ],
];

/** A header and a footer of an agency as a test needs them, and what they lead to. */
export interface Letterhead {
  readonly header?: string;
  readonly footer?: string;
  /** The header of the first page; with one the first page is another one. */
  readonly first?: string;
  readonly even?: string;
  /** Pictures and others by the id that the header uses, with their bytes or an address outside. */
  readonly leads?: Readonly<
    Record<string, { readonly file: string; readonly bytes: Uint8Array } | { readonly outside: string }>
  >;
  readonly edits?: readonly Edit[];
}

/** An agency's Word file with a letterhead. */
export async function letterheadFile({
  header,
  footer,
  first,
  even,
  leads = {},
  edits = [],
}: Letterhead): Promise<Uint8Array> {
  const added: Record<string, string | Uint8Array> = {};
  const all: Edit[] = [...edits];
  const lines = Object.entries(leads).map(([id, lead]) =>
    'outside' in lead
      ? `<Relationship Id="${id}" Type="${relationshipTypes}/image" Target="${lead.outside}" TargetMode="External"/>`
      : `<Relationship Id="${id}" Type="${relationshipTypes}/image" Target="media/${lead.file}"/>`,
  );
  for (const lead of Object.values(leads)) if ('file' in lead) added[`word/media/${lead.file}`] = lead.bytes;
  const write = (name: string, element: string, inner: string | undefined): void => {
    if (inner === undefined) return;
    added[`word/${name}.xml`] = `<${element} ${namespaces}>${inner}</${element}>`;
    added[`word/_rels/${name}.xml.rels`] =
      `<Relationships xmlns="${packageRelationships}">${lines.join('')}</Relationships>`;
  };
  write('header1', 'w:hdr', header);
  write('footer1', 'w:ftr', footer);
  for (const [kind, inner] of [
    ['first', first],
    ['even', even],
  ] as const) {
    if (inner === undefined) continue;
    write(`header-${kind}`, 'w:hdr', inner);
    all.push(
      [
        'word/_rels/document.xml.rels',
        '</Relationships>',
        `<Relationship Id="${kind}" Type="${relationshipTypes}/header" Target="header-${kind}.xml"/></Relationships>`,
      ],
      ['word/document.xml', '<w:sectPr>', `<w:sectPr><w:headerReference w:type="${kind}" r:id="${kind}"/>`],
    );
    if (kind === 'first') all.push(['word/document.xml', '</w:sectPr>', '<w:titlePg/></w:sectPr>']);
    else all.push(['word/settings.xml', /<w:evenAndOddHeaders [^>]*>/, '<w:evenAndOddHeaders/>']);
  }
  return referenceFile(all, added);
}

const relationshipTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006';
const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"' +
  ` xmlns:r="${relationshipTypes}" xmlns:wp="${drawing}/wordprocessingDrawing" xmlns:a="${drawing}/main"` +
  ` xmlns:pic="${drawing}/picture" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"` +
  ' xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"';

/** A picture in a line of text, by the id of its relationship. Sizes are in English Metric Units. */
export function inlinePicture(
  id: string,
  description = '',
  size = { width: 914_400, height: 457_200 },
): string {
  const { width, height } = size;
  return (
    `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${width}" cy="${height}"/>` +
    `<wp:docPr id="7" name="Picture 7"${description === '' ? '' : ` descr="${description}"`}/>` +
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>' +
    `<pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
  );
}

/** The beginning of a PNG file that says how large it is; no more is looked at. */
export function pngFile(width = 200, height = 100): Uint8Array {
  const bytes = Buffer.alloc(64);
  bytes.write('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1');
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return Uint8Array.from(bytes);
}
