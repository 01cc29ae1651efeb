import { describe, expect, it } from 'vitest';
import type { Block, Cell, FlowBlock, Inline, Row } from '../../src/markup/blocks.ts';
import { plainText } from '../../src/markup/blocks.ts';
import { originName } from '../../src/template/language-view.ts';
import { checkText } from '../check-text.ts';
import { madeDocument, shippedDraft } from '../made-documents.ts';

/** The texts that carry an origin of their own, as `origin text`. */
function originTexts(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.type) {
      case 'heading':
      case 'paragraph':
        return [...named(block.origin, plainText(block.content)), ...inlineTexts(block.content)];
      case 'list':
        return block.items.flatMap((item) => [
          ...named(item.origin, flowText(item.blocks)),
          ...originTexts(item.blocks),
        ]);
      case 'table':
        return [...(block.header === undefined ? [] : [block.header]), ...block.rows].flatMap(rowTexts);
      case 'signature':
        return [];
      default:
        return originTexts(block.blocks);
    }
  });
}

const rowTexts = (row: Row) => row.cells.flatMap(cellTexts);
const cellTexts = (cell: Cell) => [...named(cell.origin, flowText(cell.blocks)), ...originTexts(cell.blocks)];

function inlineTexts(content: readonly Inline[]): string[] {
  return content.flatMap((inline) =>
    'content' in inline
      ? [...named(inline.origin, plainText(inline.content)), ...inlineTexts(inline.content)]
      : [],
  );
}

const named = (origin: string | undefined, text: string) =>
  origin === undefined ? [] : [`${origin} ${text}`];
const flowText = (blocks: readonly FlowBlock[]): string =>
  blocks.map((block) => (block.type === 'paragraph' ? plainText(block.content) : '')).join('');
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

describe('origins', () => {
  const drafts = [
    'gs13-cx-strategist',
    'gs12-budget-analyst',
    'gs12-cx-specialist-ladder',
    'cg13-cx-strategist-talent-pool',
  ];
  it.each(drafts)('of %s stand at every library text that the PD and the plan print', (name) => {
    const { merged } = checkText(shippedDraft(name));
    const kinds =
      merged?.draft.performancePlan === undefined ? ['pd' as const] : ['pd' as const, 'pwp' as const];
    const printed = new Set(
      kinds.flatMap((kind) => originTexts(madeDocument(kind, shippedDraft(name)).blocks)),
    );
    // A level shares the origin of its competency, also where the draft words the requirement anew.
    const expected = (merged?.texts ?? []).flatMap(({ text, origin }) =>
      origin.kind === 'library' ? [oneLine(`${originName(origin)} ${text}`)] : [],
    );
    expect(expected.length).toBeGreaterThan(5);
    expect(
      expected.filter(
        (one) => !printed.has(one) && !printed.has(one.replace(/^(dhs-cx:PW-CS) reworded/, '$1')),
      ),
    ).toEqual([]);
  });

  it('say where the draft gives other words for a text', () => {
    const pd = originTexts(madeDocument('pd', shippedDraft('cg13-cx-strategist-talent-pool')).blocks);
    expect(pd.filter((one) => one.startsWith('dhs-cx:MD-'))).toEqual([
      expect.stringMatching(/^dhs-cx:MD-04 [A-Z]/),
      expect.stringMatching(/^dhs-cx:MD-12 reworded Realizes the role/),
    ]);
    const pwp = originTexts(madeDocument('pwp', shippedDraft('gs12-budget-analyst')).blocks);
    expect(pwp.filter((one) => one.startsWith('dhs-cx:PW-CS reworded'))).toHaveLength(1);
    expect(pwp.filter((one) => /^dhs-cx:PW-CS (?!reworded)/.test(one)).length).toBeGreaterThanOrEqual(4);
  });

  it('tell library texts in the crosswalk from those of the draft', () => {
    const page = originTexts(madeDocument('crosswalk', shippedDraft('gs13-cx-strategist')).blocks);
    expect(page.filter((one) => one.startsWith('dhs-cx:F1-')).length).toBeGreaterThan(0);
    expect(page.filter((one) => one.startsWith('draft '))).toEqual([]);
  });
});
