import { isFormTable } from '../form-table.ts';
import type { WordRule } from '../word-rule.ts';

/** Tables mark their first row as header. */
export const tableHeader: WordRule = {
  id: 'docx-table-header',
  severity: 'error',
  summary: 'The first row of a table, and no other, is marked as its header row.',
  explain:
    'A screen reader tells the header with each cell, and Word repeats the row on every page. In Word: click into the first ' +
    'row, then Layout, Repeat Header Rows. A table that only arranges text is better replaced by text.',
  source:
    'ICT Testing Baseline for Electronic Documents 12.A; Section508.gov, Create Accessible Documents: Word',
  bad: 'A table of grades whose first row is only bold',
  good: 'The same table with Repeat Header Rows switched on for its first row',
  listen: (file, report) => ({
    table: (table) => {
      const { place, rows, columns, headerRows, laterHeaderRows } = table;
      // Screen readers pass the edges of the page over.
      if (place.story === 'header' || place.story === 'footer') return;
      const fix = 'In Word: click into the first row, then Layout, Repeat Header Rows.';
      if (rows === 1 && headerRows === 1) {
        report({
          severity: 'warning',
          message: 'Unexpected header row in a table without other rows, expected rows below it.',
          place,
          fix: 'Switch Layout, Repeat Header Rows off for this row.',
        });
      } else if (laterHeaderRows > 0 || (headerRows === rows && rows > 1)) {
        report({
          severity: 'warning',
          message: 'Unexpected header mark on rows further down, expected it on the first row only.',
          place,
          fix: 'Switch Layout, Repeat Header Rows off for the other rows.',
        });
      } else if (headerRows === 0 && rows > 1 && columns > 1 && !isFormTable(table, file)) {
        report({
          message: 'Unexpected table without a header row, expected its first row to be marked.',
          place,
          fix,
        });
      }
    },
  }),
};
