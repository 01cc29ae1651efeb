import { findBraces } from './explain-template-syntax.ts';

/** A tag of a template, or braces that begin, divide or end a block. */
export type TagPiece =
  | {
      readonly kind: 'tag';
      readonly name: string;
      /** Whether it opens an element, closes one, or does both. */
      readonly does: 'open' | 'close' | 'both';
      readonly start: number;
      readonly end: number;
    }
  | { readonly kind: 'block' | 'part'; readonly text: string; readonly start: number };

/** A comment, a tag, or the sign for braces. Braces within a tag belong to the tag. */
const pieces = /<!--.*?-->|<(\/?)([a-zA-Z][\w-]*)[^<>]*?(\/?)>|\uffff/gs;

/** The tags, the braces of blocks and those of parts that stand in a template, in their order. */
export function* tagPieces(source: string): Generator<TagPiece> {
  const braces = new Map([...findBraces(source)].map(({ start, text }) => [start, text]));
  let plain = '';
  let at = 0;
  for (const [start, text] of braces) {
    const counts = /^\{\{~?\s*(?:[#^/>]|else\b)/.test(text);
    plain += source.slice(at, start) + (counts ? '\uffff' : ' ') + ' '.repeat(text.length - 1);
    at = start + text.length;
  }
  plain += source.slice(at);
  for (const { 0: all, 1: slash, 2: name, 3: end, index: start } of plain.matchAll(pieces)) {
    if (all === '\uffff') {
      const text = braces.get(start) ?? '';
      yield { kind: /^\{\{~?\s*>/.test(text) ? 'part' : 'block', text, start };
    } else if (name !== undefined) {
      const does = slash === '/' ? 'close' : end === '/' ? 'both' : 'open';
      yield { kind: 'tag', name, does, start, end: start + all.length };
    }
  }
}
