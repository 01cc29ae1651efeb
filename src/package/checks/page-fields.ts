import type { PackageCheck } from '../package-check.ts';

/** Page numbers hold a number from the start; Word reports a file where they do not. */
export const checkPageFields: PackageCheck['check'] = (_, facts) =>
  [...facts].flatMap(([part, { emptyPageFields }]) =>
    emptyPageFields === 0 ? [] : [{ part, message: 'Unexpected page number without a number in it.' }],
  );
