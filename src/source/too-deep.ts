import type { Path } from '../diagnostics/diagnostic.ts';
import type { FindingList } from './finding-list.ts';

/** How many lists and maps may stand inside one another. A draft needs about seven levels. */
export const maximumDepth = 64;

/** Reports nesting that is too deep to read on, and returns false to say so. */
export function reportDepth(offset: number, path: () => Path, findings: FindingList): false {
  findings.add('too-deep', { start: offset, end: offset + 1 }, () => ({
    message: `Unexpected nesting of more than ${maximumDepth} levels, expected at most ${maximumDepth}: a draft needs about seven.`,
    fix: 'Delete what was pasted by mistake here, such as a run of brackets or dashes.',
    path: path(),
  }));
  return false;
}
