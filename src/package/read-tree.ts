import { scanXml, type XmlAttributes } from '../xml/scan-xml.ts';
import { canonicalNames } from './canonical-names.ts';
import { escapeXml } from './escape-xml.ts';

/** An element of a part under the names that Word gives, with what it holds. */
export interface PartTree {
  readonly name: string;
  readonly attributes: XmlAttributes;
  readonly children: readonly (PartTree | string)[];
}

/**
 * Reads the elements of these names as trees, in their order; one within another is part of that one only. The rest of
 * the part is passed over, so that a long text costs nothing. Undefined when the part is not well-formed.
 */
export function readTrees(xml: string, names: ReadonlySet<string>): PartTree[] | undefined {
  const found: PartTree[] = [];
  const open: (PartTree & { readonly children: (PartTree | string)[] })[] = [];
  const problem = scanXml(
    xml,
    canonicalNames({
      open(name, attributes) {
        if (open.length === 0 && !names.has(name)) return;
        const tree = { name, attributes, children: [] };
        (open.at(-1)?.children ?? found).push(tree);
        open.push(tree);
      },
      close() {
        open.pop();
      },
      text(text) {
        open.at(-1)?.children.push(text);
      },
    }),
  );
  return problem === undefined ? found : undefined;
}

/** The elements within an element, of one name when given. */
export function treesIn(tree: PartTree | undefined, name?: string): PartTree[] {
  return (tree?.children ?? []).filter(
    (child): child is PartTree => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** The first element of a name within an element. */
export function treeIn(tree: PartTree | undefined, name: string): PartTree | undefined {
  return treesIn(tree, name)[0];
}

/** Writes an element as XML. */
export function renderTree({ name, attributes, children }: PartTree): string {
  const told = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  const inner = children.map((child) => (typeof child === 'string' ? escapeXml(child) : renderTree(child)));
  return inner.length === 0
    ? `<${name}${told.join('')}/>`
    : `<${name}${told.join('')}>${inner.join('')}</${name}>`;
}
