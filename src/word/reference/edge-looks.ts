import { isOff } from '../../package/on-off.ts';
import { type PartTree, treeIn, treesIn } from '../../package/read-tree.ts';
import { allParagraphProperties, isWithin, runProperties } from './look-properties.ts';
import { renderParagraph, renderRun } from './own-styles.ts';
import { type StyleList, styleChain } from './style-list.ts';
import type { Properties } from './word-reference.ts';

/** The style of the paragraphs that come from a reference; all that they show is set on themselves. */
export const edgeStyle = 'AgencyEdge';

/** A paragraph without text in that style. */
export const emptyEdge = `<w:p><w:pPr><w:pStyle w:val="${edgeStyle}"/></w:pPr></w:p>`;

/** A paragraph of a header or footer: its properties as XML, and what its text looks like where nothing else is said. */
export interface EdgeParagraph {
  readonly xml: string;
  readonly run: Properties;
  readonly hidden: boolean;
}

/** Works out how text in headers and footers of a reference looks, its styles counted in. */
export class EdgeLooks {
  readonly #list: StyleList;
  /** What holds for all paragraphs, and for all text. */
  readonly #paragraphs: readonly (PartTree | undefined)[];
  readonly #run: Properties;

  constructor(list: StyleList) {
    this.#list = list;
    const { defaults, normal } = list;
    this.#paragraphs = [treeIn(treeIn(defaults, 'w:pPrDefault'), 'w:pPr'), treeIn(normal, 'w:pPr')];
    this.#run = this.#runOf([treeIn(treeIn(defaults, 'w:rPrDefault'), 'w:rPr'), treeIn(normal, 'w:rPr')]);
  }

  /** The look of a paragraph by its `w:pPr`. */
  paragraph(properties: PartTree | undefined): EdgeParagraph {
    const chain = this.#chain(properties, 'w:pStyle');
    const all = [...this.#paragraphs, ...chain.map((style) => treeIn(style, 'w:pPr')), properties];
    const runs = chain.map((style) => treeIn(style, 'w:rPr'));
    const look = new Map([
      ['w:pStyle', `<w:pStyle w:val="${edgeStyle}"/>`],
      ...allParagraphProperties(all),
      ...indentOf(all),
      ...tabsOf(all),
    ]);
    return {
      xml: renderParagraph(look),
      run: new Map([...this.#run, ...this.#runOf(runs)]),
      hidden: runs.some(isHidden),
    };
  }

  /** The look of text by its `w:rPr`, as XML; null for text that is hidden. */
  run({ run, hidden }: EdgeParagraph, properties: PartTree | undefined): string | null {
    const own = [...this.#chain(properties, 'w:rStyle').map((style) => treeIn(style, 'w:rPr')), properties];
    const told = own.flatMap((one) => treeIn(one, 'w:vanish') ?? []).at(-1);
    if (told === undefined ? hidden : !isOff(told.attributes['w:val'])) return null;
    return renderRun(new Map([...run, ...this.#runOf(own)]));
  }

  /** The lines around the cells of a table, from its style; `w:tblBorders` of the table itself wins. */
  tableBorders(properties: PartTree | undefined): PartTree | undefined {
    const own = [
      ...this.#chain(properties, 'w:tblStyle').map((style) => treeIn(style, 'w:tblPr')),
      properties,
    ];
    return own.flatMap((one) => treeIn(one, 'w:tblBorders') ?? []).at(-1);
  }

  #chain(properties: PartTree | undefined, reference: string): PartTree[] {
    const id = treeIn(properties, reference)?.attributes['w:val'];
    return id === undefined ? [] : styleChain(this.#list.byId.get(id), this.#list);
  }

  #runOf(trees: readonly (PartTree | undefined)[]): Properties {
    return new Map(
      trees.flatMap((tree) => [
        ...runProperties(tree, this.#list.theme),
        ...treesIn(tree, 'w:vertAlign').flatMap(({ attributes }) => raised(attributes['w:val'])),
      ]),
    );
  }
}

function isHidden(properties: PartTree | undefined): boolean {
  const told = treeIn(properties, 'w:vanish');
  return told !== undefined && !isOff(told.attributes['w:val']);
}

function raised(value: string | undefined): [string, string][] {
  return value === 'superscript' || value === 'subscript'
    ? [['w:vertAlign', `<w:vertAlign w:val="${value}"/>`]]
    : [];
}

function indentOf(trees: readonly (PartTree | undefined)[]): Properties {
  const told = trees.flatMap((tree) => treesIn(tree, 'w:ind').map(({ attributes }) => attributes));
  const all: Record<string, string> = Object.assign({}, ...told);
  const sides = [
    ['left', all['w:left'] ?? all['w:start']],
    ['right', all['w:right'] ?? all['w:end']],
    ['firstLine', all['w:firstLine']],
    ['hanging', all['w:hanging']],
  ] as const;
  const lengths = sides.filter(([, value]) => isWithin(value, -2880, 20_000));
  if (lengths.length === 0) return new Map();
  return new Map([['w:ind', `<w:ind${lengths.map(([side, value]) => ` w:${side}="${value}"`).join('')}/>`]]);
}

const tabKinds = new Set(['left', 'start', 'center', 'right', 'end', 'decimal', 'clear']);
const tabLeaders = new Set(['dot', 'hyphen', 'underscore', 'middleDot']);

/** As many tab stops as Word keeps for a paragraph. */
const mostTabs = 64;

function tabsOf(trees: readonly (PartTree | undefined)[]): Properties {
  const found = new Map<number, string>();
  for (const { attributes } of trees.flatMap((tree) => treesIn(treeIn(tree, 'w:tabs'), 'w:tab'))) {
    const { 'w:val': kind = '', 'w:pos': position, 'w:leader': leader = '' } = attributes;
    if (!tabKinds.has(kind) || !isWithin(position, -2880, 31_680)) continue;
    const dots = tabLeaders.has(leader) ? ` w:leader="${leader}"` : '';
    const side = kind === 'start' ? 'left' : kind === 'end' ? 'right' : kind;
    found.set(Number(position), `<w:tab w:val="${side}"${dots} w:pos="${position}"/>`);
  }
  const sorted = [...found].sort(([one], [other]) => one - other).slice(0, mostTabs);
  if (sorted.length === 0) return new Map();
  return new Map([['w:tabs', `<w:tabs>${sorted.map(([, xml]) => xml).join('')}</w:tabs>`]]);
}
