import type { PackageCheck } from '../package-check.ts';

/** In tables of fixed layout the columns and the cells of each row add up to the width. */
export const checkTableWidths: PackageCheck['check'] = (_, facts) =>
  [...facts].flatMap(([part, { tables }]) =>
    tables.flatMap(({ fixed, width, grid, rows }, index) => {
      if (!fixed || width === undefined) return [];
      const name = `table ${index + 1}`;
      const columns = `Unexpected widths of columns in ${name}: ${grid}, expected ${width}.`;
      const cells = `Unexpected widths of cells in ${name}, expected ${width} in each row.`;
      return [
        ...(grid === width ? [] : [{ part, message: columns }]),
        ...(rows.every((row) => row === width) ? [] : [{ part, message: cells }]),
      ];
    }),
  );
