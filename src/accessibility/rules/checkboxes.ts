import type { Place } from '../word-content.ts';
import type { WordRule } from '../word-rule.ts';

/** A state in words or as [x]. */
const state = /\[[ xX✓]?\]|\b(?:checked|unchecked|selected|not selected|marked)\b/i;

/** Checkboxes say in text whether they are checked. */
export const checkboxes: WordRule = {
  id: 'docx-checkboxes',
  severity: 'info',
  summary: 'A checkbox says in text whether it is checked.',
  explain:
    'Signs such as ☐ and ☒ are read under odd names, left out, or lost in other programs. Write [x] and [ ], or say it in words.',
  source: 'Common guidance for accessible Word documents',
  bad: '☒ Yes  ☐ No',
  good: '[x] Yes  [ ] No',
  listen: (_, report) => {
    let first: Place | undefined;
    let count = 0;
    return {
      paragraph: ({ text, place }) => {
        if (!/[☐☑☒🗹🗷🗵◻◼]/u.test(text) || state.test(text)) return;
        first ??= place;
        count++;
      },
      end: () => {
        if (first === undefined) return;
        const lines = count === 1 ? 'a line' : `${count} lines`;
        report({
          message: `Unexpected sign for a checkbox without a word in ${lines}, expected [x] or [ ].`,
          place: first,
          fix: 'Write [x] for a box that is checked and [ ] for one that is not.',
        });
      },
    };
  },
};
