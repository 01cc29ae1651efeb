import type { Inline } from './blocks.ts';
import type { ElementHandler } from './element-handler.ts';
import { readCheckbox } from './elements/checkbox.ts';
import { readLink } from './elements/link.ts';
import { readBreak, readEmphasis, readSpan, readStrong } from './elements/phrase.ts';

/** Every element of running text: the specification of what may stand inside a paragraph, an item or a cell. */
export const inlineElements: ReadonlyMap<string, ElementHandler<Inline>> = new Map<
  string,
  ElementHandler<Inline>
>([
  ['strong', { read: readStrong }],
  ['em', { read: readEmphasis }],
  ['br', { read: readBreak }],
  ['a', { attributes: ['href'], read: readLink }],
  ['span', { read: readSpan }],
  ['input', { attributes: ['type', 'checked'], read: readCheckbox }],
]);
