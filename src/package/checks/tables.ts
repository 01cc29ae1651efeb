import type { PackageCheck } from '../package-check.ts';

/** No table within a table; in tables of fixed layout the columns and the cells of each row add up to the width. */
export const checkTables: PackageCheck['check'] = (_, facts) =>
  [...facts].flatMap(([part, { tables }]) =>
    tables.flatMap(({ nested, fixed, width, grid, rows }, index) => {
      const name = `table ${index + 1}`;
      const found = nested ? [{ part, message: `Unexpected table within a table (${name}).` }] : [];
      if (!fixed || width === undefined) return found;
      if (grid !== width) {
        found.push({ part, message: `Unexpected widths of columns in ${name}: ${grid}, expected ${width}.` });
      }
      if (rows.some((row) => row !== width)) {
        found.push({
          part,
          message: `Unexpected widths of cells in ${name}, expected ${width} in each row.`,
        });
      }
      return found;
    }),
  );
