import type { PackageCheck } from '../package-check.ts';

/** Page numbers hold a number from the start, for programs that show what is held and do not count. */
export const checkPageFields: PackageCheck['check'] = (_, facts) =>
  [...facts].flatMap(([part, { emptyPageFields }]) =>
    emptyPageFields === 0 ? [] : [{ part, message: 'Unexpected page number without a number in it.' }],
  );
