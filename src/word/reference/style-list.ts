import { type PartTree, readTrees, treeIn, treesIn } from '../../package/read-tree.ts';
import { partText, type WordPackage } from '../../package/word-package.ts';
import type { ThemeFonts } from './look-properties.ts';

/** The styles of a reference as trees. */
export interface StyleList {
  /** What holds where no style says otherwise. */
  readonly defaults: PartTree | undefined;
  readonly byId: ReadonlyMap<string, PartTree>;
  /** The style of paragraphs without one. */
  readonly normal: PartTree | undefined;
  readonly theme: ThemeFonts;
}

/** Longest list of styles that is read, in characters; that of Word with all its styles has a tenth. */
const longest = 10_000_000;

/** Styles that are based on one another are followed this far. */
const longestChain = 50;

/** Reads the styles of a reference; undefined when it has none that can be read. */
export function readStyleList(
  parts: WordPackage,
  stylesPart: string,
  themePart: string,
): StyleList | undefined {
  const xml = partText(parts, stylesPart) ?? '';
  const trees = xml.length > longest ? undefined : readTrees(xml, new Set(['w:docDefaults', 'w:style']));
  if (trees === undefined || trees.length === 0) return undefined;
  const byId = new Map<string, PartTree>();
  for (const tree of trees) if (tree.name === 'w:style') byId.set(tree.attributes['w:styleId'] ?? '', tree);
  return {
    defaults: trees.find(({ name }) => name === 'w:docDefaults'),
    byId,
    normal: [...byId.values()].find(isNormal),
    theme: readThemeFonts(partText(parts, themePart) ?? ''),
  };
}

/** A style with those that it is based on, the base first; Normal, which all have in common, is left out. */
export function styleChain(tree: PartTree | undefined, { byId }: Pick<StyleList, 'byId'>): PartTree[] {
  const chain: PartTree[] = [];
  for (let at = tree; at !== undefined && !isNormal(at) && !chain.includes(at); ) {
    chain.unshift(at);
    if (chain.length > longestChain) break;
    at = byId.get(treeIn(at, 'w:basedOn')?.attributes['w:val'] ?? '');
  }
  return chain;
}

function isNormal({ attributes }: PartTree): boolean {
  const { 'w:type': type, 'w:default': isDefault } = attributes;
  return type === 'paragraph' && (isDefault === '1' || isDefault === 'true' || isDefault === 'on');
}

function readThemeFonts(xml: string): ThemeFonts {
  if (xml.length > longest) return {};
  const [fonts] = readTrees(xml, new Set(['a:fontScheme'])) ?? [];
  const faceOf = (name: string) => treesIn(treeIn(fonts, name), 'a:latin')[0]?.attributes.typeface;
  const [major, minor] = [faceOf('a:majorFont'), faceOf('a:minorFont')];
  return { ...(major === undefined ? {} : { major }), ...(minor === undefined ? {} : { minor }) };
}
