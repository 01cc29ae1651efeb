import type { WordRule } from '../word-rule.ts';

/** Nothing floats beside the text. */
export const floating: WordRule = {
  id: 'docx-floating',
  severity: 'warning',
  summary:
    'Tables, pictures and boxes stand in line with the text; nothing floats and nothing is in a text box.',
  explain:
    'What floats has no place in the order in which a document is read, and screen readers may pass text boxes over. In ' +
    'Word: Layout Options, In Line with Text; for tables, Table Properties, Text wrapping, None.',
  source: 'Section508.gov, Create Accessible Documents: Word; WCAG 2.0, 1.3.2 Meaningful Sequence',
  bad: 'A box at the margin with text in it',
  good: 'The same text as a paragraph',
  listen: (_, report) => {
    let framed = false;
    return {
      table: ({ floating: floats, place }) => {
        if (!floats || place.story !== 'body') return;
        report({
          message: 'Unexpected table with text wrapped around it, expected one in line with the text.',
          place,
          fix: 'In Word: Table Properties, Text wrapping, None.',
        });
      },
      object: ({ kind, floating: floats, place }) => {
        if (place.story !== 'body') return;
        if (kind === 'text box') {
          report({
            message: 'Unexpected text box, expected the text in a paragraph.',
            place,
            fix: 'Move the text out of the box into the text around it.',
          });
        } else if (floats) {
          report({
            message: `Unexpected ${kind} that floats beside the text, expected it in line with the text.`,
            place,
            fix: 'In Word: click on it, then Layout Options, In Line with Text.',
          });
        }
      },
      paragraph: (paragraph) => {
        const begins = paragraph.framed && !framed && paragraph.place.story === 'body';
        framed = paragraph.framed;
        if (!begins) return;
        report({
          message: 'Unexpected frame around text, expected a plain paragraph.',
          place: paragraph.place,
          fix: 'In Word: click on the frame, then Remove Frame.',
        });
      },
    };
  },
};
