import { type IParagraphOptions, Paragraph, type ParagraphChild } from 'docx';
import type { Inline } from '../markup/blocks.ts';
import { directionOf } from '../markup/direction.ts';
import { writeInlines } from './inlines.ts';
import { look } from './look.ts';
import type { Place } from './place.ts';

/** A paragraph of Word at its place: page breaks, keeping together and the space after a box. */
export function wordParagraph(
  content: readonly Inline[],
  place: Place,
  options: Omit<IParagraphOptions, 'children'> = {},
): Paragraph {
  const directed = directionOf(content) === undefined ? {} : { bidirectional: true };
  return paragraphOf(directedInlines(content, place), place, { ...directed, ...options });
}

/** Running text in the direction of its own paragraph. */
export function directedInlines(content: readonly Inline[], place: Place): ParagraphChild[] {
  return writeInlines(content, place, directionOf(content) === undefined ? {} : { rightToLeft: true });
}

/** The same with children of Word's own, such as bookmarks. */
export function paragraphOf(
  children: readonly ParagraphChild[],
  place: Place,
  options: Omit<IParagraphOptions, 'children'> = {},
): Paragraph {
  const { change, revisions } = place;
  return new Paragraph({
    ...(place.style === undefined ? {} : { style: place.style }),
    ...(place.keep === 'no' ? {} : { keepLines: true }),
    ...(place.keep === 'next' ? { keepNext: true } : {}),
    ...(place.newPage ? { pageBreakBefore: true } : {}),
    ...(place.afterBox ? { spacing: { before: place.close ? look.afterFormBox : look.afterBox } } : {}),
    ...(place.right ? { alignment: 'right' } : {}),
    ...options,
    ...(change === undefined ? {} : { run: revisions.option(change) }),
    children,
  });
}
