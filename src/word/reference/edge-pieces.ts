import { escapeXml } from '../../package/escape-xml.ts';
import { type PartTree, treesIn } from '../../package/read-tree.ts';
import { isFont } from './look-properties.ts';

/** The text of an element that holds nothing else. */
export function textOf({ children }: PartTree): string {
  return children.filter((child) => typeof child === 'string').join('');
}

/** All text of a paragraph, tab stops as spaces. */
export function printedText(tree: PartTree, depth = 10): string {
  if (tree.name === 'w:t') return textOf(tree);
  if (tree.name === 'w:tab') return ' ';
  // A picture makes the line another one than ours.
  if (tree.name === 'w:drawing') return '\uffff';
  if (depth === 0) return '';
  return treesIn(tree)
    .filter(({ name }) => name !== 'w:pPr')
    .map((child) => printedText(child, depth - 1))
    .join('');
}

const alignments = new Set(['left', 'center', 'right']);
const leaders = new Set(['none', 'dot', 'hyphen', 'underscore', 'middleDot']);

/** A tab that ends at the middle or the edge of the page, wherever that is. */
export function alignedTab(attributes: PartTree['attributes']): string {
  const { 'w:relativeTo': told = '', 'w:alignment': side = '', 'w:leader': leader = '' } = attributes;
  return (
    `<w:ptab w:relativeTo="${told === 'indent' ? told : 'margin'}"` +
    ` w:alignment="${alignments.has(side) ? side : 'right'}" w:leader="${leaders.has(leader) ? leader : 'none'}"/>`
  );
}

/** A sign of a symbol font; empty for none. */
export function symbol(attributes: PartTree['attributes']): string {
  const { 'w:font': font, 'w:char': code = '' } = attributes;
  if (!isFont(font) || !/^[\dA-Fa-f]{4}$/.test(code)) return '';
  return `<w:sym w:font="${escapeXml(font)}" w:char="${code}"/>`;
}

/** What a drawing is that cannot be taken, for people. */
export function whatIs(drawing: PartTree): string {
  const text = JSON.stringify(drawing);
  if (text.includes('"r:link"')) return 'a picture that lies outside of the file';
  if (text.includes('"name":"wps:txbx"')) return 'a text box';
  if (text.includes('"name":"pic:pic"')) return 'a group of pictures';
  return 'a shape or chart';
}
