import { type Block, type FlowBlock, type Inline, plainText } from '../src/markup/blocks.ts';

/** A piece of a document as any program reads it: a line of text, or the beginning of a table, a row or a cell. */
export interface DocumentLine {
  readonly tag: 'h1' | 'h2' | 'h3' | 'h4' | 'p' | 'li' | 'table' | 'tr' | 'th' | 'td';
  /** The text without white space, which programs treat in their own ways; empty for what begins a table. */
  readonly text: string;
  /** Of an item: what kind of list it stands in, and how deep, from 1. */
  readonly list?: `${'ul' | 'ol'}${number}`;
}

/** What a document says, in the order in which it is to be read. */
export function linesOf(blocks: readonly Block[]): DocumentLine[] {
  return blocks.flatMap((block): DocumentLine[] => {
    switch (block.type) {
      case 'heading':
        return [line(`h${block.level}`, block.content)];
      case 'paragraph':
      case 'list':
        return flowLines([block]);
      case 'table': {
        const header = block.header === undefined ? [] : [block.header];
        return [
          line('p', block.caption),
          { tag: 'table', text: '' },
          ...[...header, ...block.rows].flatMap((row): DocumentLine[] => [
            { tag: 'tr', text: '' },
            ...row.cells.flatMap((cell): DocumentLine[] => [
              { tag: row === block.header ? 'th' : 'td', text: '' },
              ...flowLines(cell.blocks),
            ]),
          ]),
        ];
      }
      case 'signature':
        return [
          { tag: 'p', text: bare(block.title) },
          { tag: 'table', text: '' },
          { tag: 'tr', text: '' },
          ...block.fields.flatMap((field): DocumentLine[] => [
            { tag: 'td', text: '' },
            line('p', field.label),
            ...(field.value.length === 0 ? [] : [line('p', field.value)]),
          ]),
        ];
      default:
        return linesOf(block.blocks);
    }
  });
}

/** Text without any white space. */
export function bare(text: string): string {
  return text.replace(/\s+/g, '');
}

function flowLines(blocks: readonly FlowBlock[], depth = 1): DocumentLine[] {
  return blocks.flatMap((block) => {
    if (block.type === 'paragraph') return [line('p', block.content)];
    const list = `${block.ordered ? 'ol' : 'ul'}${depth}` as const;
    return block.items.flatMap(({ blocks: [first, ...rest] }) => [
      ...(first?.type === 'paragraph' ? [{ ...line('li', first.content), list }] : []),
      ...flowLines(rest, depth + 1),
    ]);
  });
}

function line(tag: DocumentLine['tag'], content: readonly Inline[]): DocumentLine {
  return { tag, text: bare(plainText(content)) };
}
