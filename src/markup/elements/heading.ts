import type { XmlElement } from '../../xml/parse-xml.ts';
import { type Block, type Heading, plainText } from '../blocks.ts';
import type { Reader } from '../reader.ts';

const levels: Readonly<Record<string, Heading['level']>> = { h1: 1, h2: 2, h3: 3, h4: 4 };

/** Word takes no longer names for the places that links lead to. */
const longestId = 40;

/** `<h1>` to `<h4>`; `id="…"` lets links of the document lead to it. */
export function readHeading(element: XmlElement, reader: Reader): Block | undefined {
  const content = reader.inlines(element.children);
  if (content.length === 0) {
    reader.report(element, 'Unexpected empty heading, expected text.');
    return undefined;
  }
  const id = readId(element, plainText(content), reader);
  return {
    type: 'heading',
    level: levels[element.name] ?? 4,
    ...(id === undefined ? {} : { id }),
    content,
    ...reader.origin(element),
  };
}

function readId(element: XmlElement, text: string, reader: Reader): string | undefined {
  const { id } = element.attributes;
  if (id === undefined) return undefined;
  const expected = headingId(text);
  if (id !== expected || id.length > longestId) {
    const fits = expected.length <= longestId ? `"${expected}"` : `a heading of at most ${longestId} letters`;
    reader.report(element, `Unexpected id "${id}", expected ${fits}, which Markdown makes of the heading.`);
    return undefined;
  }
  reader.nameTarget(id, element);
  return id;
}

/** The id that sites make of a heading in Markdown: small letters, hyphens for spaces, other signs dropped. */
export function headingId(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9 -]/g, '')
    .trim()
    .replace(/ /g, '-')
    .replace(/^[^a-z]+/, '');
}
