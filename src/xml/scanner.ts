import { blankEnd, createTagReader, crowded, nameEnd, type TagReader } from './read-tag.ts';
import { resolveReferences } from './references.ts';
import type { XmlHandlers } from './scan-xml.ts';

/** More levels than any text has; beyond them it is refused rather than risk the memory. */
export const deepestElement = 1000;

/** More elements than a text of 100,000 paragraphs has; beyond them it is refused rather than go on for minutes. */
export const mostElements = 2_000_000;

const sign = { slash: 0x2f, greater: 0x3e, exclamation: 0x21, question: 0x3f };

/** Reads a text from the front and tells what it meets, for as long as all is well. */
export class Scanner {
  /** Names of the elements that are open. */
  readonly open: string[] = [];
  elements = 0;
  /** An element with too many attributes was met. */
  isCrowded = false;
  /** Offset up to which all is well. */
  at: number;
  readonly #text: string;
  readonly #markup: boolean;
  readonly #handlers: XmlHandlers;
  readonly #readTag: TagReader;
  /** Behind this there is something that XML cannot hold. */
  readonly #stopAt: number;
  #roots = 0;

  constructor(text: string, handlers: XmlHandlers, markup: boolean) {
    this.#text = text;
    this.#handlers = handlers;
    this.#markup = markup;
    this.#readTag = createTagReader(text, markup);
    this.#stopAt = endOfAllowed(text);
    this.at = afterDeclaration(text);
  }

  /** Reads to the end of the text; returns whether it is well-formed. */
  run(): boolean {
    const stopAt = this.#stopAt;
    while (this.at < stopAt) {
      const end = this.#step();
      if (end === undefined || end > stopAt) return false;
      this.at = end;
    }
    return this.open.length === 0 && (this.#roots > 0 || this.#markup) && stopAt === this.#text.length;
  }

  /** Text counts within elements, and in markup everywhere. */
  get #isInside(): boolean {
    return this.open.length > 0 || this.#markup;
  }

  /** Reads one tag, text or aside; returns the offset behind it, undefined when something is wrong. */
  #step(): number | undefined {
    const { at } = this;
    const tag = this.#text.indexOf('<', at);
    if (tag !== at) return this.#readText(tag < 0 ? this.#text.length : tag);
    const next = this.#text.charCodeAt(at + 1);
    if (next === sign.slash) return this.#close();
    if (next === sign.exclamation) return this.#aside();
    if (next === sign.question) return afterInstruction(this.#text, at);
    return this.#openTag();
  }

  #readText(end: number): number | undefined {
    if (!this.#isInside) return blankEnd(this.#text, this.at) >= end ? end : undefined;
    const content = contentOf(this.#text.slice(this.at, end), this.#markup);
    if (content === undefined || end > this.#stopAt) return undefined;
    this.#handlers.text?.(content, { start: this.at, end });
    return end;
  }

  #openTag(): number | undefined {
    const tag = this.#readTag(this.at);
    this.isCrowded = tag === crowded;
    if (tag === undefined || tag === crowded) return undefined;
    const end = this.at + tag.length;
    if (end > this.#stopAt || ++this.elements > mostElements) return undefined;
    if (this.open.length === 0 && ++this.#roots > 1 && !this.#markup) return undefined;
    if (!tag.hollow) this.open.push(tag.name);
    if (this.open.length > deepestElement) return undefined;
    this.#handlers.open?.(tag.name, tag.attributes, { start: this.at, end });
    if (tag.hollow) this.#handlers.close?.(tag.name);
    return end;
  }

  #close(): number | undefined {
    const name = this.open.at(-1);
    if (name === undefined || !this.#text.startsWith(name, this.at + 2)) return undefined;
    const end = blankEnd(this.#text, this.at + 2 + name.length);
    if (this.#text.charCodeAt(end) !== sign.greater) return undefined;
    this.open.pop();
    this.#handlers.close?.(name);
    return end + 1;
  }

  /** A comment or, where text may stand, a CDATA section. */
  #aside(): number | undefined {
    const { at } = this;
    const text = this.#text;
    if (text.startsWith('<!--', at)) {
      const dashes = text.indexOf('--', at + 4);
      return dashes >= 0 && text.charCodeAt(dashes + 2) === sign.greater ? dashes + 3 : undefined;
    }
    const end = this.#isInside && text.startsWith('<![CDATA[', at) ? text.indexOf(']]>', at + 9) : -1;
    if (end < 0 || end > this.#stopAt) return undefined;
    this.#handlers.text?.(text.slice(at + 9, end).replace(/\r\n?/g, '\n'), { start: at, end: end + 3 });
    return end + 3;
  }
}

/** What XML cannot hold, and halves of characters. */
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
const halves = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Where a text holds what XML cannot hold; its length when it does not. */
function endOfAllowed(text: string): number {
  const places = [text.search(forbidden), text.isWellFormed() ? -1 : text.search(halves)];
  return Math.min(...places.map((place) => (place < 0 ? text.length : place)));
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

/** Behind a processing instruction; one named xml is a declaration in the wrong place. */
function afterInstruction(text: string, at: number): number | undefined {
  const behind = nameEnd(text, at + 2);
  const name = text.slice(at + 2, behind);
  const isApart = blankEnd(text, behind) > behind || text.startsWith('?>', behind);
  const end = text.indexOf('?>', behind);
  return name === '' || !isApart || name.toLowerCase() === 'xml' || end < 0 ? undefined : end + 2;
}
