import type { Block, FlowBlock, List, Notice, Paragraph, Signature } from '../markup/blocks.ts';
import { directionOf } from '../markup/direction.ts';
import { escapeHtml } from './escape-html.ts';
import { renderInlines } from './render-inlines.ts';
import { renderTable } from './render-table.ts';
import { originOf, tag } from './tag.ts';

/** Blocks as HTML, one a line. */
export function renderBlocks(blocks: readonly Block[]): string {
  return blocks.map(renderBlock).join('\n');
}

/** What an item or a cell holds; a lone paragraph of running text needs no `<p>`. */
export function renderFlow(blocks: readonly FlowBlock[]): string {
  const [first, ...rest] = blocks;
  const alone =
    first?.type === 'paragraph' && first.style === 'body' && rest.every(({ type }) => type === 'list');
  if (alone && directionOf(first.content) === undefined) {
    const text = renderInlines(first.content);
    const content = first.origin === undefined ? text : tag('span', originOf(first), text);
    return [content, ...rest.map(renderBlock)].join('\n');
  }
  return blocks.map(renderBlock).join('\n');
}

function renderBlock(block: Block): string {
  switch (block.type) {
    case 'heading':
      return tag(
        `h${block.level}`,
        { id: block.id, dir: directionOf(block.content), ...originOf(block) },
        renderInlines(block.content),
      );
    case 'paragraph':
      return renderParagraph(block);
    case 'list':
      return renderList(block);
    case 'table':
      return renderTable(block, renderFlow);
    case 'notice':
      return renderNotice(block);
    case 'signature':
      return renderSignature(block);
    case 'keep':
      return tag('div', { class: 'keep', ...originOf(block) }, renderBlocks(block.blocks));
    case 'page':
    case 'sheet':
      return tag('section', { class: block.type, ...originOf(block) }, `\n${renderBlocks(block.blocks)}\n`);
  }
}

function renderParagraph(block: Paragraph): string {
  const style = block.style === 'body' ? undefined : block.style;
  return tag(
    'p',
    { class: style, dir: directionOf(block.content), ...originOf(block) },
    renderInlines(block.content),
  );
}

function renderList(list: List): string {
  const items = list.items.map((item) => tag('li', originOf(item), renderFlow(item.blocks)));
  const [first] = list.items[0]?.blocks ?? [];
  const dir = first?.type === 'paragraph' ? directionOf(first.content) : undefined;
  const type = list.lettered ? 'a' : undefined;
  return tag(list.ordered ? 'ol' : 'ul', { type, dir, ...originOf(list) }, `\n${items.join('\n')}\n`);
}

function renderNotice(notice: Notice): string {
  return tag(
    'aside',
    { class: 'notice', 'aria-label': 'Notice', ...originOf(notice) },
    `\n${renderBlocks(notice.blocks)}\n`,
  );
}

function renderSignature(signature: Signature): string {
  const fields = signature.fields.map((field) => {
    const label = tag('dt', {}, renderInlines(field.label));
    const value = tag('dd', { dir: directionOf(field.value) }, renderInlines(field.value));
    return tag('div', { class: field.short ? 'short' : undefined, ...originOf(field) }, label + value);
  });
  const title = tag('p', { class: 'signature-title' }, escapeHtml(signature.title));
  return `${title}\n${tag('dl', { class: 'signature', ...originOf(signature) }, `\n${fields.join('\n')}\n`)}`;
}
