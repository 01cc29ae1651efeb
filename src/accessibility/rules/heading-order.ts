import type { WordRule } from '../word-rule.ts';

/** Headings go down one level at a time. */
export const headingOrder: WordRule = {
  id: 'docx-heading-order',
  severity: 'info',
  summary: 'Headings go down one level at a time.',
  explain:
    'Somebody who listens to the list of headings wonders what was left out where a level is passed over. The standard ' +
    'allows it where the look of the text has the same order; many agencies do not.',
  source: 'ICT Testing Baseline for Electronic Documents 13; agency checklists',
  bad: 'Heading 1, then Heading 3',
  good: 'Heading 1, then Heading 2',
  listen: (_, report) => {
    let last = 0;
    return {
      paragraph: ({ place, text, level, inTextBox }) => {
        if (level === undefined || place.story !== 'body' || inTextBox || text.trim() === '') return;
        if (level > last + 1 && last > 0) {
          report({
            message: `Unexpected heading of level ${level} after one of level ${last}, expected level ${last + 1}.`,
            place,
            fix: `Give it the style Heading ${last + 1}.`,
          });
        }
        last = level;
      },
    };
  },
};
