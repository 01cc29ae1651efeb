import type { XmlElement } from '../../xml/parse-xml.ts';
import type { Block, Heading } from '../blocks.ts';
import type { Reader } from '../reader.ts';

const levels: Readonly<Record<string, Heading['level']>> = { h1: 1, h2: 2, h3: 3, h4: 4 };

/** `<h1>` to `<h4>`. */
export function readHeading(element: XmlElement, reader: Reader): Block | undefined {
  const content = reader.inlines(element.children);
  if (content.length === 0) {
    reader.report(element, 'Unexpected empty heading, expected text.');
    return undefined;
  }
  return { type: 'heading', level: levels[element.name] ?? 4, content, ...reader.origin(element) };
}
