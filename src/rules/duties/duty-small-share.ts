import type { Rule } from '../rule.ts';

/** A duty takes enough time to be a major one. */
export const dutySmallShare: Rule = {
  id: 'duty-small-share',
  severity: 'info',
  from: 'draft',
  summary: 'A major duty takes at least 5 percent of the time.',
  explain:
    'Work that takes very little time is a minor duty, which the closing line about other duties covers. ' +
    'This is custom and no rule; a small duty that decides what the position needs may well stay.',
  source: 'Agency custom, no official source seen',
  requires: ['duties.percent'],
  check({ draft, standards, report }) {
    const least = standards.duties.smallShare.percent;
    for (const [index, duty] of draft.duties.entries()) {
      if (duty.percent >= least) continue;
      report({
        path: ['duties', index, 'percent'],
        message: `Unexpected ${duty.percent} percent for a major duty, expected at least ${least}.`,
        fix: 'Join it with another duty, or leave it out if it is minor work.',
      });
    }
  },
};
