import type { Misplaced } from '../order-reader.ts';
import type { PackageCheck } from '../package-check.ts';

/** Elements stand in the order that the schema gives them: Word takes a file with others for damaged. */
export const checkElementOrder: PackageCheck['check'] = (_, facts) =>
  [...facts].flatMap(([part, { misplaced, problem }]) =>
    problem === undefined ? misplaced.map((found) => ({ part, message: describe(found) })) : [],
  );

function describe({ name, parent, before, again }: Misplaced): string {
  if (again === true) return `Unexpected second ${name} in ${parent}, expected one.`;
  if (name === 'w:tcPr' && before === 'w:p') return 'Unexpected table cell without a paragraph.';
  if (before === undefined) return `Unexpected ${name} in ${parent}, expected what may stand there.`;
  if (before === 'w:p') return `Unexpected ${name} at the end of ${parent}, expected w:p behind it.`;
  return `Unexpected ${name} behind ${before} in ${parent}, expected it before.`;
}
