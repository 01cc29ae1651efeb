import type { XmlElement } from '../../xml/parse-xml.ts';
import type { Inline } from '../blocks.ts';
import type { Reader } from '../reader.ts';

const protocols = new Set(['http:', 'https:', 'mailto:']);

/**
 * `<a href="https://…">`: a link; `href="#id"` leads to a heading of the document. Without a usable address its text is
 * kept and the mistake reported.
 */
export function readLink(element: XmlElement, reader: Reader): Inline {
  const content = reader.nestedInlines(element.children);
  const origin = reader.origin(element);
  const written = element.attributes.href ?? '';
  if (written.startsWith('#')) {
    reader.nameLink(written.slice(1), element);
    return { type: 'link', href: written, content, ...origin };
  }
  const href = address(written);
  if (href === undefined) {
    reader.report(
      element,
      'Unexpected address of a link, expected one that begins with https://, http://, mailto: or #.',
    );
    return { type: 'span', content, ...origin };
  }
  return { type: 'link', href, content, ...origin };
}

/** The address in the form that every program reads: only ASCII, odd signs percent-encoded. */
function address(href: string): string | undefined {
  if (!URL.canParse(href)) return undefined;
  const url = new URL(href);
  if (!protocols.has(url.protocol)) return undefined;
  return url.href.replace(/[^\w\-.~:/?#[\]@!$&'()*+,;=%]/g, encodeURIComponent);
}
