import type { FindingList } from './finding-list.ts';

/** Lines that git puts around two versions of the same lines. */
const marks = /^(?:<{7}|={7}|>{7})(?=[ \r\n]|$)[^\r\n]*/gm;

/**
 * Reports where git left two versions of the same lines, since two people had changed them; returns whether it did.
 * Most such text cannot be read as YAML, and what can would hold both versions and the marks.
 */
export function reportConflicts(text: string, findings: FindingList): boolean {
  if (!text.includes('<<<<<<<')) return false;
  let isFound = false;
  let start = -1;
  let isDivided = false;
  for (const { 0: mark, index } of text.matchAll(marks)) {
    if (mark.startsWith('<')) {
      start = index;
      isDivided = false;
    } else if (mark.startsWith('=')) {
      isDivided = start >= 0;
    } else if (isDivided) {
      findings.add('yaml-syntax', { start, end: index + mark.length }, () => ({
        message:
          'Unexpected two versions of the same lines, as git leaves them where two people changed them, expected one version.',
        fix: 'Keep the lines that are right, and delete the others and the lines that begin with <<<<<<<, ======= and >>>>>>>.',
      }));
      isFound = true;
      start = -1;
      isDivided = false;
    }
  }
  return isFound;
}
