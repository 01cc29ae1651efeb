import { type Event, parseEvents, YAMLException } from 'js-yaml';
import { liftClosingBracket } from './closing-brackets.ts';
import { maximumDepth } from './too-deep.ts';

/** How many closing brackets at the start of a line are let pass; each costs one more reading. */
const maximumLifts = 200;

/** How many characters are read in all to let them pass. */
const budget = 4_000_000;

/** What the parser read, with the text that its offsets and values refer to: of the same length as the one given. */
export interface Reading {
  readonly events: Event[];
  readonly text: string;
}

/** Where the parser gave up, and whether it was for nesting. */
export interface Failure {
  readonly offset: number;
  readonly tooDeep: boolean;
}

/** Runs the parser. Its own words go no further. */
export function readEvents(text: string): Reading | Failure {
  let current = text;
  for (let lifts = 0; ; lifts++) {
    const result = read(current);
    if ('events' in result || result.tooDeep) return result;
    const isSpent = lifts >= maximumLifts || lifts * text.length > budget;
    const lifted = isSpent ? null : liftClosingBracket(current, result.offset);
    if (lifted === null) return result;
    current = lifted;
  }
}

function read(text: string): Reading | Failure {
  try {
    // A text inside the deepest list or map is one level more.
    return { events: parseEvents(text, { maxDepth: maximumDepth + 1 }), text };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { offset: error.mark?.position ?? 0, tooDeep: error.reason.startsWith('nesting exceeded') };
  }
}
