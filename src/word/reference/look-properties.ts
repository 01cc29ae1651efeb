import { escapeXml } from '../../package/escape-xml.ts';
import { isOff } from '../../package/on-off.ts';
import { type PartTree, treesIn } from '../../package/read-tree.ts';
import type { Properties } from './word-reference.ts';

/** The fonts of a theme: that of headings (major) and that of text (minor). */
export type ThemeFonts = Readonly<Partial<Record<'major' | 'minor', string>>>;

/**
 * Takes font, size, colour, weight and slant of text, and nothing else. Values that no person would set, such as a size
 * of 500 points, are left out.
 */
export function runProperties(tree: PartTree | undefined, theme: ThemeFonts): Properties {
  const taken = new Map<string, string>();
  for (const { name, attributes } of treesIn(tree)) {
    const value = attributes['w:val'];
    if (name === 'w:rFonts') {
      const fonts = fontAttributes(attributes, theme);
      if (fonts !== '') taken.set(name, `<w:rFonts${fonts}/>`);
    } else if (name === 'w:b' || name === 'w:i') {
      const off = isOff(value) ? ' w:val="0"' : '';
      taken.set(name, `<${name}${off}/>`);
      taken.set(`${name}Cs`, `<${name}Cs${off}/>`);
    } else if (name === 'w:caps' || name === 'w:smallCaps') {
      taken.set(name, `<${name}${isOff(value) ? ' w:val="0"' : ''}/>`);
    } else if (name === 'w:color' && isColor(value)) {
      taken.set(name, `<w:color w:val="${value}"/>`);
    } else if (name === 'w:sz' && isWithin(value, 12, 144)) {
      taken.set('w:sz', `<w:sz w:val="${value}"/>`);
      taken.set('w:szCs', `<w:szCs w:val="${value}"/>`);
    } else if (name === 'w:u' && underlines.has(value ?? '')) {
      taken.set(name, `<w:u w:val="${value}"/>`);
    }
  }
  return taken;
}

/** Takes spacing, alignment, rules and background of paragraphs, and nothing else. */
export function paragraphProperties(tree: PartTree | undefined): Properties {
  const taken = new Map<string, string>();
  for (const child of treesIn(tree)) {
    const { name, attributes } = child;
    if (name === 'w:spacing') {
      const spacing = spacingAttributes(attributes);
      if (spacing !== '') taken.set(name, `<w:spacing${spacing}/>`);
    } else if (name === 'w:jc') {
      const side = sides[attributes['w:val'] ?? ''];
      if (side !== undefined) taken.set(name, `<w:jc w:val="${side}"/>`);
    } else if (name === 'w:pBdr') {
      const rules = ['w:top', 'w:left', 'w:bottom', 'w:right'].map((edge) => ruleOf(child, edge)).join('');
      if (rules !== '') taken.set(name, `<w:pBdr>${rules}</w:pBdr>`);
    } else if (name === 'w:shd' && isColor(attributes['w:fill'])) {
      taken.set(name, `<w:shd w:val="clear" w:color="auto" w:fill="${attributes['w:fill']}"/>`);
    }
  }
  return taken;
}

/** The same of properties of which the later ones win; of spacing each length by itself, as in Word. */
export function allParagraphProperties(trees: readonly (PartTree | undefined)[]): Properties {
  const told = new Map(trees.flatMap((tree) => [...paragraphProperties(tree)]));
  const spacing = trees.flatMap((tree) => treesIn(tree, 'w:spacing').map(({ attributes }) => attributes));
  const all = spacingAttributes(Object.assign({}, ...spacing));
  return all === '' ? told : new Map([...told, ['w:spacing', `<w:spacing${all}/>`]]);
}

/** Whether a text is a whole number between two others, both included. */
export function isWithin(value: string | undefined, least: number, most: number): boolean {
  return value !== undefined && /^-?\d{1,6}$/.test(value) && Number(value) >= least && Number(value) <= most;
}

const underlines = new Set(['single', 'double', 'thick', 'dotted', 'dash', 'words', 'none']);

const sides: Readonly<Record<string, string>> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'both',
};

const ruleKinds = new Set(['single', 'double', 'thick', 'dotted', 'dashed', 'none', 'nil']);

/** Whether a text is a colour: six hex digits, or `auto`. */
export function isColor(value: string | undefined): boolean {
  return value !== undefined && /^(?:auto|[0-9A-Fa-f]{6})$/.test(value);
}

/** Fonts by their names: those of the theme are looked up, as ours is another theme. */
function fontAttributes(attributes: PartTree['attributes'], theme: ThemeFonts): string {
  return ['ascii', 'cs', 'eastAsia', 'hAnsi']
    .map((script) => {
      const ofTheme = attributes[`w:${script}Theme`] ?? attributes[script === 'cs' ? 'w:cstheme' : ''];
      const named = attributes[`w:${script}`];
      const font = ofTheme === undefined ? named : theme[ofTheme.startsWith('major') ? 'major' : 'minor'];
      return isFont(font) ? ` w:${script}="${escapeXml(font)}"` : '';
    })
    .join('');
}

/** Word knows no names of fonts that are longer. */
export function isFont(name: string | undefined): name is string {
  return name !== undefined && /^[^\s\p{C}][^\p{C}]{0,30}$/u.test(name);
}

function spacingAttributes(attributes: PartTree['attributes']): string {
  const { 'w:before': before, 'w:after': after, 'w:line': line, 'w:lineRule': rule } = attributes;
  const known = rule === 'exact' || rule === 'atLeast' ? rule : 'auto';
  return [
    isWithin(before, 0, 2880) ? ` w:before="${before}"` : '',
    isWithin(after, 0, 2880) ? ` w:after="${after}"` : '',
    isWithin(line, 160, 2880) ? ` w:line="${line}" w:lineRule="${known}"` : '',
  ].join('');
}

/** A line of a border as XML; empty where there is none that is known. */
export function ruleOf(borders: PartTree, edge: string): string {
  const attributes = treesIn(borders, edge)[0]?.attributes;
  const kind = attributes?.['w:val'] ?? '';
  if (attributes === undefined || !ruleKinds.has(kind)) return '';
  const { 'w:sz': size, 'w:space': space, 'w:color': color } = attributes;
  return (
    `<${edge} w:val="${kind}"${isWithin(size, 0, 96) ? ` w:sz="${size}"` : ''}` +
    `${isWithin(space, 0, 31) ? ` w:space="${space}"` : ''}${isColor(color) ? ` w:color="${color}"` : ''}/>`
  );
}
