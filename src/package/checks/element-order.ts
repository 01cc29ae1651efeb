import type { Misplaced } from '../order-reader.ts';
import type { PackageCheck } from '../package-check.ts';

/** Elements stand in the order that the schema gives them: Word takes a file with others for damaged. */
export const checkElementOrder: PackageCheck['check'] = (_, facts) =>
  [...facts].flatMap(([part, { misplaced, problem }]) =>
    problem === undefined ? misplaced.map((found) => ({ part, ...describe(found) })) : [],
  );

/** Elements whose children make up the text. Word itself is lenient about the order of properties. */
const structure = new Set(['w:body', 'w:p', 'w:tbl', 'w:tr', 'w:tc', 'w:hdr', 'w:ftr', 'w:document']);

function describe(found: Misplaced): { readonly message: string; readonly severity?: 'info' } {
  const message = wordsFor(found);
  return structure.has(found.parent) ? { message } : { message, severity: 'info' };
}

function wordsFor({ name, parent, before, again }: Misplaced): string {
  if (again === true) return `Unexpected second ${name} in ${parent}, expected one.`;
  if (name === 'w:tcPr' && before === 'w:p') return 'Unexpected table cell without a paragraph.';
  if (before === undefined) return `Unexpected ${name} in ${parent}, expected what may stand there.`;
  if (before === 'w:p') return `Unexpected ${name} at the end of ${parent}, expected w:p behind it.`;
  return `Unexpected ${name} behind ${before} in ${parent}, expected it before.`;
}
