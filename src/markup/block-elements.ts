import type { Block } from './blocks.ts';
import type { ElementHandler } from './element-handler.ts';
import { readHeading } from './elements/heading.ts';
import { readKeep, readSection } from './elements/group.ts';
import { readList } from './elements/list.ts';
import { readNotice } from './elements/notice.ts';
import { readParagraph } from './elements/paragraph.ts';
import { readSignature } from './elements/signature.ts';
import { readTable } from './elements/table.ts';

/** Every element that stands on its own lines: the specification of what a document is made of. */
export const blockElements: ReadonlyMap<string, ElementHandler<Block>> = new Map<
  string,
  ElementHandler<Block>
>([
  ['h1', { attributes: ['id'], read: readHeading }],
  ['h2', { attributes: ['id'], read: readHeading }],
  ['h3', { attributes: ['id'], read: readHeading }],
  ['h4', { attributes: ['id'], read: readHeading }],
  ['p', { classes: ['lead', 'note', 'small', 'label'], read: readParagraph }],
  ['ul', { read: readList }],
  ['ol', { attributes: ['type'], read: readList }],
  ['table', { classes: ['facts', 'points', 'form'], read: readTable }],
  ['aside', { classes: ['notice'], classRequired: true, read: readNotice }],
  ['dl', { classes: ['signature'], classRequired: true, attributes: ['title'], read: readSignature }],
  ['div', { classes: ['keep'], classRequired: true, read: readKeep }],
  ['section', { classes: ['page', 'sheet'], classRequired: true, read: readSection }],
]);
