import { escapeXml } from '../../package/escape-xml.ts';
import { type PartTree, treeIn, treesIn } from '../../package/read-tree.ts';

/** Lengths in drawings are in English Metric Units, of which 914,400 make an inch and 635 a twentieth of a point. */
export const emuPerTwip = 635;

/** A picture of a header or footer as its file has it. */
export interface EdgePicture {
  /** The id of the relationship that leads to the file. */
  readonly embed: string;
  /** Width and height on the page. */
  readonly width: number;
  readonly height: number;
  readonly description: string;
  readonly decorative: boolean;
  /** Whether it lies behind the text. */
  readonly behind: boolean;
  /** Whether it stands in the line of text, so that it makes the header as high as it is. */
  readonly inline: boolean;
}

/** Reads what is needed of a `w:drawing`; undefined when it is no picture that lies in the file. */
export function readEdgePicture(drawing: PartTree): EdgePicture | undefined {
  const [frame] = treesIn(drawing);
  if (frame === undefined || !/^wp:(?:inline|anchor)$/.test(frame.name)) return undefined;
  const data = treeIn(treeIn(frame, 'a:graphic'), 'a:graphicData');
  const blip = treeIn(treeIn(treeIn(data, 'pic:pic'), 'pic:blipFill'), 'a:blip')?.attributes;
  const embed = blip?.['r:embed'];
  const size = treeIn(frame, 'wp:extent')?.attributes;
  const [width, height] = [lengthOf(size?.cx), lengthOf(size?.cy)];
  if (embed === undefined || blip?.['r:link'] !== undefined || !(width > 0 && height > 0)) return undefined;
  const said = treeIn(frame, 'wp:docPr');
  const { descr = '', title = '' } = said?.attributes ?? {};
  const mark = deepIn(said, 'adec:decorative')?.attributes.val;
  return {
    embed,
    width,
    height,
    description: (descr || title).replace(/\s+/g, ' ').trim().slice(0, 250),
    decorative: mark === '1' || mark === 'true',
    behind: frame.name === 'wp:anchor' && isYes(frame.attributes.behindDoc),
    inline: frame.name === 'wp:inline',
  };
}

/** Writes the picture anew, with nothing in it but what is known. `id` is its number in the document. */
export function renderEdgePicture(
  drawing: PartTree,
  picture: EdgePicture,
  { id, relationship }: { readonly id: number; readonly relationship: string },
): string {
  const [frame] = treesIn(drawing);
  const { width, height } = picture;
  const source = treeIn(
    treeIn(treeIn(treeIn(treeIn(frame, 'a:graphic'), 'a:graphicData'), 'pic:pic'), 'pic:blipFill'),
    'a:srcRect',
  );
  const said = describe(picture, id);
  const graphic =
    `<a:graphic xmlns:a="${drawingMain}"><a:graphicData uri="${drawingPicture}">` +
    `<pic:pic xmlns:pic="${drawingPicture}"><pic:nvPicPr><pic:cNvPr id="${id}" name="Picture ${id}"/><pic:cNvPicPr/></pic:nvPicPr>` +
    `<pic:blipFill><a:blip r:embed="${relationship}"/>${crop(source)}<a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${width}" cy="${height}"/></a:xfrm>` +
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>';
  const extent = `<wp:extent cx="${width}" cy="${height}"/>`;
  const frameOf = (around: string, before: string, after: string): string =>
    `<w:drawing><wp:${around}>${before}${extent}${after}${said}<wp:cNvGraphicFramePr/>${graphic}` +
    `</wp:${around.split(' ')[0]}></w:drawing>`;
  if (frame === undefined || picture.inline) {
    return frameOf('inline distT="0" distB="0" distL="0" distR="0"', '', '');
  }
  const { attributes } = frame;
  const gaps = ['distT', 'distB', 'distL', 'distR']
    .map((gap) => ` ${gap}="${Math.max(0, Math.min(914_400, lengthOf(attributes[gap]) || 0))}"`)
    .join('');
  const place =
    '<wp:simplePos x="0" y="0"/>' +
    positionOf(treeIn(frame, 'wp:positionH'), 'H') +
    positionOf(treeIn(frame, 'wp:positionV'), 'V');
  const around =
    `anchor${gaps} simplePos="0" relativeHeight="${id}" behindDoc="${picture.behind ? 1 : 0}"` +
    ' locked="0" layoutInCell="1" allowOverlap="1"';
  return frameOf(around, place, wrapOf(frame, picture));
}

