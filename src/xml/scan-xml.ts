import { SaxesParser } from 'saxes';
import { explainTrouble, type OpenTag, type XmlProblem, type XmlSpan } from './xml-problem.ts';

/** Attributes by name, values with references resolved. The object has no prototype. */
export type XmlAttributes = Readonly<Record<string, string>>;

/** What a scan tells as it goes. Comments are skipped; CDATA counts as text. */
export interface XmlHandlers {
  open?(name: string, attributes: XmlAttributes, span: XmlSpan): void;
  close?(name: string): void;
  text?(text: string, span: XmlSpan): void;
}

/** How a text is scanned. */
export interface ScanOptions {
  /** Read markup of people rather than a file: several elements at the top, and names such as `&nbsp;`. */
  readonly markup?: boolean;
}

/** What may be written as `&name;` in XML. */
const references = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** What may be written as `&name;` in markup besides. */
const markupReferences = {
  nbsp: '\u00a0',
  ndash: '\u2013',
  mdash: '\u2014',
  hellip: '\u2026',
  lsquo: '\u2018',
  rsquo: '\u2019',
  ldquo: '\u201c',
  rdquo: '\u201d',
  sect: '\u00a7',
};

class Stop extends Error {}

/**
 * Reads a text as strict XML without building a tree. Returns the first trouble, after which nothing more is told;
 * undefined when the text is well-formed. A document type declaration is trouble: nothing here needs one, and entities
 * declared in it could grow without bound.
 */
export function scanXml(
  text: string,
  handlers: XmlHandlers,
  options: ScanOptions = {},
): XmlProblem | undefined {
  const markup = options.markup ?? false;
  const parser = new SaxesParser({ fragment: markup, xmlns: false });
  parser.ENTITIES = Object.assign(Object.create(null), references, markup ? markupReferences : {});
  const open: OpenTag[] = [];
  let problem: XmlProblem | undefined;
  let closed: OpenTag | undefined;
  let start = 0;
  let end = 0;
  const stop = (found: XmlProblem): never => {
    problem = found;
    throw new Stop();
  };
  parser.on('error', () => {
    const justClosed = end === parser.position ? closed : undefined;
    stop(explainTrouble(text, { end: parser.position, open, closed: justClosed }));
  });
  parser.on('doctype', () =>
    stop({
      start: Math.max(0, text.lastIndexOf('<!', parser.position)),
      end: parser.position,
      message: 'Unexpected document type declaration, expected none.',
    }),
  );
  parser.on('opentagstart', () => {
    start = text.lastIndexOf('<', parser.position - 1);
  });
  parser.on('opentag', (tag) => {
    end = parser.position;
    closed = undefined;
    const span = { start, end };
    open.push({ name: tag.name, ...span });
    handlers.open?.(tag.name, tag.attributes, span);
  });
  parser.on('closetag', (tag) => {
    closed = open.pop();
    end = parser.position;
    handlers.close?.(tag.name);
  });
  if (handlers.text !== undefined) {
    const told = (content: string) => handlers.text?.(content, { start: end, end: parser.position });
    parser.on('text', told);
    parser.on('cdata', told);
  }
  try {
    parser.write(text).close();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
  }
  return problem;
}
