import type { XmlElement } from '../../xml/parse-xml.ts';
import type { Block } from '../blocks.ts';
import type { Reader } from '../reader.ts';

/** `<div class="keep">`: blocks that stay on one page. */
export function readKeep(element: XmlElement, reader: Reader): Block | undefined {
  const blocks = reader.blocks(element.children, ['section', 'div']);
  return blocks.length === 0 ? undefined : { type: 'keep', blocks, ...reader.origin(element) };
}

/** `<section class="page">`: blocks that begin on a new page; `class="sheet"`: blocks with a page of their own. */
export function readSection(element: XmlElement, reader: Reader): Block | undefined {
  const blocks = reader.blocks(element.children, ['section']);
  const type = element.attributes.class === 'sheet' ? 'sheet' : 'page';
  return blocks.length === 0 ? undefined : { type, blocks, ...reader.origin(element) };
}
