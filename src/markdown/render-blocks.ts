import type { Block, List, Paragraph } from '../markup/blocks.ts';
import { inLine, inParagraph, renderInlines } from './render-inlines.ts';
import { renderSignature, renderTable } from './render-table.ts';

/** Blocks as Markdown, an empty line between them. */
export function renderBlocks(blocks: readonly Block[]): string {
  return blocks
    .map((block, index) => {
      const text = renderBlock(block, followsAlike(block, blocks[index - 1]));
      return block.type === 'sheet' && index < blocks.length - 1 ? `${text}\n\n---` : text;
    })
    .join('\n\n');
}

/** Two lists of one kind in a row would run together, so the second one gets other marks. */
function followsAlike(block: Block, before: Block | undefined): boolean {
  return block.type === 'list' && before?.type === 'list' && isNumbered(before) === isNumbered(block);
}

function renderBlock(block: Block, follows = false): string {
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${renderInlines(block.content, inLine)}`;
    case 'paragraph':
      return renderParagraph(block);
    case 'list':
      return renderList(block, follows);
    case 'table':
      return renderTable(block);
    case 'notice':
      return prefix('> ', '> ', renderBlocks(block.blocks));
    case 'signature':
      return renderSignature(block);
    case 'keep':
    case 'sheet':
      return renderBlocks(block.blocks);
    case 'page':
      return `---\n\n${renderBlocks(block.blocks)}`;
  }
}

function renderParagraph({ style, content }: Paragraph): string {
  if (style === 'note') return renderInlines([{ type: 'emphasis', content }], inParagraph);
  if (style === 'label') return renderInlines([{ type: 'strong', content }], inParagraph);
  return renderInlines(content, inParagraph);
}

/** Markdown knows no letters, so that a lettered list has bullets with the letters behind them. */
function isNumbered({ ordered, lettered }: List): boolean {
  return ordered && lettered !== true;
}

/** Items stand close together unless one of them holds more than a paragraph and lists. */
function renderList(list: List, follows: boolean): string {
  const loose = list.items.some((item) => item.blocks.filter(({ type }) => type === 'paragraph').length > 1);
  const items = list.items.map((item, index) => {
    const mark = isNumbered(list) ? `${index + 1}${follows ? ')' : '.'} ` : follows ? '* ' : '- ';
    const letter = list.lettered ? `${letterAt(index)}\\. ` : '';
    const text = letter + item.blocks.map((block) => renderBlock(block)).join(loose ? '\n\n' : '\n');
    return prefix(mark, ' '.repeat(mark.length), text);
  });
  return items.join(loose ? '\n\n' : '\n');
}

/** The letters of a list: a to z, then aa, as Word counts, bb and on. */
function letterAt(index: number): string {
  return String.fromCharCode('a'.charCodeAt(0) + (index % 26)).repeat(Math.floor(index / 26) + 1);
}

/** Sets `first` before the first line and `rest` before the others; empty lines stay without spaces at their end. */
function prefix(first: string, rest: string, text: string): string {
  return text
    .split('\n')
    .map((line, index) => ((index === 0 ? first : rest) + line).trimEnd())
    .join('\n');
}
