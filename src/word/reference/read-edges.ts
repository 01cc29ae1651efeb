import { isOff } from '../../package/on-off.ts';
import { type PartTree, readTrees, treeIn, treesIn } from '../../package/read-tree.ts';
import { parseRelationships, targetPart } from '../../package/relationships.ts';
import { findPart, partText, relationshipsPath, type WordPackage } from '../../package/word-package.ts';
import { EdgeLooks } from './edge-looks.ts';
import type { EdgePart, PictureStore } from './edge-part.ts';
import { emuPerTwip } from './edge-picture.ts';
import { EdgeWriter } from './edge-writer.ts';
import { ownLines } from './own-lines.ts';
import type { StyleList } from './style-list.ts';
import type { PageKind, ReferenceEdge, ReferenceEdges, ReferencePage } from './word-reference.ts';

/** Longest header or footer that is read, in characters of XML; those of letterheads have a hundredth. */
const longest = 2_000_000;

/** Most of the height of a page that a header or footer may take. */
const mostOfPage = 1 / 3;

/** A line of small type, in twentieths of a point, and how many characters go into it. */
const line = { height: 240, signs: 110 };

/** What a reference without a page of its own would be: US Letter. */
const usualPage = { width: 12240, height: 15840 };

/** Headers and footers with what was found out while they were read. */
export interface ReadEdges {
  readonly edges: ReferenceEdges | undefined;
  readonly remarks: readonly string[];
  readonly notTaken: readonly string[];
}

/** Where a reference has its headers and footers. */
export interface EdgeSource {
  readonly parts: WordPackage;
  /** The part with the text, and the properties of its sections. */
  readonly main: string;
  readonly sections: readonly PartTree[];
  readonly settings: string;
  readonly styles: StyleList | undefined;
  readonly page: ReferencePage | undefined;
}

const kinds: readonly PageKind[] = ['default', 'first', 'even'];

/** Takes headers and footers of the last section, those that it takes over from the sections before it included. */
export function readEdges(source: EdgeSource): ReadEdges {
  const { sections, settings, parts } = source;
  const notTaken = new Set<string>();
  const remarks = new Set<string>();
  const store: PictureStore = { parts, files: new Map(), named: new Map(), shown: 0 };
  const looks = new EdgeLooks(
    source.styles ?? { defaults: undefined, byId: new Map(), normal: undefined, theme: {} },
  );
  const isOurs = ownLines(parts);
  const first = isOn(treeIn(sections.at(-1), 'w:titlePg'));
  const even = readTrees(settings, new Set(['w:evenAndOddHeaders']))?.some(isOn) === true;
  const used = kinds.filter((kind) => kind === 'default' || (kind === 'first' ? first : even));
  const take = (name: 'header' | 'footer'): ReferenceEdges['header'] => {
    const found: Partial<Record<PageKind, ReferenceEdge>> = {};
    for (const kind of used) {
      const edge = readEdge(name, kind, source, { looks, store, isOurs, notTaken, remarks });
      if (edge !== undefined) found[kind] = edge;
    }
    return found;
  };
  const header = take('header');
  const footer = take('footer');
  const taken = [...Object.values(header), ...Object.values(footer)];
  const pictures = new Map(
    [...store.files].filter(([file]) => taken.some((edge) => edge.pictures.includes(file))),
  );
  return {
    edges: taken.length === 0 ? undefined : { header, footer, first, even, pictures },
    remarks: [...remarks],
    notTaken: [...notTaken],
  };
}

interface Found {
  readonly looks: EdgeLooks;
  readonly store: PictureStore;
  readonly isOurs: (text: string) => boolean;
  readonly notTaken: Set<string>;
  readonly remarks: Set<string>;
}

function readEdge(
  name: 'header' | 'footer',
  kind: PageKind,
  source: EdgeSource,
  { looks, store, isOurs, notTaken, remarks }: Found,
): ReferenceEdge | undefined {
  const part = partOf(name, kind, source);
  const xml = part === undefined ? undefined : partText(source.parts, part);
  if (part === undefined || xml === undefined) return undefined;
  const root =
    xml.length > longest ? undefined : readTrees(xml, new Set([name === 'header' ? 'w:hdr' : 'w:ftr']))?.[0];
  if (root === undefined) {
    notTaken.add(`its ${name}, which cannot be read`);
    return undefined;
  }
  const { width, height } = source.page ?? usualPage;
  const edge: EdgePart = {
    name,
    part,
    relationships: parseRelationships(partText(source.parts, relationshipsPath(part)) ?? ''),
    most: { width: width * emuPerTwip, height: height * emuPerTwip * mostOfPage },
    pictures: new Set(),
    counts: new Set(),
    paragraphs: 0,
    signs: 0,
    height: 0,
    isOurs,
    leaveOut: (what) => notTaken.add(`${what} (in the ${name})`),
    remark: (what) => remarks.add(what),
  };
  const written = new EdgeWriter(looks, edge, store).whole(root);
  if (edge.signs === 0 && edge.pictures.size === 0 && edge.counts.size === 0 && !/<w:pBdr>/.test(written)) {
    return undefined;
  }
  const lines = edge.paragraphs + Math.floor(edge.signs / line.signs);
  if (lines * line.height + edge.height / emuPerTwip > height * mostOfPage) {
    notTaken.add(`its ${name}, which takes more than a third of the page`);
    return undefined;
  }
  return {
    xml: written,
    pictures: [...edge.pictures],
    page: edge.counts.has('page'),
    pages: edge.counts.has('pages'),
  };
}

/** The part of a header or footer: a section without one has that of the section before it. */
function partOf(
  name: 'header' | 'footer',
  kind: PageKind,
  { parts, main, sections }: EdgeSource,
): string | undefined {
  const references = sections.flatMap((section) => treesIn(section, `w:${name}Reference`));
  const id = references.filter(({ attributes }) => (attributes['w:type'] ?? 'default') === kind).at(-1)
    ?.attributes['r:id'];
  const list = relationshipsPath(main);
  const found = parseRelationships(partText(parts, list) ?? '').find((one) => one.id === id);
  if (found === undefined || found.external || !found.type.endsWith(`/${name}`)) return undefined;
  return findPart(parts, targetPart(list, found));
}

function isOn(tree: PartTree | undefined): boolean {
  return tree !== undefined && !isOff(tree.attributes['w:val']);
}
