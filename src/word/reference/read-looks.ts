import { type PartTree, readTrees, treeIn, treesIn } from '../../package/read-tree.ts';
import { partText, type WordPackage } from '../../package/word-package.ts';
import { paragraphProperties, runProperties, type ThemeFonts } from './look-properties.ts';
import type { StyleLook } from './word-reference.ts';

/** Our styles that may look as in the reference, with the names to look for there, in lower case. */
const wanted: Readonly<Record<string, readonly string[]>> = {
  Heading1: ['heading 1'],
  Heading2: ['heading 2'],
  Heading3: ['heading 3'],
  Heading4: ['heading 4'],
  ListParagraph: ['list paragraph', 'list bullet'],
  Caption: ['caption'],
  Hyperlink: ['hyperlink'],
  Header: ['header'],
  Footer: ['footer'],
  Lead: ['lead'],
  Note: ['note'],
  Small: ['small'],
  Label: ['label'],
  TableText: ['table text'],
  TableHeading: ['table heading'],
  TableLabel: ['table label'],
  SignatureTitle: ['signature title'],
  Notice: ['notice'],
};

/** The looks of a reference: of text without a style of its own, and of the styles that ours have a name in common with. */
export interface ReadLooks {
  readonly defaults: StyleLook;
  readonly styles: ReadonlyMap<string, StyleLook>;
  /** Whether headings have numbers there. */
  readonly numbersHeadings: boolean;
}

/** Longest list of styles that is read, in characters; that of Word with all its styles has a tenth. */
const longest = 10_000_000;

/** Reads the styles of a reference; undefined when it has none that can be read. */
export function readLooks(parts: WordPackage, stylesPart: string, themePart: string): ReadLooks | undefined {
  const xml = partText(parts, stylesPart) ?? '';
  const trees = xml.length > longest ? undefined : readTrees(xml, new Set(['w:docDefaults', 'w:style']));
  if (trees === undefined || trees.length === 0) return undefined;
  const theme = readThemeFonts(partText(parts, themePart) ?? '');
  const known = new Map<string, PartTree>();
  for (const tree of trees) if (tree.name === 'w:style') known.set(tree.attributes['w:styleId'] ?? '', tree);
  const named = new Map<string, PartTree>();
  for (const [id, tree] of [...known].reverse()) {
    named.set(id.toLowerCase(), tree);
  }
  for (const [, tree] of [...known].reverse()) {
    named.set((treeIn(tree, 'w:name')?.attributes['w:val'] ?? '').toLowerCase(), tree);
  }
  const normal = [...known.values()].find(isNormal);
  const lookOf = (tree: PartTree): StyleLook => resolve(tree, known, theme);
  const styles = new Map<string, StyleLook>();
  let numbersHeadings = false;
  for (const [id, names] of Object.entries(wanted)) {
    const tree = [...names, id.toLowerCase()].map((name) => named.get(name)).find((one) => one !== undefined);
    const type = id === 'Hyperlink' ? 'character' : 'paragraph';
    if (tree === undefined || tree.attributes['w:type'] !== type) continue;
    styles.set(id, lookOf(tree));
    if (id.startsWith('Heading') && treeIn(treeIn(tree, 'w:pPr'), 'w:numPr') !== undefined)
      numbersHeadings = true;
  }
  return { defaults: defaultsOf(trees, normal, theme), styles, numbersHeadings };
}

/** What a style takes over from the one that it is based on is its own look; that of Normal is not, as all have it. */
function resolve(tree: PartTree, known: ReadonlyMap<string, PartTree>, theme: ThemeFonts): StyleLook {
  const chain: PartTree[] = [];
  for (let at: PartTree | undefined = tree; at !== undefined && !isNormal(at) && !chain.includes(at); ) {
    chain.unshift(at);
    if (chain.length > 50) break;
    at = known.get(treeIn(at, 'w:basedOn')?.attributes['w:val'] ?? '');
  }
  return {
    run: new Map(chain.flatMap((one) => [...runProperties(treeIn(one, 'w:rPr'), theme)])),
    paragraph: new Map(chain.flatMap((one) => [...paragraphProperties(treeIn(one, 'w:pPr'))])),
  };
}

function isNormal({ attributes }: PartTree): boolean {
  const { 'w:type': type, 'w:default': isDefault } = attributes;
  return type === 'paragraph' && (isDefault === '1' || isDefault === 'true' || isDefault === 'on');
}

/** Font, size, colour and spacing of plain text; weight and alignment of it would be those of every table too. */
function defaultsOf(trees: readonly PartTree[], normal: PartTree | undefined, theme: ThemeFonts): StyleLook {
  const defaults = trees.find(({ name }) => name === 'w:docDefaults');
  const run = [treeIn(treeIn(defaults, 'w:rPrDefault'), 'w:rPr'), treeIn(normal, 'w:rPr')];
  const paragraph = [treeIn(treeIn(defaults, 'w:pPrDefault'), 'w:pPr'), treeIn(normal, 'w:pPr')];
  const inText = new Set(['w:rFonts', 'w:color', 'w:sz', 'w:szCs']);
  return {
    run: new Map(run.flatMap((one) => [...runProperties(one, theme)].filter(([name]) => inText.has(name)))),
    paragraph: new Map(
      paragraph.flatMap((one) => [...paragraphProperties(one)].filter(([name]) => name === 'w:spacing')),
    ),
  };
}

function readThemeFonts(xml: string): ThemeFonts {
  if (xml.length > longest) return {};
  const [fonts] = readTrees(xml, new Set(['a:fontScheme'])) ?? [];
  const faceOf = (name: string) => treesIn(treeIn(fonts, name), 'a:latin')[0]?.attributes.typeface;
  const [major, minor] = [faceOf('a:majorFont'), faceOf('a:minorFont')];
  return { ...(major === undefined ? {} : { major }), ...(minor === undefined ? {} : { minor }) };
}
