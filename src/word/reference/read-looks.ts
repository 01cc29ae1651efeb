import { type PartTree, treeIn } from '../../package/read-tree.ts';
import { allParagraphProperties, runProperties } from './look-properties.ts';
import { type StyleList, styleChain } from './style-list.ts';
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

/** Takes the looks that ours may have from the styles of a reference. */
export function readLooks(list: StyleList): ReadLooks {
  const { byId } = list;
  const named = new Map<string, PartTree>();
  for (const [id, tree] of [...byId].reverse()) named.set(id.toLowerCase(), tree);
  for (const [, tree] of [...byId].reverse()) {
    named.set((treeIn(tree, 'w:name')?.attributes['w:val'] ?? '').toLowerCase(), tree);
  }
  const styles = new Map<string, StyleLook>();
  let numbersHeadings = false;
  for (const [id, names] of Object.entries(wanted)) {
    const tree = [...names, id.toLowerCase()].map((name) => named.get(name)).find((one) => one !== undefined);
    const type = id === 'Hyperlink' ? 'character' : 'paragraph';
    if (tree === undefined || tree.attributes['w:type'] !== type) continue;
    styles.set(id, lookOf(tree, list));
    if (id.startsWith('Heading') && treeIn(treeIn(tree, 'w:pPr'), 'w:numPr') !== undefined)
      numbersHeadings = true;
  }
  return { defaults: defaultsOf(list), styles, numbersHeadings };
}

/** What a style takes over from the one that it is based on is its own look; that of Normal is not, as all have it. */
function lookOf(tree: PartTree, list: StyleList): StyleLook {
  const chain = styleChain(tree, list);
  return {
    run: new Map(chain.flatMap((one) => [...runProperties(treeIn(one, 'w:rPr'), list.theme)])),
    paragraph: allParagraphProperties(chain.map((one) => treeIn(one, 'w:pPr'))),
  };
}

/** Font, size, colour and spacing of plain text; weight and alignment of it would be those of every table too. */
function defaultsOf({ defaults, normal, theme }: StyleList): StyleLook {
  const run = [treeIn(treeIn(defaults, 'w:rPrDefault'), 'w:rPr'), treeIn(normal, 'w:rPr')];
  const paragraph = [treeIn(treeIn(defaults, 'w:pPrDefault'), 'w:pPr'), treeIn(normal, 'w:pPr')];
  const inText = new Set(['w:rFonts', 'w:color', 'w:sz', 'w:szCs']);
  return {
    run: new Map(run.flatMap((one) => [...runProperties(one, theme)].filter(([name]) => inText.has(name)))),
    paragraph: new Map([...allParagraphProperties(paragraph)].filter(([name]) => name === 'w:spacing')),
  };
}
