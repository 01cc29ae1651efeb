import { isFormTable } from '../form-table.ts';
import type { WordRule } from '../word-rule.ts';

/** Tables are plain grids. */
export const tableSimple: WordRule = {
  id: 'docx-table-simple',
  severity: 'warning',
  summary: 'Tables are plain grids: no merged or split cells, no table within a table.',
  explain:
    'A screen reader loses the row or column where a cell spans several. Repeat the entry in each cell, or make two ' +
    'tables of one.',
  source: 'Section508.gov, Create Accessible Documents: Word; WCAG 2.0, 1.3.1 Info and Relationships',
  bad: 'A cell "GS-13" that spans three rows',
  good: '"GS-13" in each of the three rows',
  listen: (file, report) => ({
    table: (table) => {
      if (isFormTable(table, file)) return;
      const { merged, nested, place } = table;
      if (merged > 0) {
        report({
          message: `Unexpected merged cells (${merged}), expected one cell for each row and column.`,
          place,
          fix: 'In Word: Layout, Split Cells, and repeat the entry in each of them.',
        });
      }
      if (nested) {
        report({
          message: 'Unexpected table within a table, expected tables one after the other.',
          place,
          fix: 'Move the inner table out of the cell.',
        });
      }
    },
  }),
};
