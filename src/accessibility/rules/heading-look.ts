import type { WordParagraph } from '../word-content.ts';
import type { WordRule } from '../word-rule.ts';

/** A heading fits on a line. */
const longestLine = 80;

/** Styles that look like headings and are none. */
const otherStyles = /title|caption|toc|header|footer|label|signature|quote|contents|index/i;

/** What looks like a heading is one. */
export const headingLook: WordRule = {
  id: 'docx-heading-look',
  severity: 'warning',
  summary: 'A line that looks like a heading has a heading style.',
  explain:
    'A short bold line above a paragraph is a heading for those who see it, and plain text for those who listen. Give it ' +
    'a heading style, or set it plain where it is none.',
  source: 'ICT Testing Baseline for Electronic Documents 13.A; WCAG 2.0, 1.3.1 Info and Relationships',
  bad: '**Major duties** in the style Normal',
  good: '“Major duties” in the style Heading 2',
  listen: (_, report) => {
    let suspect: WordParagraph | undefined;
    return {
      paragraph: (paragraph) => {
        const { place, text, inTextBox, cell, numbered, allBold, level } = paragraph;
        if (place.story !== 'body' || inTextBox || cell !== undefined || text.trim() === '') return;
        // Only where plain text follows: several bold lines are an address or a letterhead.
        if (suspect !== undefined && level === undefined && !numbered && !allBold) {
          report({
            message: 'Unexpected bold line in place of a heading, expected one in a heading style.',
            place: suspect.place,
            fix: 'In Word: choose Heading 1, 2 or 3 under Home, Styles.',
          });
        }
        suspect = looksLikeHeading(paragraph) && suspect === undefined ? paragraph : undefined;
      },
      table: () => {
        suspect = undefined;
      },
    };
  },
};

function looksLikeHeading({ text, style, level, numbered, allBold }: WordParagraph): boolean {
  const line = text.trim();
  return (
    allBold &&
    level === undefined &&
    !numbered &&
    line.length <= longestLine &&
    !/[\n\t]|: |[.,;:!?)]$/.test(line) &&
    /\p{L}{2}/u.test(line) &&
    !otherStyles.test(style.name)
  );
}