const drawingMain = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const drawingPicture = 'http://schemas.openxmlformats.org/drawingml/2006/picture';
const decorativeMark =
  `<a:extLst xmlns:a="${drawingMain}"><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">` +
  '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';

function describe({ description, decorative }: EdgePicture, id: number): string {
  const words = decorative || description === '' ? '' : ` descr="${escapeXml(description)}"`;
  const head = `<wp:docPr id="${id}" name="Picture ${id}"${words}`;
  return decorative ? `${head}>${decorativeMark}</wp:docPr>` : `${head}/>`;
}

/** How much is cut off at each side, in thousandths of a percent. */
function crop(source: PartTree | undefined): string {
  const cuts = ['l', 't', 'r', 'b'].flatMap((side) => {
    const cut = Number(source?.attributes[side]);
    return Number.isInteger(cut) && cut > 0 && cut < 100_000 ? [` ${side}="${cut}"`] : [];
  });
  return cuts.length === 0 ? '' : `<a:srcRect${cuts.join('')}/>`;
}

interface Axis {
  readonly from: ReadonlySet<string>;
  readonly usual: string;
  readonly sides: ReadonlySet<string>;
}

const axes: Readonly<Record<'H' | 'V', Axis>> = {
  H: {
    from: new Set(['page', 'margin', 'column', 'leftMargin', 'rightMargin', 'insideMargin', 'outsideMargin']),
    usual: 'column',
    sides: new Set(['left', 'right', 'center', 'inside', 'outside']),
  },
  V: {
    from: new Set(['page', 'margin', 'paragraph', 'line', 'topMargin', 'bottomMargin']),
    usual: 'paragraph',
    sides: new Set(['top', 'bottom', 'center', 'inside', 'outside']),
  },
};

function positionOf(position: PartTree | undefined, axis: 'H' | 'V'): string {
  const told = position?.attributes.relativeFrom ?? '';
  const { from, usual, sides } = axes[axis];
  const side = textIn(deepIn(position, 'wp:align'));
  const offset = lengthOf(textIn(deepIn(position, 'wp:posOffset')));
  const where = sides.has(side)
    ? `<wp:align>${side}</wp:align>`
    : `<wp:posOffset>${Number.isFinite(offset) ? offset : 0}</wp:posOffset>`;
  return `<wp:position${axis} relativeFrom="${from.has(told) ? told : usual}">${where}</wp:position${axis}>`;
}

/** Text goes around a picture that lay over it: our own lines come below those of the reference. */
function wrapOf(frame: PartTree, { behind }: EdgePicture): string {
  if (behind) return '<wp:wrapNone/>';
  return treeIn(frame, 'wp:wrapTopAndBottom') === undefined
    ? '<wp:wrapSquare wrapText="bothSides"/>'
    : '<wp:wrapTopAndBottom/>';
}

/** A whole number that no page is wider than; NaN for any other. */
function lengthOf(value: string | undefined): number {
  return /^-?\d{1,8}$/.test(value ?? '') ? Number(value) : Number.NaN;
}

function isYes(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

function textIn(tree: PartTree | undefined): string {
  return (tree?.children ?? [])
    .filter((child) => typeof child === 'string')
    .join('')
    .trim();
}

/** The first element of a name at any depth; programs put newer forms of a value beside the older one. */
function deepIn(tree: PartTree | undefined, name: string, depth = 8): PartTree | undefined {
  if (tree === undefined || depth === 0) return undefined;
  for (const child of treesIn(tree)) {
    const found = child.name === name ? child : deepIn(child, name, depth - 1);
    if (found !== undefined) return found;
  }
  return undefined;
}
