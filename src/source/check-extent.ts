import type { FindingList } from './finding-list.ts';

/** How many parts a file may have. */
export interface Extent {
  /** Lines with content and commas: each can make a part that must be kept in mind. */
  readonly parts: number;
  /** Lines in all, blank ones and comments included. */
  readonly lines: number;
}

/** The extent of a draft, and of everything else that people write by hand. */
export const draftExtent: Extent = { parts: 100_000, lines: 250_000 };

const lineFeed = 10;
const carriageReturn = 13;
const space = 32;
const hash = 35;
const comma = 44;

/** True for a text so long that no person wrote it as a draft, in which nothing costly is done. */
export function isLong(text: string): boolean {
  return text.length > 200_000;
}

/**
 * Reports text of absurdly many parts before it is read, and returns false: two megabytes of `a,` would take a
 * second and a gigabyte. A real draft has about 250 lines.
 */
export function checkExtent(text: string, findings: FindingList, most: Extent): boolean {
  if (!isLong(text)) return true;
  let lines = 1;
  let parts = 0;
  let isEmpty = true;
  let inComment = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === lineFeed || code === carriageReturn) {
      lines++;
      isEmpty = true;
      inComment = false;
    } else if (!inComment && code > space) {
      if (isEmpty && code === hash) inComment = true;
      else if (isEmpty || code === comma) parts++;
      isEmpty = false;
    }
    if (parts <= most.parts && lines <= most.lines) continue;
    findings.add('too-large', { start: 0, end: 0 }, () => ({
      message: `Unexpected number of lines and list items, more than ${parts > most.parts ? most.parts : most.lines}, expected one position: a draft has about 250 lines.`,
      fix: 'Keep one position in one file, and take out what was pasted by mistake.',
    }));
    return false;
  }
  return true;
}
