import type { XmlElement } from '../../xml/parse-xml.ts';
import type { Inline } from '../blocks.ts';
import type { Reader } from '../reader.ts';

/** `<strong>`: bold text. */
export function readStrong(element: XmlElement, reader: Reader): Inline {
  return { type: 'strong', content: reader.nestedInlines(element.children), ...reader.origin(element) };
}

/** `<em>`: italic text. */
export function readEmphasis(element: XmlElement, reader: Reader): Inline {
  return { type: 'emphasis', content: reader.nestedInlines(element.children), ...reader.origin(element) };
}

/** `<span>`: text with an origin of its own. */
export function readSpan(element: XmlElement, reader: Reader): Inline {
  return { type: 'span', content: reader.nestedInlines(element.children), ...reader.origin(element) };
}

/** `<br/>`: a new line within the paragraph. */
export function readBreak(element: XmlElement, reader: Reader): Inline {
  if (element.children.length > 0) reader.report(element, 'Unexpected content in `<br>`, expected `<br/>`.');
  return { type: 'break' };
}
