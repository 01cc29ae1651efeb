import { escapeXml } from '../../package/escape-xml.ts';
import { type OwnStyle, readOwnStyles, renderLook, renderParagraph, renderRun } from './own-styles.ts';
import type { Properties, StyleLook, WordReference } from './word-reference.ts';

/** What a style of a reference replaces as a whole in ours; anything else, such as the level of a heading, stays. */
const replaced = {
  run: ['rFonts', 'b', 'bCs', 'i', 'iCs', 'caps', 'smallCaps', 'color', 'sz', 'szCs', 'u'],
  paragraph: ['spacing', 'jc', 'pBdr', 'shd'],
};

/** Styles of which the reference gives font and colour only: their place on the page is part of how they work. */
const textOnly = new Set(['Header', 'Footer', 'Hyperlink']);

/**
 * Gives our styles the look of a reference. The styles of forms keep their own, font included, as a form has to fit on
 * its page; for other paragraphs of forms there are copies of the styles as they were (`sheetStyle`).
 */
export function applyLooks(xml: string, { defaults, styles }: WordReference): string {
  const own = readOwnStyles(xml);
  const text = { run: own.defaults.run, paragraph: own.defaults.paragraph };
  const changed = xml
    .replace(/<w:docDefaults>.*?<\/w:docDefaults>/s, renderDefaults(newDefaults(text, defaults)))
    .replace(/<w:style [^>]*w:styleId="([^"]*)"[^>]*>.*?<\/w:style>/gs, (whole, id: string) => {
      const style = own.styles.get(id);
      const look = style === undefined ? undefined : newLook(style, styles.get(id), own);
      return look === undefined ? whole : withLook(whole, look);
    });
  const copies = [...own.styles.values()]
    .filter(({ id }) => copied.has(id))
    .map((style) => sheetCopy(style, frozen(style, own)));
  return changed.replace('</w:styles>', `${copies.join('')}</w:styles>`);
}

/** The style of a paragraph on a form: as it was before a reference changed it. */
export function sheetStyle(id: string): string {
  return copied.has(id) ? `Sheet${id}` : id;
}

const copied = new Set([
  ...['Normal', 'Heading1', 'Heading2', 'Heading3', 'Heading4', 'ListParagraph', 'Caption', 'Header'],
  ...['Footer', 'Lead', 'Note', 'Small', 'Label', 'TableText', 'TableHeading', 'TableLabel', 'Notice'],
]);

type OwnStyles = ReturnType<typeof readOwnStyles>;

function newLook(style: OwnStyle, taken: StyleLook | undefined, own: OwnStyles): StyleLook | undefined {
  if (style.id.startsWith('Form')) return frozen(style, own);
  if (taken === undefined) return undefined;
  if (textOnly.has(style.id)) {
    const inText = ['w:rFonts', 'w:color', 'w:sz', 'w:szCs'];
    const run = [...taken.run].filter(([name]) => inText.includes(name));
    return { run: new Map([...style.look.run, ...run]), paragraph: style.look.paragraph };
  }
  return {
    run: exchange(style.look.run, taken.run, replaced.run),
    paragraph: exchange(style.look.paragraph, taken.paragraph, replaced.paragraph),
  };
}

function exchange(own: Properties, taken: Properties, names: readonly string[]): Properties {
  const kept = [...own].filter(([name]) => !names.includes(name.slice('w:'.length)));
  return new Map([...kept, ...taken]);
}

/** Where a reference says nothing of fonts, sizes and spacing, ours stay; its text without a colour is black. */
function newDefaults(own: StyleLook, taken: StyleLook): StyleLook {
  if (taken.run.size === 0 && taken.paragraph.size === 0) return own;
  return {
    run: new Map([...[...own.run].filter(([name]) => name !== 'w:color'), ...taken.run]),
    paragraph: new Map([...own.paragraph, ...taken.paragraph]),
  };
}

function renderDefaults({ run, paragraph }: StyleLook): string {
  return (
    `<w:docDefaults><w:rPrDefault>${renderRun(run)}</w:rPrDefault>` +
    `<w:pPrDefault>${renderParagraph(paragraph)}</w:pPrDefault></w:docDefaults>`
  );
}

function withLook(style: string, look: StyleLook): string {
  const bare = style.replace(/<w:pPr>.*?<\/w:pPr>/s, '').replace(/<w:rPr>.*?<\/w:rPr>/s, '');
  return bare.replace('</w:style>', `${renderLook(look)}</w:style>`);
}

/** All that a style shows, said by itself, so that nothing that it is based on shows through. */
function frozen(style: OwnStyle, { defaults, styles }: OwnStyles): StyleLook {
  const chain: StyleLook[] = [];
  for (let at: OwnStyle | undefined = style; at !== undefined; at = styles.get(at.basedOn ?? '')) {
    chain.unshift(at.look);
  }
  return {
    run: new Map([...plainRun, ...[defaults, ...chain].flatMap(({ run }) => [...run])]),
    paragraph: new Map([
      ...plainParagraph,
      ...[defaults, ...chain].flatMap(({ paragraph }) => [...paragraph]),
    ]),
  };
}

const plainRun: Properties = new Map(
  ['b', 'bCs', 'i', 'iCs', 'caps', 'smallCaps'].map((name) => [`w:${name}`, `<w:${name} w:val="0"/>`]),
);

const noRule = '<w:top w:val="nil"/><w:left w:val="nil"/><w:bottom w:val="nil"/><w:right w:val="nil"/>';

const plainParagraph: Properties = new Map([
  ['w:pBdr', `<w:pBdr>${noRule}</w:pBdr>`],
  ['w:shd', '<w:shd w:val="clear" w:color="auto" w:fill="auto"/>'],
  ['w:spacing', '<w:spacing w:before="0" w:after="120" w:line="269" w:lineRule="auto"/>'],
  ['w:jc', '<w:jc w:val="left"/>'],
]);

/**
 * Based on the style that it copies, so that a heading is still known for one; those of headers and footers are not, as
 * tab stops of both would add up.
 */
function sheetCopy({ id, name }: OwnStyle, look: StyleLook): string {
  const base = id === 'Header' || id === 'Footer' ? 'Normal' : id;
  return (
    `<w:style w:type="paragraph" w:customStyle="1" w:styleId="Sheet${id}"><w:name w:val="Sheet ${escapeXml(name)}"/>` +
    `<w:basedOn w:val="${base}"/><w:uiPriority w:val="99"/><w:semiHidden/>${renderLook(look)}</w:style>`
  );
}
