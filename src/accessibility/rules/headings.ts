import type { WordRule } from '../word-rule.ts';

/** A text of this many paragraphs fills a page or more, and is hard to find one's way in without headings. */
const longText = 25;

/** No heading is a paragraph of several sentences. */
const longestHeading = 250;

/** A text has headings, and they are headings. */
export const headings: WordRule = {
  id: 'docx-headings',
  severity: 'warning',
  summary: 'A text of a page or more has headings in heading styles, and nothing else has such a style.',
  explain:
    'Screen readers list the headings and go from one to the next. Only the styles Heading 1 to Heading 9 are known as ' +
    'headings, and an empty one or a whole paragraph in such a style leads astray. In Word: Home, Styles.',
  source:
    'ICT Testing Baseline for Electronic Documents 13.A to 13.C; WCAG 2.0, 1.3.1 Info and Relationships',
  bad: 'An empty line in the style Heading 2',
  good: '“Major duties” in the style Heading 2',
  listen: ({ styles }, report) => {
    const withoutLevel = new Set(styles.headingsWithoutLevel().map(({ id }) => id));
    let paragraphs = 0;
    let found = 0;
    return {
      paragraph: ({ place, text, level, style, inTextBox, holdsMore }) => {
        if (place.story !== 'body' || inTextBox) return;
        const empty = text.trim() === '';
        if (!empty) paragraphs++;
        if (withoutLevel.delete(style.id) && level === undefined) {
          report({
            message: `Unexpected style ${style.name} without an outline level, expected one: other programs take it for plain text.`,
            place,
            fix: 'In Word: Modify Style, Format, Paragraph, Outline level.',
          });
        }
        if (level === undefined) return;
        if (!empty) found++;
        else if (!holdsMore) {
          report({
            message: 'Unexpected empty line in a heading style, expected a heading.',
            place,
            fix: 'Delete the line, or give it the style Normal.',
          });
        }
        if (text.length > longestHeading) {
          report({
            message: 'Unexpected paragraph in a heading style, expected a short heading.',
            place,
            fix: 'Give the paragraph the style Normal.',
          });
        }
      },
      end: () => {
        if (found > 0 || paragraphs < longText) return;
        report({
          message: `Unexpected text of ${paragraphs} paragraphs without a heading, expected headings in heading styles.`,
          fix: 'In Word: mark each heading and choose Heading 1, 2 or 3 under Home, Styles.',
        });
      },
    };
  },
};
