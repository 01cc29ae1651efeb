import { explainXml } from './explain-xml.ts';
import { blankEnd, createTagReader, nameEnd } from './read-tag.ts';
import { resolveReferences } from './references.ts';
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

/** More levels than any text has; beyond them it is refused rather than risk the memory. */
export const deepestElement = 1000;

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
  const open: string[] = [];
  const reached = scan(text, handlers, markup, open);
  if (reached === undefined) return undefined;
  if (open.length > deepestElement) {
    return {
      start: reached,
      end: reached,
      message: `Unexpected nesting, expected at most ${deepestElement} levels.`,
    };
  }
  const problem = reached < explained ? explainXml(text, markup) : undefined;
  return (
    problem ?? { start: reached, end: reached, message: 'Unexpected sign, expected elements and text only.' }
  );
}

/** What XML cannot hold, and halves of characters. */
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
const halves = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Where a text holds what XML cannot hold; its length when it does not. */
function endOfAllowed(text: string): number {
  const places = [text.search(forbidden), text.isWellFormed() ? -1 : text.search(halves)];
  return Math.min(...places.map((place) => (place < 0 ? text.length : place)));
}

/** Reads as far as all is well; returns the offset where it is not. `open` are the elements that are open there. */
function scan(text: string, handlers: XmlHandlers, markup: boolean, open: string[]): number | undefined {
  const { open: onOpen, close: onClose, text: onText } = handlers;
  const stopAt = endOfAllowed(text);
  let at = afterDeclaration(text);
  let roots = 0;
  const readTag = createTagReader(text, markup);
  while (at < stopAt) {
    const tag = text.indexOf('<', at);
    const end = tag < 0 ? text.length : tag;
    if (end > at) {
      const inside = open.length > 0 || markup;
      const content = inside ? contentOf(text.slice(at, end), markup) : blankOf(text, at, end);
      if (content === undefined || end > stopAt) return Math.min(at, stopAt);
      if (inside) onText?.(content, { start: at, end });
      at = end;
      continue;
    }
    const next = text.charCodeAt(at + 1);
    if (next === 0x2f) {
      const name = open.at(-1);
      if (name === undefined || !text.startsWith(name, at + 2)) return at;
      const close = blankEnd(text, at + 2 + name.length);
      if (text.charCodeAt(close) !== 0x3e) return at;
      open.pop();
      onClose?.(name);
      at = close + 1;
    } else if (next === 0x21 || next === 0x3f) {
      const behind =
        next === 0x21 ? afterAside(text, at, open.length > 0 || markup) : afterInstruction(text, at);
      if (behind === undefined || behind > stopAt) return Math.min(at, stopAt);
      if (text.startsWith('<![CDATA[', at)) {
        const content = text.slice(at + 9, behind - 3).replace(/\r\n?/g, '\n');
        onText?.(content, { start: at, end: behind });
      }
      at = behind;
    } else {
      const found = readTag(at);
      const end = at + (found?.length ?? 0);
      if (found === undefined || end > stopAt) return Math.min(at, stopAt);
      if (open.length === 0 && ++roots > 1 && !markup) return at;
      if (!found.hollow) open.push(found.name);
      if (open.length > deepestElement) return at;
      onOpen?.(found.name, found.attributes, { start: at, end });
      if (found.hollow) onClose?.(found.name);
      at = end;
    }
  }
  return open.length > 0 || (roots === 0 && !markup) || stopAt < text.length ? stopAt : undefined;
}

const declaration =
  /^<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(?:"1\.0"|'1\.0')(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(?:"[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*'))?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\r\n]*\?>/;

/** Behind the declaration that a text may begin with, and the mark before it. */
function afterDeclaration(text: string): number {
  const mark = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const found = declaration.exec(mark === 0 ? text.slice(0, 300) : text.slice(1, 300));
  return mark + (found?.[0].length ?? 0);
}

/** The text between two tags as it reads; undefined when it cannot stand there. */
function contentOf(raw: string, markup: boolean): string | undefined {
  if (!/[&\r\]]/.test(raw)) return raw;
  if (raw.includes(']]>')) return undefined;
  return resolveReferences(raw.replace(/\r\n?/g, '\n'), markup);
}

/** Outside of elements there is nothing but blanks. */
function blankOf(text: string, from: number, to: number): string | undefined {
  return blankEnd(text, from) >= to ? '' : undefined;
}

/** Behind a comment or, where text may stand, a CDATA section; undefined for anything else. */
function afterAside(text: string, at: number, inside: boolean): number | undefined {
  if (text.startsWith('<!--', at)) {
    const dashes = text.indexOf('--', at + 4);
    return dashes >= 0 && text.charCodeAt(dashes + 2) === 0x3e ? dashes + 3 : undefined;
  }
  const end = inside && text.startsWith('<![CDATA[', at) ? text.indexOf(']]>', at + 9) : -1;
  return end < 0 ? undefined : end + 3;
}

/** Behind a processing instruction; one named xml is a declaration in the wrong place. */
function afterInstruction(text: string, at: number): number | undefined {
  const behind = nameEnd(text, at + 2);
  const name = text.slice(at + 2, behind);
  const isApart = blankEnd(text, behind) > behind || text.startsWith('?>', behind);
  const end = text.indexOf('?>', behind);
  return name === '' || !isApart || name.toLowerCase() === 'xml' || end < 0 ? undefined : end + 2;
}
