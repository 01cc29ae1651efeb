import type { Block, Cell, FlowBlock, Inline, ListItem, Row } from '../markup/blocks.ts';
import { languageNote } from './language-note.ts';
import { bracketed, type UsedLibrary, type UsedText, usedText } from './library-texts.ts';

/** Finds the library text that an origin names, and keeps account of those that it found. */
type Find = (of: { readonly origin?: string }) => UsedText | null;

/**
 * A document in which every text of a library is shaded and begins with its id in brackets, with a note below its title
 * that says so in words. One without such texts stays as it is.
 */
export function highlightLanguage(blocks: readonly Block[], libraries: readonly UsedLibrary[]): Block[] {
  const found: UsedText[] = [];
  const find: Find = ({ origin }) => {
    const text = usedText(origin, libraries);
    if (text !== null) found.push(text);
    return text;
  };
  const highlighted = highlightBlocks(blocks, find);
  const [first, ...others] = found;
  if (first === undefined) return highlighted;
  const top = endOfTop(highlighted);
  return [...highlighted.slice(0, top), languageNote([first, ...others]), ...highlighted.slice(top)];
}

/** The place below the title, what is set beside it and other notices; below a sheet that the title is on. */
function endOfTop(blocks: readonly Block[]): number {
  const first = blocks.findIndex(
    (block) => block.type === 'sheet' || (block.type === 'heading' && block.level === 1),
  );
  let end = first + 1;
  for (const block of blocks.slice(end)) {
    if (block.type !== 'notice' && !(block.type === 'paragraph' && block.style === 'lead')) break;
    end += 1;
  }
  return end;
}

function highlightBlocks<B extends Block>(blocks: readonly B[], find: Find): B[] {
  return blocks.map((block) => highlightBlock(block, find));
}

function highlightBlock<B extends Block>(block: B, find: Find): B {
  switch (block.type) {
    case 'heading':
    case 'paragraph': {
      const text = find(block);
      const content = text === null ? highlightInlines(block.content, find) : [shade(block.content, text)];
      return { ...block, content };
    }
    case 'list':
      return { ...block, items: block.items.map((item) => highlightHolder(item, find)) };
    case 'table': {
      const { header } = block;
      const row = (one: Row): Row => ({
        ...one,
        cells: one.cells.map((cell) => highlightHolder(cell, find)),
      });
      return {
        ...block,
        ...(header === undefined ? {} : { header: row(header) }),
        rows: block.rows.map(row),
      };
    }
    case 'signature':
      return block;
    default:
      return { ...block, blocks: highlightBlocks(block.blocks, find) };
  }
}

/** An item or a cell. */
function highlightHolder<Holder extends ListItem | Cell>(holder: Holder, find: Find): Holder {
  const text = find(holder);
  const blocks = text === null ? highlightBlocks(holder.blocks, find) : shadeFlow(holder.blocks, text);
  return { ...holder, blocks };
}

function highlightInlines(content: readonly Inline[], find: Find): Inline[] {
  return content.map((inline) => {
    if (!('content' in inline)) return inline;
    const text = find(inline);
    const inner = text === null ? highlightInlines(inline.content, find) : [shade(inline.content, text)];
    return { ...inline, content: inner };
  });
}

/** Shades all of a text; its id stands before the first paragraph only. */
function shadeFlow(blocks: readonly FlowBlock[], text: UsedText | null): FlowBlock[] {
  return blocks.map((block, index) => {
    if (block.type === 'paragraph') {
      return { ...block, content: [shade(block.content, index === 0 ? text : null)] };
    }
    const items = block.items.map((item) => ({ ...item, blocks: shadeFlow(item.blocks, null) }));
    return { ...block, items };
  });
}

function shade(content: readonly Inline[], text: UsedText | null): Inline {
  if (text === null) return { type: 'mark', content };
  return { type: 'mark', content: [{ type: 'text', text: `${bracketed(text)} ` }, ...content] };
}
