import { resolveReferences } from './references.ts';
import type { XmlAttributes } from './scan-xml.ts';

/** An opening tag as it was read. */
export interface ReadTag {
  readonly name: string;
  readonly attributes: XmlAttributes;
  /** Closed in itself. */
  readonly hollow: boolean;
  readonly length: number;
}

/** More than any element has; beyond it a text is refused rather than risk the memory. */
export const mostAttributes = 1000;

/** Stands for a tag with more of them. */
export const crowded = Symbol('crowded');

/** Makes objects that inherit nothing, as `Object.create(null)` does, in the form that engines handle fast. */
const Attributes = (() => {
  function Attributes() {}
  Attributes.prototype = Object.freeze(Object.create(null));
  return Attributes as unknown as new () => Record<string, string>;
})();

const none: XmlAttributes = Object.freeze(new Attributes());

/** Reads the tag at an offset; undefined when there is none. */
export type TagReader = (start: number) => ReadTag | typeof crowded | undefined;

/** How many different tags are remembered. */
const mostRemembered = 2000;

/** Reads the opening tags of a text. Files repeat a few hundred tags over and over, so each is read once. */
export function createTagReader(text: string, markup: boolean): TagReader {
  const known = new Map<string, ReadTag>();
  return (start) => {
    const raw = text.slice(start, text.indexOf('>', start) + 1);
    const before = known.get(raw);
    if (before !== undefined) return before;
    const tag = readTag(text, start, markup);
    if (typeof tag === 'object' && tag.length === raw.length && known.size < mostRemembered)
      known.set(raw, tag);
    return tag;
  };
}

function readTag(text: string, start: number, markup: boolean): ReturnType<TagReader> {
  let at = nameEnd(text, start + 1);
  if (at === start + 1) return undefined;
  const name = text.slice(start + 1, at);
  let attributes: Record<string, string> | undefined;
  let count = 0;
  for (;;) {
    const before = at;
    at = blankEnd(text, at);
    const code = text.charCodeAt(at);
    if (code === greater)
      return { name, attributes: attributes ?? none, hollow: false, length: at + 1 - start };
    if (code === slash) {
      if (text.charCodeAt(at + 1) !== greater) return undefined;
      return { name, attributes: attributes ?? none, hollow: true, length: at + 2 - start };
    }
    const endOfKey = nameEnd(text, at);
    if (before === at || endOfKey === at) return undefined;
    if (++count > mostAttributes) return crowded;
    const key = text.slice(at, endOfKey);
    at = blankEnd(text, endOfKey);
    if (text.charCodeAt(at) !== equals) return undefined;
    at = blankEnd(text, at + 1);
    const quote = text[at];
    if (quote !== '"' && quote !== "'") return undefined;
    const end = text.indexOf(quote, at + 1);
    const value = end < 0 ? undefined : attributeValue(text.slice(at + 1, end), markup);
    attributes ??= new Attributes();
    if (value === undefined || key in attributes) return undefined;
    attributes[key] = value;
    at = end + 1;
  }
}

const slash = 0x2f;
const equals = 0x3d;
const greater = 0x3e;

/** Every kind of blank in a value counts as a space (XML 1.0, 3.3.3). */
function attributeValue(raw: string, markup: boolean): string | undefined {
  if (!/[<&\t\n\r]/.test(raw)) return raw;
  if (raw.includes('<')) return undefined;
  return resolveReferences(raw.replace(/\r\n|[\t\n\r]/g, ' '), markup);
}

/** Behind the blanks at an offset. */
export function blankEnd(text: string, from: number): number {
  let at = from;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return at;
    at++;
  }
}

/** Ranges of characters that begin a name, and that go on with one besides (XML 1.0, 2.3), as UTF-16 units. */
const starts = [
  [0x3a, 0x3a],
  [0x41, 0x5a],
  [0x5f, 0x5f],
  [0x61, 0x7a],
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0x2ff],
  [0x370, 0x37d],
  [0x37f, 0x1fff],
  [0x200c, 0x200d],
  [0x2070, 0x218f],
  [0x2c00, 0x2fef],
  [0x3001, 0xd7ff],
  // Halves of characters, up to U+EFFFF: a text that is scanned has them in pairs only.
  [0xd800, 0xdb7f],
  [0xdc00, 0xdfff],
  [0xf900, 0xfdcf],
  [0xfdf0, 0xfffd],
] as const;
const further = [
  [0x2d, 0x2e],
  [0x30, 0x39],
  [0xb7, 0xb7],
  [0x300, 0x36f],
  [0x203f, 0x2040],
] as const;

/** What a character may do in a name: 0 nothing, 1 go on with it, 2 begin it. For those that are ASCII. */
const roles = Uint8Array.from({ length: 128 }, (_, code) => roleOf(code));

function roleOf(code: number): number {
  const within = ([from, to]: readonly [number, number]) => code >= from && code <= to;
  return starts.some(within) ? 2 : further.some(within) ? 1 : 0;
}

/** Behind the name at an offset; the offset itself when there is none. */
export function nameEnd(text: string, from: number): number {
  let at = from;
  for (let least = 2; at < text.length; least = 1) {
    const code = text.charCodeAt(at);
    const role = code < 128 ? (roles[code] ?? 0) : roleOf(code);
    if (role < least) return at;
    at++;
  }
  return at;
}
