import type { Place } from '../word-content.ts';
import type { WordRule } from '../word-rule.ts';

/** Comments are taken out before a document is handed over. */
export const comments: WordRule = {
  id: 'docx-comments',
  severity: 'warning',
  summary: 'No comments are left in the document.',
  explain:
    'Comments are for those who write a document, and are told in between its text. In Word: Review, Delete, Delete All ' +
    'Comments in Document.',
  source: 'HHS, Section 508 checklist for Word documents',
  bad: 'A comment “Check with HR” at a duty',
  good: 'The text without comments',
  listen: (_, report) => {
    let first: Place | undefined;
    let count = 0;
    return {
      mark: ({ kind }) => {
        if (kind === 'comment') count++;
      },
      paragraph: ({ place }) => {
        if (place.story === 'comment') first ??= place;
      },
      end: () => {
        if (first === undefined || count === 0) return;
        report({
          message: `Unexpected comments (${count}), expected a document without them.`,
          place: first,
          fix: 'In Word: Review, Delete, Delete All Comments in Document.',
        });
      },
    };
  },
};
