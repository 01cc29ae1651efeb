import { EVENT_ID, type Event, parseEvents, YAMLException } from 'js-yaml';
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
  const first = read(text);
  let current = first;
  let lifted = text;
  const brackets: number[] = [];
  while (!('events' in current)) {
    const isSpent = brackets.length >= maximumLifts || brackets.length * text.length > budget;
    const better = current.tooDeep || isSpent ? null : liftClosingBracket(lifted, current.offset);
    if (better === null) return current;
    brackets.push(current.offset);
    lifted = better;
    current = read(lifted);
  }
  return brackets.some((bracket) => isInText(current.events, bracket)) ? first : current;
}

/** True for a bracket that became a letter of a text instead of closing anything. */
function isInText(events: readonly Event[], offset: number): boolean {
  return events.some(
    (event) => event.type === EVENT_ID.SCALAR && event.valueStart <= offset && offset < event.valueEnd,
  );
}

function read(text: string): Reading | Failure {
  try {
    // One level more for a text in the deepest list, and one for the level too many, which is placed better later.
    return { events: parseEvents(text, { maxDepth: maximumDepth + 2 }), text };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { offset: error.mark?.position ?? 0, tooDeep: error.reason.startsWith('nesting exceeded') };
  }
}
