import { explainXml } from './explain-xml.ts';
import { mostAttributes } from './read-tag.ts';
import { deepestElement, mostElements, Scanner } from './scanner.ts';
import type { XmlProblem, XmlSpan } from './xml-problem.ts';

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

/** How far a text is read a second time to say what is wrong with it, in UTF-16 units. */
const explained = 2_000_000;

/**
 * Reads a text as strict XML without building a tree. Returns the first trouble, after which nothing more is told;
 * undefined when the text is well-formed. A document type declaration is trouble: nothing here needs one, and entities
 * declared in it could grow without bound.
 *
 * Every file that is written is read once more by this, so it is made for speed: it knows only whether a text goes on
 * well, and leaves it to a second reading to say what is wrong.
 */
export function scanXml(
  text: string,
  handlers: XmlHandlers,
  options: ScanOptions = {},
): XmlProblem | undefined {
  const markup = options.markup ?? false;
  const scanner = new Scanner(text, handlers, markup);
  if (scanner.run()) return undefined;
  const { at, open, elements, isCrowded } = scanner;
  const here = (message: string): XmlProblem => ({ start: at, end: at, message });
  if (open.length > deepestElement) {
    return here(`Unexpected nesting, expected at most ${deepestElement} levels.`);
  }
  if (isCrowded) return here(`Unexpected number of attributes, expected at most ${mostAttributes}.`);
  if (elements > mostElements) {
    return here(`Unexpected number of elements, expected at most ${mostElements}.`);
  }
  const problem = at < explained ? explainXml(text, markup) : undefined;
  return problem ?? here('Unexpected sign, expected elements and text only.');
}
