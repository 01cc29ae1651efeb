import { isFormTable } from '../form-table.ts';
import type { WordParagraph, WordTable } from '../word-content.ts';
import type { WordRule } from '../word-rule.ts';

/** Tables have a caption or a title. */
export const tableCaption: WordRule = {
  id: 'docx-table-caption',
  severity: 'info',
  summary: 'A table has a caption beside it, or a title in its properties.',
  explain:
    'It tells what a table is about before one goes into it. In Word: References, Insert Caption; or Table Properties, Alt ' +
    'Text, Title.',
  source: 'Common guidance for accessible Word documents',
  bad: 'A table between two paragraphs',
  good: '“Table 2. Grades and points” in the style Caption above the table',
  listen: (file, report) => {
    let before: WordParagraph | undefined;
    let open: WordTable | undefined;
    const tell = () => {
      if (open !== undefined) {
        report({
          message: 'Unexpected table without a caption, expected one that says what it is about.',
          place: open.place,
          fix: 'In Word: click into the table, then References, Insert Caption.',
        });
      }
      open = undefined;
    };
    return {
      paragraph: (paragraph) => {
        const { place, cell, inTextBox, text } = paragraph;
        if (place.story !== 'body' || cell !== undefined || inTextBox || text.trim() === '') return;
        if (open !== undefined && isCaption(paragraph)) open = undefined;
        tell();
        before = paragraph;
      },
      table: (table) => {
        tell();
        const small = table.rows < 2 || table.columns < 2;
        const named = table.title.trim() !== '' || (before !== undefined && isCaption(before));
        before = undefined;
        if (!small && !named && !table.nested && table.place.story === 'body' && !isFormTable(table, file)) {
          open = table;
        }
      },
      end: tell,
    };
  },
};

function isCaption({ style, text }: WordParagraph): boolean {
  return /caption/i.test(style.name) || /^\s*table\s+[\dIVX]/i.test(text);
}
