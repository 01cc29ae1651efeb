import fc from 'fast-check';
import type { Block, Cell, FlowBlock, Inline, ListItem, Row } from '../src/markup/blocks.ts';

const words = fc
  .array(fc.constantFrom('a', 'b', 'c', 'd.', 'e,'), { minLength: 1, maxLength: 4 })
  .map((each) => each.join(' '));
const text = words.map((each) => ({ type: 'text' as const, text: each }));
/** Origins of texts of the library `lib`, and none. */
const origin = fc.constantFrom({}, {}, {}, { origin: 'lib:A-1' }, { origin: 'lib:A-2' });

const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 4, arbitrary: text },
  { weight: 1, arbitrary: text.map((each) => ({ type: 'strong' as const, content: [each] })) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(text, origin)
      .map(([each, from]) => ({ type: 'span' as const, content: [each], ...from })),
  },
);

const paragraph = fc
  .tuple(fc.array(inline, { minLength: 1, maxLength: 3 }), fc.constantFrom('body', 'label'), origin)
  .map(([content, style, from]) => ({ type: 'paragraph' as const, style, content, ...from }));

const heading = fc
  .tuple(text, fc.constantFrom(2, 3))
  .map(([each, level]) => ({ type: 'heading' as const, level, content: [each] }));

function listOf(inner: fc.Arbitrary<FlowBlock[]>) {
  const item: fc.Arbitrary<ListItem> = fc
    .tuple(paragraph, inner, origin)
    .map(([first, rest, from]) => ({ blocks: [first, ...rest], ...from }));
  return fc
    .tuple(fc.constantFrom('bullets', 'numbers', 'letters'), fc.array(item, { minLength: 1, maxLength: 3 }))
    .map(([kind, items]) => ({
      type: 'list' as const,
      ordered: kind !== 'bullets',
      ...(kind === 'letters' ? { lettered: true as const } : {}),
      items,
    }));
}

const list = listOf(fc.array(fc.oneof(paragraph, listOf(fc.constant([]))), { maxLength: 2 }));

const cell: fc.Arbitrary<Cell> = fc
  .tuple(fc.array(fc.oneof(paragraph, paragraph, list), { maxLength: 2 }), origin)
  .map(([blocks, from]) => ({ columns: 1, numeric: false, blocks, ...from }));

const row: fc.Arbitrary<Row> = fc.tuple(cell, cell).map((cells) => ({ cells, total: false, sign: false }));

const table = fc
  .tuple(text, fc.array(row, { minLength: 1, maxLength: 3 }), origin)
  .map(([caption, rows, from]) => ({
    type: 'table' as const,
    style: 'plain' as const,
    caption: [caption],
    widths: [50, 50],
    rows,
    ...from,
  }));

/** A block that is no table. */
export const anyText: fc.Arbitrary<Block> = fc.oneof(paragraph, heading, list);

/** A block of any kind that a description is made of. */
export const anyBlock: fc.Arbitrary<Block> = fc.oneof(paragraph, anyText, table);
