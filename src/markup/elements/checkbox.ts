import type { XmlElement } from '../../xml/parse-xml.ts';
import type { Inline } from '../blocks.ts';
import type { Reader } from '../reader.ts';

/** `<input type="checkbox" checked="checked"/>`: a box, ticked when `checked` is there. */
export function readCheckbox(element: XmlElement, reader: Reader): Inline | undefined {
  if (element.attributes.type !== 'checkbox' || element.children.length > 0) {
    reader.report(element, 'Unexpected kind of `<input>`, expected `<input type="checkbox"/>`.');
    return undefined;
  }
  return { type: 'checkbox', checked: element.attributes.checked !== undefined, ...reader.origin(element) };
}
