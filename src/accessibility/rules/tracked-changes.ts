import { quote } from '../place.ts';
import type { Place } from '../word-content.ts';
import type { WordRule } from '../word-rule.ts';

/** As many names as are told. */
const mostNames = 3;

/** Changes are accepted before a document is handed over. */
export const trackedChanges: WordRule = {
  id: 'docx-tracked-changes',
  severity: 'warning',
  summary: 'No tracked changes are left in the document.',
  explain:
    'Those who listen to a document hear old and new text together, and others see who wrote what. In Word: Review, Accept, ' +
    'Accept All Changes and Stop Tracking.',
  source: 'HHS, Section 508 checklist for Word documents',
  bad: 'Text with insertions and deletions',
  good: 'The text as it is meant to be',
  listen: ({ forReview }, report) => {
    let first: Place | undefined;
    let count = 0;
    const authors = new Set<string>();
    return {
      mark: ({ kind, place, detail }) => {
        if (kind !== 'revision') return;
        first ??= place;
        count++;
        if (detail !== '' && authors.size < mostNames) authors.add(quote(detail));
      },
      end: () => {
        if (first === undefined) return;
        if (forReview) {
          report({
            severity: 'info',
            message: `Unexpected tracked changes (${count}) in a copy for review, expected a decision on each before it is handed over.`,
            place: first,
            fix: 'In Word: Review, and accept or reject each change.',
          });
          return;
        }
        const by = authors.size === 0 ? '' : ` by ${[...authors].join(', ')}`;
        report({
          message: `Unexpected tracked changes (${count})${by}, expected a text in which all are accepted or rejected.`,
          place: first,
          fix: 'In Word: Review, Accept, Accept All Changes and Stop Tracking.',
        });
      },
    };
  },
};
