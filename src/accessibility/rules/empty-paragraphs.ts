import type { Place } from '../word-content.ts';
import type { WordRule } from '../word-rule.ts';

/** Space is set, not typed. */
export const emptyParagraphs: WordRule = {
  id: 'docx-empty-paragraphs',
  severity: 'info',
  summary: 'Space between paragraphs is set with the style, not made with empty lines.',
  explain:
    'Some screen readers say "blank" for each empty line, and people take a row of them for the end of the document. In ' +
    'Word: Layout, Spacing; for a new page, Layout, Breaks.',
  source: 'Common guidance for accessible Word documents',
  bad: 'Three empty lines before a heading',
  good: 'A heading style with space before it',
  listen: (_, report) => {
    let first: Place | undefined;
    let count = 0;
    let afterTable = false;
    return {
      paragraph: ({ place, text, holdsMore, inTextBox, cell }) => {
        if (place.story !== 'body' || inTextBox || cell !== undefined) return;
        // Word wants a paragraph behind a table.
        const needed = afterTable;
        afterTable = false;
        if (text.trim() !== '' || holdsMore || needed) return;
        first ??= place;
        count++;
      },
      table: () => {
        afterTable = true;
      },
      end: () => {
        if (first === undefined) return;
        const lines = count === 1 ? 'empty line' : `empty lines (${count})`;
        report({
          message: `Unexpected ${lines}, expected space that is set with the style.`,
          place: first,
          fix: 'Delete the empty lines, and set space before or after under Layout, Spacing.',
        });
      },
    };
  },
};
