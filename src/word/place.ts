import type { Block, Change, Row } from '../markup/blocks.ts';
import { look } from './look.ts';
import { Revisions } from './revisions.ts';

/** Where a block stands: what is around it and how that changes its look. Handed down, never changed. */
export interface Place {
  /** Style of its paragraphs of running text; undefined for the default one. */
  readonly style:
    | 'TableText'
    | 'TableHeading'
    | 'TableLabel'
    | 'FormText'
    | 'FormHeading'
    | 'Notice'
    | undefined;
  /** `next`: stays on the page of what follows; `within`: in itself in one piece. */
  readonly keep: 'no' | 'within' | 'next';
  /** Its first paragraph begins a page. */
  readonly newPage: boolean;
  /** It follows a table or a box, which have no space of their own below. */
  readonly afterBox: boolean;
  /** Level of the list around it; -1 outside lists. */
  readonly level: number;
  /** Set to the right, as figures are. */
  readonly right: boolean;
  /** Width between the margins, in twentieths of a point. */
  readonly width: number;
  /** On a sheet, where everything is set close. */
  readonly close: boolean;
  /** Counts the ordered lists of the document, so that each begins anew. */
  readonly lists: Counter;
  /** Counts the bookmarks and tracked changes of the document. */
  readonly marks: Counter;
  /** The tracked change that all of it belongs to. */
  readonly change: Change | undefined;
  readonly revisions: Revisions;
}

/** Hands out the numbers of one kind of thing, from 1. */
export interface Counter {
  next(): number;
}

/** The place of a document's first block; `date` is that of its tracked changes. */
export function topPlace(date?: Date): Place {
  const marks = counter();
  return {
    style: undefined,
    keep: 'no',
    newPage: false,
    afterBox: false,
    level: -1,
    right: false,
    width: look.textWidth,
    close: false,
    lists: counter(),
    marks,
    change: undefined,
    revisions: new Revisions(marks.next, date),
  };
}

function counter(): Counter {
  let count = 0;
  return { next: () => ++count };
}

/** The places of a run of `count` items: the first may begin a page, all but the last keep with what follows. */
export function placeOf(index: number, count: number, around: Place): Place {
  if (count === 1) return around;
  return {
    ...around,
    newPage: around.newPage && index === 0,
    afterBox: around.afterBox && index === 0,
    keep: around.keep === 'no' || index === count - 1 ? around.keep : 'next',
  };
}

/** The place of what may be a tracked change as a whole; without one it belongs to the change around it. */
export function changedPlace(block: Block | Row, place: Place): Place {
  const change = 'change' in block ? block.change : undefined;
  return change === undefined ? place : { ...place, change };
}
