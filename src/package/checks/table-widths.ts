import type { PackageCheck } from '../package-check.ts';

/**
 * How far sums may be off, in twentieths of a point: programs that save a file round each width, and nobody sees a
 * fifth of a millimeter.
 */
const tolerance = 10;

/** In tables of fixed layout the columns and the cells of each row add up to the width. */
export const checkTableWidths: PackageCheck['check'] = (_, facts) =>
  [...facts].flatMap(([part, { tables }]) =>
    tables.flatMap(({ fixed, width, grid, rows }, index) => {
      if (!fixed || width === undefined) return [];
      const name = `table ${index + 1}`;
      const columns = `Unexpected widths of columns in ${name}: ${grid}, expected ${width}.`;
      const cells = `Unexpected widths of cells in ${name}, expected ${width} in each row.`;
      const fits = (sum: number | undefined): boolean =>
        sum !== undefined && Math.abs(sum - width) <= tolerance;
      return [
        ...(fits(grid) ? [] : [{ part, message: columns }]),
        ...(rows.every(fits) ? [] : [{ part, message: cells }]),
      ];
    }),
  );
