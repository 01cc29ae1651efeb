import type { XmlElement } from '../../xml/parse-xml.ts';
import type { Block, ParagraphStyle } from '../blocks.ts';
import type { Reader } from '../reader.ts';

const styles: ReadonlySet<string> = new Set<ParagraphStyle>(['lead', 'note', 'small', 'label']);

/** `<p>`; one without text prints nothing, so that a template may wrap what a draft leaves out. */
export function readParagraph(element: XmlElement, reader: Reader): Block | undefined {
  const content = reader.inlines(element.children);
  if (content.length === 0) return undefined;
  const style = element.attributes.class ?? '';
  return {
    type: 'paragraph',
    style: isStyle(style) ? style : 'body',
    content,
    ...reader.origin(element),
  };
}

function isStyle(name: string): name is ParagraphStyle {
  return styles.has(name);
}
