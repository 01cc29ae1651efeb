import { readTrees, renderTree, treeIn, treesIn } from '../../package/read-tree.ts';
import type { Properties, StyleLook } from './word-reference.ts';

/** A style of our own, as its list of styles has it. */
export interface OwnStyle {
  readonly id: string;
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly look: StyleLook;
}

/** The paragraph and character styles of a file that we wrote, and what holds where none says otherwise. */
export function readOwnStyles(xml: string): {
  readonly defaults: StyleLook;
  readonly styles: ReadonlyMap<string, OwnStyle>;
} {
  const trees = readTrees(xml, new Set(['w:docDefaults', 'w:style'])) ?? [];
  const styles = new Map<string, OwnStyle>();
  let defaults: StyleLook = { run: new Map(), paragraph: new Map() };
  for (const tree of trees) {
    if (tree.name === 'w:docDefaults') {
      const part = (name: string) => treesIn(treeIn(treeIn(tree, `w:${name}Default`), `w:${name}`));
      defaults = { run: byName(part('rPr')), paragraph: byName(part('pPr')) };
    } else if (tree.attributes['w:type'] !== 'table') {
      const id = tree.attributes['w:styleId'] ?? '';
      styles.set(id, {
        id,
        name: treeIn(tree, 'w:name')?.attributes['w:val'] ?? id,
        basedOn: treeIn(tree, 'w:basedOn')?.attributes['w:val'],
        look: {
          run: byName(treesIn(treeIn(tree, 'w:rPr'))),
          paragraph: byName(treesIn(treeIn(tree, 'w:pPr'))),
        },
      });
    }
  }
  return { defaults, styles };
}

function byName(trees: readonly Parameters<typeof renderTree>[0][]): Properties {
  return new Map(trees.map((tree) => [tree.name, renderTree(tree)]));
}

/** The properties of a look as XML, in the order that the schema wants. */
export function renderLook({ run, paragraph }: StyleLook): string {
  return wrap('w:pPr', paragraph, paragraphOrder) + wrap('w:rPr', run, runOrder);
}

/** Properties of text in the order that the schema wants. */
export function renderRun(run: Properties): string {
  return wrap('w:rPr', run, runOrder);
}

/** Properties of a paragraph in the order that the schema wants. */
export function renderParagraph(paragraph: Properties): string {
  return wrap('w:pPr', paragraph, paragraphOrder);
}

function wrap(element: string, properties: Properties, order: readonly string[]): string {
  const inner = order.map((name) => properties.get(`w:${name}`) ?? '').join('');
  return inner === '' ? '' : `<${element}>${inner}</${element}>`;
}

const paragraphOrder = [
  ...['pStyle', 'keepNext', 'keepLines', 'pageBreakBefore', 'widowControl', 'numPr', 'pBdr', 'shd', 'tabs'],
  ...['spacing', 'ind', 'contextualSpacing', 'jc', 'outlineLvl'],
];

const runOrder = [
  ...['rStyle', 'rFonts', 'b', 'bCs', 'i', 'iCs', 'caps', 'smallCaps', 'strike', 'color', 'sz', 'szCs'],
  ...['highlight', 'u', 'shd', 'vertAlign', 'lang'],
];
