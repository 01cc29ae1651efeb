import { findBraces, rangeAt } from './explain-template-syntax.ts';

/** A place in a template. */
export interface TemplatePlace {
  readonly template: string;
  readonly line: number;
  readonly column: number;
}

const mark = /<!--@([\w/-]+):(\d+):(\d+)-->/g;

/**
 * Puts a comment before each tag of a template that tells where the tag stands, so that a mistake in the filled document
 * can be traced back to the template.
 */
export function markPlaces(name: string, source: string): string {
  let marked = '';
  let at = 0;
  const add = (text: string): void => {
    marked += text.replaceAll(/<(?=\/?[a-zA-Z])/g, (sign, offset: number) => {
      const { line, column } = rangeAt(source, at + offset, at + offset);
      return `<!--@${name}:${line}:${column}-->${sign}`;
    });
  };
  for (const { start, text } of findBraces(source)) {
    add(source.slice(at, start));
    marked += text;
    at = start + text.length;
  }
  add(source.slice(at));
  return marked;
}

/** The place in a template that wrote the last tag before an offset of a filled document. */
export function placeBefore(filled: string, offset: number): TemplatePlace | undefined {
  let last: TemplatePlace | undefined;
  // A tag's own mark stands right before it.
  for (const found of filled.slice(0, offset + 1).matchAll(mark)) {
    const [, template = '', line = '1', column = '1'] = found;
    last = { template, line: Number(line), column: Number(column) };
  }
  return last;
}
