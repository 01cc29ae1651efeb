import { contentTypesPart, parseContentTypes, renderContentTypes } from '../../package/content-types.ts';
import { parseRelationships, renderRelationships, targetPart } from '../../package/relationships.ts';
import { partText, relationshipsPath, type WordPackage } from '../../package/word-package.ts';
import { edgeStyle, emptyEdge } from './edge-looks.ts';
import { relationshipOf } from './edge-part.ts';
import type { PageKind, ReferenceEdge, ReferenceEdges } from './word-reference.ts';

const documentPart = 'word/document.xml';
const settingsPart = 'word/settings.xml';
const relationshipTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const partTypes = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

type EdgeName = 'header' | 'footer';
const names: readonly EdgeName[] = ['header', 'footer'];
const roots: Readonly<Record<EdgeName, string>> = { header: 'w:hdr', footer: 'w:ftr' };

/**
 * Puts the headers and footers of a reference onto the pages of text, theirs at the edge of the paper and ours next to
 * the text. `sections` is the text cut behind the properties of each section; sheets keep what they have.
 */
export function applyEdges(
  parts: WordPackage,
  sections: readonly { readonly xml: string; readonly isSheet: boolean }[],
  edges: ReferenceEdges,
): WordPackage {
  const changed = new Map(parts);
  const list = relationshipsPath(documentPart);
  const relationships = parseRelationships(partText(parts, list) ?? '');
  const types = parseContentTypes(partText(parts, contentTypesPart) ?? '');
  const [defaults, overrides] = [new Map(types.defaults), new Map(types.overrides)];

  const shown = new Set<string>();

  /** Adds a header or footer for some pages and returns the id by which a section refers to it. */
  const add = (name: EdgeName, kind: PageKind, part: string, own: string): string => {
    const path = kind === 'default' ? part : part.replace(name, `${name}-${kind}`);
    const both = edges.header[kind] ?? edges.footer[kind];
    changed.set(path, both === undefined ? own : combined(own, name, kind, edges));
    const pictures = edges[name][kind]?.pictures ?? [];
    for (const picture of pictures) shown.add(picture);
    if (pictures.length > 0)
      changed.set(relationshipsPath(path), renderRelationships(pictures.map(toPicture)));
    const known = relationships.find((one) => targetPart(list, one) === path);
    if (known !== undefined) return known.id;
    const id = `rId${relationships.length + 1}`;
    const target = path.slice('word/'.length);
    relationships.push({ id, type: `${relationshipTypes}/${name}`, target, external: false });
    overrides.set(path, `${partTypes}.${name}+xml`);
    return id;
  };

  let isFirst = true;
  const written = sections.map(({ xml, isSheet }) => {
    const properties = /<w:sectPr>.*?<\/w:sectPr>/s.exec(xml)?.[0];
    if (properties === undefined) return xml;
    const hasFirst = edges.first && isFirst && !isSheet;
    if (!isSheet) isFirst = false;
    const references = names.flatMap((name) => {
      const id = new RegExp(`<w:${name}Reference [^>]*r:id="([^"]*)"`).exec(properties)?.[1];
      const part = relationships.find((one) => one.id === id);
      if (id === undefined || part === undefined) return [];
      const path = targetPart(list, part);
      const own = partText(parts, path) ?? '';
      const refer = (kind: PageKind, to: string): string =>
        `<w:${name}Reference w:type="${kind}" r:id="${to}"/>`;
      if (isSheet) return [refer('default', id), ...(edges.even ? [refer('even', id)] : [])];
      const kinds = (['default', 'first', 'even'] as const).filter(
        (kind) => kind === 'default' || (kind === 'first' ? hasFirst : edges.even),
      );
      return kinds.map((kind) => refer(kind, add(name, kind, path, own)));
    });
    const bare = properties.replace(/<w:(?:header|footer)Reference [^>]*>/g, '');
    const told = bare.replace('<w:sectPr>', `<w:sectPr>${references.join('')}`);
    return xml.replace(properties, () => (hasFirst ? withTitlePage(told) : told));
  });

  changed.set(documentPart, written.join(''));
  changed.set(list, renderRelationships(relationships));
  for (const [name, bytes] of edges.pictures) {
    if (!shown.has(name)) continue;
    const ending = name.slice(name.lastIndexOf('.') + 1);
    changed.set(`word/media/${name}`, bytes);
    defaults.set(ending, `image/${ending}`);
  }
  changed.set(contentTypesPart, renderContentTypes({ defaults, overrides }));
  if (edges.even) changed.set(settingsPart, withEvenPages(partText(parts, settingsPart) ?? ''));
  return changed;
}

/** The style of the paragraphs that come from a reference, for the list of styles. */
export const edgeStyleXml =
  `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${edgeStyle}"><w:name w:val="Agency Edge"/>` +
  '<w:basedOn w:val="Normal"/><w:uiPriority w:val="99"/><w:semiHidden/><w:pPr>' +
  '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:style>';

function toPicture(file: string) {
  return {
    id: relationshipOf(file),
    type: `${relationshipTypes}/image`,
    target: `media/${file}`,
    external: false,
  };
}

function combined(own: string, name: EdgeName, kind: PageKind, edges: ReferenceEdges): string {
  const root = roots[name];
  const body = new RegExp(`(<${root} [^>]*>)(.*)</${root}>`, 's').exec(own);
  if (body === null) throw new Error(`Our own ${name} cannot be read.`);
  const [, start = '', lines = ''] = body;
  const theirs = edges[name][kind]?.xml ?? '';
  const ours = name === 'footer' ? withoutDoubles(lines, edges.header[kind], edges.footer[kind]) : lines;
  const all = name === 'header' ? theirs + ours : ours + theirs;
  const head = own.slice(0, own.indexOf(`<${root} `));
  return `${head}${start}${all === '' ? emptyEdge : all}</${root}>`;
}

/** Our own page numbers, from the tab stop before them to the end of the line. */
const pageNumbers =
  /<w:r>(?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:tab\/><w:t[^>]*>Page <\/w:t><\/w:r>.*?(?=<\/w:p>)/s;

/** Leaves out of our own line what the reference counts too. */
function withoutDoubles(lines: string, ...theirs: readonly (ReferenceEdge | undefined)[]): string {
  if (!theirs.some((edge) => edge?.page)) return lines;
  if (!theirs.some((edge) => edge?.pages)) return lines.replace(pageNumbers, pagesInAll);
  const rest = lines.replace(pageNumbers, '');
  return /<w:r>/.test(rest) ? rest : '';
}

const pagesInAll =
  '<w:r><w:tab/><w:t xml:space="preserve">Pages in all: </w:t></w:r>' +
  '<w:fldSimple w:instr="NUMPAGES"><w:r><w:t xml:space="preserve">1</w:t></w:r></w:fldSimple>';

function withTitlePage(properties: string): string {
  return properties.includes('<w:docGrid ')
    ? properties.replace('<w:docGrid ', '<w:titlePg/><w:docGrid ')
    : properties.replace('</w:sectPr>', '<w:titlePg/></w:sectPr>');
}

function withEvenPages(settings: string): string {
  return settings.replace(/<w:evenAndOddHeaders [^>]*>/, '<w:evenAndOddHeaders/>');
}
