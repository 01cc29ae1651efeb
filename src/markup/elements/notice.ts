import type { XmlElement } from '../../xml/parse-xml.ts';
import type { Block } from '../blocks.ts';
import type { Reader } from '../reader.ts';
import { listDepth } from './list.ts';

/** `<aside class="notice">`: a boxed remark of paragraphs and lists of one level. */
export function readNotice(element: XmlElement, reader: Reader): Block | undefined {
  const blocks = reader.flow(element.children);
  if (blocks.some((block) => block.type === 'list' && listDepth(block) > 1)) {
    reader.report(element, 'Unexpected list within a list in a notice, expected lists of one level.');
    return undefined;
  }
  return blocks.length === 0 ? undefined : { type: 'notice', blocks, ...reader.origin(element) };
}
