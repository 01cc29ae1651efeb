import type { Rule } from '../rule.ts';

/** The number of major duties is the usual one. */
export const dutiesCount: Rule = {
  id: 'duties-count',
  severity: 'info',
  from: 'draft',
  summary: 'There are three to five major duties.',
  explain:
    'Most agencies describe three to five major duties: fewer hide what the work is, more make it hard to see what matters. ' +
    'This is custom and no rule; join duties that serve one purpose, or split one that holds several.',
  source: 'Agency custom, no official source seen',
  requires: ['duties.title'],
  check({ draft, standards, report }) {
    const { from, to } = standards.duties.usualCount;
    const count = draft.duties.length;
    if (count >= from && count <= to) return;
    report({
      path: ['duties'],
      message: `Unexpected number of major duties: ${count}, expected ${from} to ${to}.`,
      fix:
        count < from
          ? 'Split a duty that holds several kinds of work, if there is one.'
          : 'Join duties that serve one purpose, or leave minor ones out.',
    });
  },
};
