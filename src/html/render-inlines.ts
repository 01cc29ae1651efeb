import { checkboxText, type Inline } from '../markup/blocks.ts';
import { escapeHtml } from './escape-html.ts';
import { originOf, tag } from './tag.ts';

/** Running text as HTML. */
export function renderInlines(content: readonly Inline[]): string {
  return content.map(renderInline).join('');
}

function renderInline(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return escapeHtml(inline.text);
    case 'break':
      return '<br/>';
    case 'checkbox':
      return tag('span', { class: 'checkbox', ...originOf(inline) }, checkboxText(inline));
    case 'strong':
      return tag('strong', originOf(inline), renderInlines(inline.content));
    case 'emphasis':
      return tag('em', originOf(inline), renderInlines(inline.content));
    case 'mark':
      return tag('mark', originOf(inline), renderInlines(inline.content));
    case 'span':
      return tag('span', originOf(inline), renderInlines(inline.content));
    case 'link':
      return tag('a', { href: inline.href, ...originOf(inline) }, renderInlines(inline.content));
  }
}
