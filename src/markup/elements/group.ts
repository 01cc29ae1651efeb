import type { XmlElement } from '../../xml/parse-xml.ts';
import type { Block } from '../blocks.ts';
import type { Reader } from '../reader.ts';

/** `<div class="keep">`: blocks that stay on one page. */
export function readKeep(element: XmlElement, reader: Reader): Block | undefined {
  const blocks = reader.blocks(element.children, ['section', 'div']);
  return blocks.length === 0 ? undefined : { type: 'keep', blocks, ...reader.origin(element) };
}

/** `<section class="page">`: blocks that begin on a new page. */
export function readPage(element: XmlElement, reader: Reader): Block | undefined {
  const blocks = reader.blocks(element.children, ['section']);
  return blocks.length === 0 ? undefined : { type: 'page', blocks, ...reader.origin(element) };
}
